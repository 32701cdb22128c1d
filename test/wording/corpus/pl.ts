// Polish sentences for the rules of wording.
import type { Corpus } from './type.ts'

export const pl: Corpus = {
  non_apology: {
    caught: [
      'Przykro mi, że Pan tak to odbiera.', 'Przykro nam, że Pani tak uważa.', 'Przepraszam, jeśli poczuła się Pani urażona.', 'Przepraszamy za wszelkie niedogodności.', 'Przepraszamy za zaistniałą sytuację.', 'Przykro mi, że czuje się Pan zlekceważony.',
      'Jeżeli ktoś poczuł się dotknięty, to przykro.', 'Przepraszam, o ile coś było nie tak.', 'Przykro mi, że Państwo się zdenerwowali.',
    ],
    fine: [
      'Przepraszam, że zgubiliśmy Pana paczkę.', 'Przykro mi, że czekała Pani trzy tygodnie.', 'Przepraszamy za błędną fakturę z 4 marca.', 'Przykro mi, że paczka nie dotarła.', 'Jeśli dostanę zdjęcie, sprawdzę to dzisiaj.',
      'Przepraszam, że nie odebrałem telefonu.', 'Napisał Pan: „przykro mi, że Pan tak to odbiera, to nie są przeprosiny”, i ma Pan rację.', 'Dziękuję, że mówi Pani, jak się czuje.',
    ],
  },
  no_reason: {
    caught: [
      'Nie ma Pan powodu do zdenerwowania.', 'Nie ma Pani żadnych podstaw do reklamacji.', 'Przecież nic się nie stało.', 'Pan przesadza.', 'Nie ma się czym denerwować.', 'Pana roszczenie jest bezzasadne.', 'To nie jest żaden problem, to drobiazg.', 'Nikt inny się nie skarżył.',
    ],
    fine: [
      'Ma Pan pełne prawo być zły.', 'Powód opóźnienia to brak etykiety.', 'Nie ma potrzeby odsyłać pudełka.', 'Ma Pani prawo odstąpić od umowy w ciągu 14 dni.', 'Nie znaleźliśmy powodu w naszych zapisach, dlatego pytam magazyn.',
      'Dobrze, że Panu nic się nie zepsuło.', 'To poważna sprawa.', 'Nie musi Pani już nic robić.',
    ],
  },
  calm_down: {
    caught: [
      'Proszę się uspokoić.', 'Niech się Pan uspokoi.', 'Proszę się nie denerwować.', 'Proszę zachować spokój.', 'Proszę nie krzyczeć.', 'Niech Pani się opanuje.', 'Proszę nie podnosić głosu.', 'Bez nerwów, proszę.',
    ],
    fine: [
      'Nigdy nie powiem: proszę się uspokoić.', 'To spokojna okolica.', 'Spokojnie przejrzałam całą korespondencję.', 'W spokojnym pokoju da się odpocząć.', 'Podnosimy standard naszej obsługi.', 'Rozumiem, że to denerwujące.', 'Proszę spokojnie obejrzeć zdjęcia i wybrać.', 'Proszę nie wyrzucać opakowania.',
    ],
  },
  yes_but: {
    caught: [
      'Tak, ale umowa mówi co innego.', 'Rozumiem, ale nic nie poradzę.', 'Ma Pan rację, ale jest za późno.', 'Wiem, że to trwa długo, ale trzeba czekać.', 'Z całym szacunkiem, formularz był pusty.', 'Rozumiemy Pani rozczarowanie, jednak nie zwrócimy pieniędzy.', 'Przykro mi, ale nie mogę.', 'Owszem, ale to inna sprawa.',
    ],
    fine: [
      'Tak, zwrot wyszedł od nas dzisiaj.', 'Rozumiem. Paczka powinna być u Pana w poniedziałek.', 'Kurier dzwonił, ale nikogo nie było.', 'Paczka mała, ale ciężka.', 'Nie tylko pokrywa, ale i podstawa jest nowa.', 'Ma Pani rację. Poprawiłem fakturę.', 'Kosztu wysyłki nie zwrócę, ale cenę lampy tak.',
    ],
  },
  blame: {
    caught: [
      'To Pana wina.', 'Powinien był Pan zadzwonić wcześniej.', 'Trzeba było przeczytać regulamin.', 'Gdyby Pani przeczytała instrukcję, wszystko by działało.', 'Sam Pan jest sobie winien.', 'To jest Pani błąd.', 'Mogła Pani wcześniej sprawdzić adres.', 'Nie raczył Pan odpisać.', 'Paczka wróciła przez Pana nieuwagę.',
    ],
    fine: [
      'To nie jest Pana wina.', 'Powinien był Pan otrzymać list w poniedziałek.', 'Powinniśmy byli zadzwonić wcześniej.', 'To nasz błąd.', 'Wina leży po naszej stronie.', 'To nie Pani wina.', 'Pani reklamacja ma numer 4471.', 'Może Pan odebrać paczkę w sklepie.',
    ],
  },
  excuse: {
    caught: [
      'To pewnie wina systemu.', 'Prawdopodobnie kurier zgubił paczkę.', 'Nasz system na to nie pozwala.', 'To nie moja sprawa.', 'Nic nie mogę na to poradzić.', 'Ze względu na dużą liczbę zgłoszeń odpisujemy później.', 'Takie rzeczy się zdarzają.', 'To wina kuriera.', 'Z przyczyn od nas niezależnych paczka się spóźni.',
    ],
    fine: [
      'Kurier zeskanował paczkę w Łodzi 2 marca.', 'Zapytałem magazyn i dziś będę wiedzieć więcej.', 'System pokazuje dwie wpłaty po 40 zł.', 'Na granicy prawdopodobnie będzie potrzebny paragon.', 'To nie wymówka.', 'Nie znam jeszcze przyczyny.', 'Mogę zrobić jeszcze jedną rzecz.', 'Kurier zostawił kartkę z godziną.',
    ],
  },
  policy: {
    caught: [
      'Takie są zasady.', 'Zgodnie z naszym regulaminem nie przyjmujemy zwrotów.', 'Regulamin na to nie pozwala.', 'Takie mamy procedury.', 'Procedura to procedura.', 'Regulamin wyraźnie mówi, że to wykluczone.', 'To niezgodne z naszymi procedurami.', 'Zgodnie z wewnętrzną polityką odmawiamy.',
    ],
    fine: [
      'Numer polisy jest na drugiej stronie.', 'Prawo daje 14 dni na zwrot.', 'Przesyłam regulamin, o który Pani prosiła.', 'Zmieniliśmy procedurę po Pana liście.', 'Sprawdziłam zasady: może Pani oddać towar.', 'Procedura ma cztery kroki, jesteśmy przy drugim.', 'Regulamin konkursu jest w załączniku.',
    ],
  },
  condescension: {
    caught: [
      'Jak już Panu wyjaśniałem, brakuje formularza.', 'To przecież oczywiste.', 'Przecież Pani mówiłam.', 'Ile razy mam powtarzać?', 'Pan chyba nie rozumie.', 'Kolejny raz tłumaczę, że to niemożliwe.', 'Każde dziecko to wie.', 'Proszę czytać ze zrozumieniem.', 'Jak już wspominałam, trzeba czekać.',
    ],
    fine: [
      'Poniżej wyjaśniam, jak liczyliśmy dni.', 'Etykieta była wyraźna.', 'Już Pan to napisał, dziękuję.', 'Proszę przeczytać drugą stronę w wolnej chwili.', 'Jak Pani prosiła, porozmawiałam z kurierem.', 'To nie jest oczywiste i zmienimy stronę.', 'Każdy klient dostanie nową kartę.', 'Nie rozumiem jeszcze jednego szczegółu.',
    ],
  },
  aggressive: {
    caught: [
      'Pana żądania są śmieszne.', 'To bzdura.', 'Pani kłamie.', 'To bezczelność.', 'Pana zachowanie jest niedopuszczalne.', 'Jak Pan śmie tak pisać.', 'To już Pana problem.', 'Proszę nie zawracać nam głowy.', 'Pan się awanturuje.',
    ],
    fine: [
      'Zachowanie naszego kierowcy było niedopuszczalne.', 'Ten problem musimy rozwiązać my.', 'Pani czas jest ważny.', 'To był nasz głupi błąd.', 'Nikt tu nie kłamie, mamy dwa różne zapisy.', 'Zamek przestał działać w piątek.', 'Problem z Pana drukarką zgłosiłem serwisowi.', 'Nie życzyłabym nikomu takiego tygodnia.',
    ],
  },
  bureaucratic: {
    caught: [
      'W nawiązaniu do Pana pisma informuję o wyniku.', 'W odniesieniu do zgłoszenia wyjaśniamy.', 'Niniejszym przesyłam decyzję.', 'Informuję, iż paczka dotarła.', 'W dniu dzisiejszym wysłaliśmy zwrot.', 'Na chwilę obecną nie mamy towaru.', 'Wyżej wymieniona faktura jest opłacona.', 'W związku z powyższym odmawiamy.',
      'Dokonaliśmy zwrotu.',
    ],
    fine: [
      'Dziękuję za list z 3 marca.', 'Wysyłam decyzję.', 'Piszę, że paczka dotarła.', 'Dziś wysłaliśmy zwrot.', 'Teraz nie mamy towaru.', 'Faktura jest opłacona.', 'Dlatego odmawiamy.', 'Zwróciliśmy pieniądze.',
    ],
  },
  interrogating: {
    caught: [
      'Dlaczego Pan tyle czekał?', 'Dlaczego nie zadzwoniła Pani wcześniej?', 'Kiedy to było? Gdzie jest paragon? Kto odebrał paczkę?', 'Po co Pan wyrzucił pudełko?', 'Czemu Pani nie przeczytała etykiety?', 'Jak mógł Pan to wyrzucić?', 'Na pewno Pan to wysłał?',
    ],
    fine: [
      'Czego Pani oczekuje?', 'Kiedy paczka dotarła? Czy pudełko było otwarte?', 'Dlaczego tak się stało, właśnie ustalam.', 'Woli Pan nową lampę czy zwrot pieniędzy?', 'Który dzień Pani pasuje?', 'Wiem, dlaczego Pan pyta.', 'Zapytał Pan: „Dlaczego Pan nie dzwoni? Kto tu rządzi? Co dalej?”',
    ],
  },
  unkeepable_promise: {
    caught: [
      'Gwarantuję, że paczka dotrze jutro.', 'To się nigdy więcej nie powtórzy.', 'Natychmiast to załatwimy.', 'Na pewno będzie jutro.', 'Obiecuję, że zadzwonię.', 'Zwrócimy pieniądze od ręki.', 'Daję Panu słowo.', 'Zrobimy wszystko, czego Pani chce.', 'Ma to Pani na sto procent.',
    ],
    fine: [
      'Nie mogę zagwarantować, że dotrze jutro.', 'Gwarancja trwa dwa lata.', 'Natychmiast po Pana wiadomości zatrzymałem wysyłkę.', 'Nie możemy jeszcze obiecać terminu.', 'Obiecaliśmy telefon i nie zadzwoniliśmy.', 'Dotrzymaliśmy obietnicy z poniedziałku.', 'Nie wiem na pewno, czy da się to naprawić.', 'Karta gwarancyjna jest w pudełku.',
    ],
  },
  unrecorded_promise: {
    caught: [
      'Zadzwonię jutro o 10.', 'Wyślemy nową lampę do piątku.', 'Zwrócimy 40 zł w ciągu 5 dni.', 'Kierownik zadzwoni do Pana w tej sprawie.', 'Naprawimy to w przyszłym tygodniu.', 'Dostanie Pani bon jutro.', 'Technik przyjedzie w czwartek.', 'Dam Panu znać do 10 marca.', 'Jutro do 12 oddzwonię.',
    ],
    fine: [
      'Dzwoniłem wczoraj o 10.', 'Wysłaliśmy lampę w piątek.', 'Zwrot wyszedł od nas 2 marca.', 'Sprawdzę to.', 'Jeśli Pani chce, mogę zadzwonić jutro.', 'Czy będzie Pan w domu w piątek?', 'Odpowiedź wyślemy najpóźniej 12 marca.', 'Zarezerwuję Pani stolik na piątek.',
    ],
  },
  date_against_clock: {
    caught: [
      'Odpowiedź wyślemy do 20 marca.', 'Rozpatrzymy to w ciągu 14 dni.', 'Odpowiemy do 16.03.2026.', 'Zwrot nastąpi 2026-03-20.', 'Odezwiemy się w poniedziałek, 16 marca.', 'Decyzja zapadnie za trzy tygodnie.', 'Załatwimy to w przyszłym miesiącu.', 'Zwrócimy pieniądze w ciągu 14 dni roboczych.',
    ],
    fine: [
      'Odpowiedź wyślemy do 13 marca.', 'Rozpatrzymy to w ciągu 10 dni.', 'Odpowiemy do piątku.', 'Gwarancja jest ważna do 20 marca 2028.', 'Koncert odbędzie się 20 marca.', 'Kupił Pan lampę 20 stycznia.', 'Zadzwonimy jutro.', 'Czekaliśmy na część 14 dni.',
    ],
  },
  missing_name: {
    caught: [
      'Dzień dobry, dziękuję za wiadomość o lampie. Obejrzałam zdjęcia i zapytałam magazyn, co się stało w dniu wysyłki. Sprawę prowadzę ja i to ode mnie przyjdzie odpowiedź, najpewniej jeszcze w tym tygodniu.',
      'Szanowny Kliencie, list dotarł do nas wczoraj. Sprawdzamy licznik i rachunki z dwóch ostatnich lat. O tym, co ustalimy, napiszemy na ten sam adres, z którego przyszła wiadomość.',
      'Dzień dobry, zwrot 40 zł wyszedł od nas dzisiaj. Bank potrzebuje zwykle kilku dni, żeby go pokazać. Proszę napisać do mnie, gdyby do końca tygodnia pieniędzy nie było na koncie.',
      'Szanowni Państwo, przeczytaliśmy skargę na oddział i rozmawialiśmy z osobami, które były tam tego dnia. To, co ustaliliśmy, opisujemy poniżej, punkt po punkcie, w kolejności zdarzeń z tamtego dnia.',
      'Witam, nowa karta czeka w recepcji. Można ją odebrać każdego dnia między dziewiątą a siedemnastą. Wystarczy dowód osobisty albo inny dokument ze zdjęciem, niczego więcej nie trzeba zabierać.',
      'Dziękuję za cierpliwość. Sprawdziłam obie faktury wiersz po wierszu. Jedna z nich była błędna i to nasz błąd: drugiej dostawy nigdy nie było, a mimo to wystawiliśmy za nią rachunek.',
    ],
    fine: [
      'Dzień dobry, Pani Anno, dziękuję za wiadomość o lampie. Obejrzałam zdjęcia i zapytałam magazyn, co się stało w dniu wysyłki. Sprawę prowadzę ja i to ode mnie przyjdzie odpowiedź.',
      'Szanowna Pani Kowalska, zwrot 40 zł wyszedł od nas dzisiaj. Bank potrzebuje zwykle kilku dni, żeby go pokazać. Proszę napisać do mnie, gdyby do końca tygodnia go nie było.',
      'Zwrot wyszedł od nas dzisiaj.', 'Dziękuję, mam już zdjęcia.', 'Dzień dobry, w czym mogę pomóc?', 'Chwileczkę, sprawdzam zamówienie.',
      'Dziękuję za cierpliwość, Pani Anno. Sprawdziłam obie faktury wiersz po wierszu. Jedna z nich była błędna i to nasz błąd: drugiej dostawy nigdy nie było, a wystawiliśmy rachunek.',
    ],
  },
  third_apology: {
    caught: ['Przepraszam za to.', 'Jeszcze raz przepraszamy za opóźnienie.', 'Bardzo mi przykro: przykro mi, że tak wyszło.', 'Proszę przyjąć przeprosiny.', 'Chcę Panią przeprosić za fakturę.', 'Proszę o wybaczenie.'],
    fine: ['Nie musi Pani przepraszać.', 'Nie ma za co przepraszać.', 'Zwrot wyszedł dzisiaj.', 'Napisał Pan „przepraszam za długi list”, a to żaden kłopot.', 'Oto, co zrobiłam w tej sprawie.', 'Nie trzeba przepraszać za telefon.'],
  },
  asked_already: {
    caught: [
      'Jaki jest numer zamówienia?', 'Proszę podać numer zamówienia.', 'Czy może Pani podać numer zamówienia?', 'Kiedy dotarła paczka?', 'Którego dnia paczka dotarła?', 'Proszę o podanie numeru zamówienia.', 'Proszę jeszcze napisać, kiedy paczka dotarła.',
    ],
    fine: [
      'Numer zamówienia to 4471, dziękuję.', 'Czy pudełko było otwarte?', 'Jaki kolor Pani wybiera?', 'Paczka dotarła w poniedziałek, jak Pani napisała.', 'Czy woli Pani zwrot za zamówienie?', 'Jaki numer jest na liczniku?', 'Proszę przesłać zdjęcie lampy.',
    ],
  },
}
