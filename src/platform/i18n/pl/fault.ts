// Polish: what a refusal means, what was kept and what to do.
import type { fault as en } from '../en/fault.ts'

export const fault: Record<keyof typeof en, string> = {
  'fault.offline':
    'Brak połączenia z serwerem. To, co wpisano, nadal tu jest. Gdy połączenie wróci, proszę spróbować ponownie.',
  'fault.timeout': 'Serwer nie odpowiedział na czas. Proszę spróbować ponownie za chwilę.',
  'fault.server': 'Po stronie serwera coś poszło nie tak. Proszę spróbować ponownie za chwilę.',
  'fault.stranger':
    'Zamiast nas odpowiedziała inna strona, na przykład logowanie do Wi-Fi, i nie wiadomo, czy coś dotarło. Proszę zalogować się do sieci i spróbować ponownie. Tekst nadal tu jest.',
  'fault.page': 'Ta strona się zacięła. Proszę ją odświeżyć i spróbować jeszcze raz.',
  'fault.request.invalid':
    'Czegoś brakuje albo coś trzeba poprawić. Proszę sprawdzić zaznaczone pola.',
  'fault.request.too_large': 'To za dużo na jeden raz. Proszę wysłać mniej plików albo mniejsze.',
  'fault.request.busy':
    'Przychodzi teraz bardzo dużo plików. Nic nie zginęło: proszę spróbować ponownie za {seconds, plural, one {sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.',
  'fault.request.too_many':
    'Zbyt wiele prób w krótkim czasie. Proszę spróbować ponownie za {minutes, plural, =0 {{seconds, plural, one {sekundę} few {# sekundy} many {# sekund} other {# sekundy}}} one {minutę} few {# minuty} many {# minut} other {# minuty}}.',
  'fault.request.method': 'Ten adres obsługuje inne metody: {methods}.',
  'fault.desk.unavailable':
    'Chwilowo nie można tego zapisać. To, co wpisano, nadal tu jest; proszę spróbować ponownie za kilka sekund.',
  'fault.request.conflict':
    'Ktoś zmienił to przed chwilą. Strona pokazuje już najnowszy stan; to, co wpisano, zostało zachowane.',
  'fault.request.csrf':
    'Ta strona była otwarta zbyt długo. Skopiuj to, co wpisano, i wczytaj ją ponownie.',
  'fault.request.host':
    'Opoka nie odpowiada pod nazwą {host}. Kolejne nazwy można dodać w ustawieniu OPOKA_HOSTS.',
  'fault.request.idempotency_reused':
    'To zgłoszenie wysłano już wcześniej z inną treścią. Zacznij nowe.',
  'fault.request.in_hand':
    'To już się zapisuje i nic nie zginie. Proszę chwilę poczekać i spróbować ponownie.',
  'fault.request.done':
    'To zostało już wysłane i zapisane. Proszę odświeżyć stronę, żeby zobaczyć wynik.',
  'fault.session.required': 'Zaloguj się, aby kontynuować. To, co wpisano, zostało zachowane.',
  'fault.session.wrong': 'Adres lub hasło są nieprawidłowe.',
  'fault.session.locked':
    'Z tego miejsca wpisano zbyt wiele błędnych haseł. Spróbuj ponownie za {minutes, plural, =0 {{seconds, plural, one {sekundę} few {# sekundy} many {# sekund} other {# sekundy}}} one {minutę} few {# minuty} many {# minut} other {# minuty}}; nowe hasło od administratora nie skraca tego czasu.',
  'fault.access.denied':
    'Twoja rola na to nie pozwala. Może to zrobić kierownik zespołu lub administrator.',
  'fault.not_found':
    'Nie znaleziono. Mogło zostać przeniesione albo należy do marki, której nie obsługujesz.',
  'fault.setup.done': 'Ta instalacja jest już skonfigurowana. Zaloguj się.',
  'fault.setup.needed': 'Najpierw trzeba skonfigurować tę instalację.',
  'fault.person.mail_taken': 'Ktoś ma już ten adres e-mail.',
  'fault.person.last_administrator':
    'Ktoś musi pozostać administratorem. Najpierw wyznacz inną osobę.',
  'fault.person.password_wrong': 'Stare hasło jest nieprawidłowe.',
  'fault.person.password_weak':
    'To hasło zbyt łatwo odgadnąć: {why, select, example {jest z kont przykładowych i zna je każdy} own {opiera się na imieniu, nazwisku lub adresie tej osoby} house {opiera się na nazwie organizacji, marki lub Opoki} sequence {to kolejne litery, cyfry albo data} keys {to sąsiednie klawisze} repeat {powtarzają się w nim te same znaki} variety {ma za mało różnych znaków} other {od takich zaczyna się zgadywanie}}. Wybierz kilka słów bez związku ze sobą, razem co najmniej 12 znaków.',
  'fault.person.holds_cases':
    'Ta osoba ma jeszcze otwarte sprawy. Najpierw przekaż je komuś innemu.',
  'fault.person.absence_days':
    'Podaj pierwszy dzień; ostatni nie może być wcześniejszy. Oba mogą być oddalone od dziś najwyżej o pięć lat.',
  'fault.brand.not_found': 'Nie ma takiej marki.',
  'fault.brand.exists': 'Marka o takiej krótkiej nazwie już istnieje.',
  'fault.handbook.too_dear':
    'Czytanie tych plików trwało dłużej niż {seconds} s albo zajęło za dużo pamięci. Nic nie opublikowano. Skróć pliki, zwłaszcza wzorce w doborze słów, albo wczytaj ich mniej.',
  'fault.handbook.problems':
    'Podręcznik zawiera błędy i nie został opublikowany. Są wypisane z plikiem i wierszem.',
  'fault.handbook.unchanged':
    'Nic się nie różni od obowiązującej wersji, więc nic nie opublikowano.',
  'fault.handbook.not_found': 'Nie ma takiej wersji podręcznika.',
  'fault.case.not_found': 'Nie ma takiej sprawy albo należy do marki, której nie obsługujesz.',
  'fault.case.closed': 'Sprawa jest zamknięta. Najpierw otwórz ją ponownie.',
  'fault.case.open': 'Sprawa jest otwarta.',
  'fault.case.changed':
    'Ktoś przed chwilą zmienił tę sprawę. Strona pokazuje już najnowszy stan; to, co wpisano, zostało zachowane.',
  'fault.case.state': 'Na tym etapie sprawy nie można tego zrobić.',
  'fault.case.category_unknown': 'W podręczniku nie ma takiej kategorii.',
  'fault.case.received_in_future':
    'Zgłoszenie nie mogło wpłynąć w przyszłości. Sprawdź dzień i godzinę.',
  'fault.case.received_too_old': 'Ta data jest zbyt odległa. Sprawdź rok.',
  'fault.case.next_step_past': 'Następny krok musi mieć termin w przyszłości.',
  'fault.case.next_step_far':
    'Następny krok nie może być później niż za rok. Wybierz wcześniejszy dzień, żeby nikt nie zapomniał o sprawie.',
  'fault.case.holder_unknown': 'Ta osoba nie obsługuje teraz tej marki. Wybierz kogoś innego.',
  'fault.case.promise_open':
    'Jedna z obietnic jest wciąż otwarta. Dotrzymaj jej, uzgodnij nowy termin albo zrób, co wynika z niedotrzymania, i dopiero wtedy zamknij.',
  'fault.case.not_answered':
    'Klient nie dostał jeszcze odpowiedzi. Najpierw ją wyślij albo wybierz inny sposób zamknięcia.',
  'fault.case.unsettled_why':
    'Napisz, co jest jeszcze nie tak. Z tym opisem sprawa zostanie otwarta ponownie.',
  'fault.case.duplicate_unknown': 'W tej marce nie ma innej sprawy o takim numerze.',
  'fault.case.no_word_too_early':
    'Za wcześnie, by zamknąć sprawę z powodu milczenia klienta. Poczekaj do podanego dnia.',
  'fault.case.passed_on_to': 'Napisz w uwadze, komu sprawę przekazano i skąd klient o tym wie.',
  'fault.case.class_unknown': 'Podręcznik nie zna takiej klasy prawnej dla tej kategorii.',
  'fault.case.version_unknown': 'Nie ma takiej wersji podręcznika.',
  'fault.case.customer_unknown': 'W tej marce nie ma takiego klienta.',
  'fault.case.not_waiting': 'Sprawa nie czeka na klienta.',
  'fault.pin.no_note': 'Przypiąć można tylko notatkę z przebiegu tej sprawy.',
  'fault.pin.full': 'Przypięte są już trzy notatki. Najpierw odepnij jedną z nich.',
  'fault.promise.not_found': 'Nie ma takiej obietnicy.',
  'fault.promise.kind_unknown': 'Podręcznik nie dopuszcza tej obietnicy w tej kategorii.',
  'fault.promise.channel': 'Tej obietnicy nie można spełnić tą drogą. Wybierz inną.',
  'fault.promise.too_late':
    'To później, niż podręcznik pozwala obiecać. Wybierz wcześniejszy termin.',
  'fault.promise.past': 'Obietnica musi mieć termin w przyszłości.',
  'fault.promise.closed_hours': 'O tej porze nikt nie pracuje. Wybierz termin w godzinach pracy.',
  'fault.promise.after_clock': 'To po jednym z terminów tej sprawy. Wybierz wcześniejszy czas.',
  'fault.promise.settled': 'Ta obietnica jest już zakończona.',
  'fault.promise.already_due':
    'Termin już minął, więc obietnica jest niedotrzymana. Zapisz, co w związku z tym zrobiono.',
  'fault.promise.not_broken': 'Ta obietnica nie jest niedotrzymana.',
  'fault.promise.holder_unknown': 'Ta osoba nie obsługuje teraz tej marki. Wybierz kogoś innego.',
  'fault.answer.empty': 'List musi mieć temat i treść.',
  'fault.answer.checklist':
    'Lista kontrolna listu nie jest kompletna. Zaznacz, co list zawiera, albo dopisz, czego brakuje.',
  'fault.answer.no_mail_address':
    'Nie mamy adresu e-mail tego klienta. Dodaj go albo zapisz list lub rozmowę.',
  'fault.answer.no_mail_server':
    'Nie skonfigurowano serwera poczty. Wyślij to inną drogą i zapisz tutaj.',
  'fault.answer.sent': 'Ten list już wysłano.',
  'fault.answer.outcome': 'Odpowiedź musi mieć wynik: uznana, uznana częściowo albo odrzucona.',
  'fault.answer.needs_durable':
    'Prawo wymaga tu papieru lub innego trwałego nośnika. Wyślij e-mail albo list.',
  'fault.answer.date': 'Podaj dzień wysłania; nie może być w przyszłości ani przed wpływem sprawy.',
  'fault.answer.proof':
    'Napisz, co to potwierdza: numer nadania, podpis, kto został poinformowany.',
  'fault.extension.not_allowed': 'Prawo nie pozwala przedłużyć tego terminu.',
  'fault.extension.house':
    'To termin wewnętrzny firmy. Tutaj można przedłużyć tylko termin ustawowy.',
  'fault.extension.no_length':
    'Prawo nie podaje tu, o ile można przedłużyć termin, więc nie da się wyliczyć nowej daty. Odpowiedz w terminie.',
  'fault.extension.void':
    'Ten termin nie dotyczy już tej sprawy. Sprawdź terminy, które biegną teraz.',
  'fault.extension.met': 'Tego terminu już dotrzymano, więc nie ma czego przedłużać.',
  'fault.extension.on_its_way':
    'List o przedłużeniu czeka już na wysłanie. Termin zmieni się, gdy list wyjdzie.',
  'fault.extension.too_late':
    'Gdy klient się o tym dowiedział, termin już minął, więc nie można go przedłużyć. Jeśli list wysłano wcześniej, podaj ten dzień.',
  'fault.extension.done': 'Ten termin już przedłużono.',
  'fault.law.unknown': 'Dla tego rynku nie ma takiego przepisu.',
  'fault.law.not_proposed': 'Ten przepis nie wymaga zatwierdzenia.',
  'fault.attachment.too_large': 'Plik jest za duży. Proszę wysłać mniejszą kopię.',
  'fault.attachment.too_many': 'Plików jest za dużo. Proszę wysłać mniej.',
  'fault.attachment.kind':
    'Takiego pliku nie przyjmujemy. Proszę wysłać zdjęcie, PDF lub dokument.',
  'fault.attachment.empty': 'Plik jest pusty.',
  'fault.contact.not_found':
    'Nie ma takiego kontaktu albo należy do marki, której nie obsługujesz.',
  'fault.contact.id_taken': 'Ten kontakt zaczęto wcześniej z innymi danymi. Zacznij nowy.',
  'fault.contact.taken': 'Ten kontakt przed chwilą przejęła inna osoba: {name}.',
  'fault.contact.state':
    'W obecnym stanie kontaktu nie da się tego zrobić. Strona pokazuje już ten stan.',
  'fault.contact.wrapped': 'Ten kontakt jest już podsumowany. Dodaj notatkę w sprawie.',
  'fault.contact.transcripts_off':
    'Ta marka nie przyjmuje zapisów rozmów. Można je włączyć w podręczniku.',
  'fault.contact.full': 'Ten kontakt jest pełny. Podsumuj go i zacznij nowy.',
  'fault.contact.not_yours': 'Przejąć może kierownik, a po wezwaniu pomocy każda osoba.',
  'fault.contact.not_undoable': 'Cofnąć można tylko to, co tu zaznaczono lub wpisano.',
  'fault.contact.nothing_said': 'Napisz w jednym zdaniu, co się stało, żeby sprawa o tym mówiła.',
  'fault.contact.needs_case':
    'Obietnica i następny krok należą do sprawy. Wybierz sprawę albo załóż nową.',
  'fault.care.not_found': 'Nie ma takiej prośby.',
  'fault.chat.closed': 'W tej chwili nikogo nie ma. Prosimy skorzystać z formularza.',
  'fault.chat.ended': 'Ta rozmowa została zakończona.',
  'fault.chat.unknown': 'Ta rozmowa nie jest już tu znana.',
  'fault.chat.origin':
    'Ta strona nie może pokazywać czatu tej marki. Dozwolone strony wymienia podręcznik.',
  'fault.hook.signature':
    'Podpis się nie zgadza. Sprawdź klucz i to, czy treść wysłano tak, jak ją podpisano.',
  'fault.hook.time': 'Wiadomość podpisano zbyt dawno albo zegar nadawcy jest źle ustawiony.',
  'fault.hook.replayed': 'Dokładnie ta wiadomość już przyszła.',
  'fault.hook.secrets': 'Są już {most} klucze. Wycofaj ten, którego nikt nie używa.',
  'fault.hook.last_secret': 'Ostatni klucz znika tylko razem z połączeniem.',
  'fault.link.invalid':
    'Ten link nie prowadzi do żadnej sprawy. Proszę sprawdzić, czy skopiowano go w całości.',
  'fault.link.expired':
    'Ten link stracił ważność. Po nowy proszę zwrócić się do nas tą samą drogą co poprzednio i podać numer sprawy.',
  'fault.link.revoked':
    'Ten link już nie działa. Nowszy może być w późniejszej wiadomości od nas. Jeśli go nie ma, proszę zwrócić się po niego tą samą drogą co poprzednio.',
  'fault.door.invalid': 'Ten kod już nie działa. Zapytaj o nowy.',
  'fault.token.invalid': 'Ten klucz jest nieważny.',
}
