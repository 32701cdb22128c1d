// Polish sentences of customers by cue: what must be caught, and what only looks like it.
import type { CueCorpus } from './type.ts'

export const PL: CueCorpus = {
  insult: {
    caught: ['Jesteście bandą idiotów!', 'Ty debilu', 'spierdalaj', 'Pani jest głupia', 'Co za kretyni tam pracują', 'pierdol się', 'Zamknij mordę', 'Wasz kurier to cham i prostak', 'jesteś żałosny', 'złodzieje i oszuści', 'Pojebało was?', 'ty stara krowo', 'jebać was', 'Czy pan jest normalny?', 'nie macie wstydu'],
    quiet: ['Kurier nazwał mnie idiotą.', 'Nie jesteście idiotami.', 'Robicie ze mnie idiotę, a ja tylko pytam o fakturę.', 'Złodziej ukradł mi kartę, proszę ją zablokować.', 'Czuję się jak głupek, przepraszam za pomyłkę.', 'Poproszę zupę z buraków.', 'Karma dla psa przyszła uszkodzona.', 'Pedały rowerowe są krzywe.', 'Worki na śmieci, proszę.', 'Baranina z Nowej Zelandii.', 'Pana pracownik krzyczał, że jestem debilem.', 'To idiotycznie proste w obsłudze.', 'Zero problemu.', 'Numer seryjny jest na dnie garnka.'],
  },
  threat: {
    caught: ['Zabiję cię.', 'Wiem, gdzie mieszkasz.', 'Znajdę was i pożałujecie', 'Dostaniesz w mordę', 'spalę wam to biuro', 'Przyjadę z siekierą', 'Już nie żyjesz', 'Obyście zdechli', 'połamię ci ręce', 'powinni was rozstrzelać', 'Wybiję ci zęby', 'podłożę bombę w waszym biurze', 'Pożałujesz tego'],
    quiet: ['To czekanie mnie zabije.', 'Żona mnie zabije, jak się dowie.', 'Nie chcę nikomu grozić.', 'Zrezygnuję z umowy.', 'Kierowca groził, że mnie pobije.', 'Gdzie was znajdę?', 'Wiem, gdzie jest wasz sklep.', 'Załatwię to jutro.', 'Znajdę ten paragon w domu.', 'Zabijam czas w poczekalni.', 'Spaliło się gniazdko.', 'Uważajcie na szkło w paczce.'],
  },
  discrimination: {
    caught: ['Wracaj na Ukrainę!', 'jebani Ukraińcy', 'baby do garów', 'ty pedale', 'Żydzi do gazu', 'brudny cygan', 'Nie będę rozmawiać z Ukrainką', 'naucz się polskiego'],
    quiet: ['Wysyłka na Ukrainę, ile kosztuje?', 'Moja żona jest Ukrainką.', 'Czy podjazd jest dla niepełnosprawnych?', 'Czarne buty są za małe.', 'Kobiety kupują to chętnie.', 'Niemiecki producent nie odpowiada.', 'Rozmawiałam z miłą kobietą.', 'Kuchnia arabska, polecam.'],
  },
  self_harm: {
    caught: ['Nie chcę już żyć.', 'zabiję się', 'chcę umrzeć', 'Myślę o samobójstwie', 'nie mam po co żyć', 'skończę ze sobą', 'rzucę się pod pociąg', 'nie chce mi się żyć'],
    quiet: ['Telefon umarł po tygodniu.', 'Zaciąłem się przy goleniu.', 'Życie jest piękne.', 'Chcę żyć spokojnie.', 'Zabiłem muchę.', 'Powiesiłam obraz na ścianie.', 'Rzucę okiem na umowę.', 'Nie mam czasu.'],
  },
  legal_threat: {
    caught: ['Zgłoszę was do UOKiK.', 'Spotkamy się w sądzie.', 'Mój prawnik się odezwie', 'idę do rzecznika praw konsumenta', 'pozwę was', 'podejmę kroki prawne', 'Złożę zawiadomienie do prokuratury', 'skieruję sprawę na drogę sądową', 'napiszę skargę do KNF'],
    quiet: ['Sad jabłkowy mamy za domem.', 'Jestem prawnikiem i potrzebuję faktury.', 'Mam prawo jazdy.', 'Proszę skręcić w prawo.', 'Sprawa jest pilna.', 'Mieszkam przy ulicy Sądowej.', 'Rzecz nie jest nowa.'],
  },
  going_public: {
    caught: ['Opiszę to na Facebooku.', 'Wszyscy się dowiedzą.', 'zgłoszę to do telewizji', 'Wystawię wam negatywną opinię', 'nagłośnię sprawę', 'wrzucę to do internetu', 'idę z tym do mediów', 'ostrzegę wszystkich znajomych', 'jedna gwiazdka'],
    quiet: ['Widziałem promocję na Facebooku.', 'Poproszę internet 300 Mb.', 'Napisałam do was na Messengerze.', 'Mam pozytywną opinię o sklepie.', 'Czy jesteście na Instagramie?', 'Wyślę zdjęcie mailem.', 'Telewizja nie działa od rana.', 'Kupiłem gazetę.'],
  },
  leaving: {
    caught: ['Przechodzę do konkurencji.', 'Nigdy więcej u was nie kupię', 'straciliście klienta', 'Wypowiadam umowę', 'zmieniam operatora', 'rezygnuję z waszych usług', 'zrywam umowę', 'ostatni raz u was zamawiam', 'odchodzę do innego banku'],
    quiet: ['Przechodzę koło sklepu codziennie.', 'Chcę zmienić adres.', 'Ostatni raz dzwoniłem w maju.', 'Umowa kończy się w marcu.', 'Pociąg odchodzi o ósmej.', 'Nie rezygnuję z wizyty.', 'Zmieniam hasło.', 'Nigdy tam nie byłem.'],
  },
  repetition: {
    caught: ['Dzwonię już trzeci raz.', 'Już mówiłam to pani koleżance.', 'Ile razy mam powtarzać?', 'Jak już pisałem, nie działa.', 'Znowu to samo', 'w kółko', 'pisałem do was pięć razy', 'Powtarzam po raz kolejny', 'za każdym razem co innego'],
    quiet: ['Dzwonię pierwszy raz.', 'Już zapłaciłam.', 'Dwie kawy proszę.', 'Drugi numer telefonu to 500.', 'Raz na miesiąc.', 'Po raz pierwszy działa.', 'Mieszkam na trzecim piętrze.', 'Mówię po polsku.'],
  },
  wish: {
    caught: ['Chcę zwrotu pieniędzy.', 'Żądam przeprosin', 'Proszę o wymianę towaru', 'Oddajcie mi pieniądze', 'chcę rozmawiać z kierownikiem', 'Domagam się odszkodowania', 'oczekuję rekompensaty', 'chciałabym odzyskać pieniądze'],
    quiet: ['Chcę kupić bilet.', 'Proszę dwie kawy.', 'Zwrot dotarł, dziękuję.', 'Chciałbym zapytać o cenę.', 'Ile to kosztuje?', 'Jestem kierownikiem sklepu.', 'Mam nowy adres.', 'Mieszkam w Łodzi.'],
  },
  thanks: {
    caught: ['Dziękuję bardzo.', 'dzieki', 'Dzięki za pomoc', 'Serdecznie dziękujemy', 'jestem wdzięczna', 'dziekuje', 'wielkie dzięki', 'Dziękuję, do widzenia'],
    quiet: ['Dziękuję za nic.', 'Dzień dobry.', 'Dziecko śpi.', 'Tak.', 'Proszę.', 'Dzikie kaczki.', 'Nie ma za co.', 'Do widzenia.'],
  },
  confusion: {
    caught: ['Nie rozumiem.', 'O co chodzi?', 'pogubiłam się', 'Co to znaczy?', 'nic z tego nie rozumiem', 'to nie ma sensu', 'nie mam pojęcia', 'Nie wiem, co mam zrobić', 'jestem zdezorientowany'],
    quiet: ['Rozumiem, dziękuję.', 'To jasne.', 'Wiem, co zrobić.', 'Gdzie jest sklep?', 'Chodzi o fakturę.', 'Jaki jest adres?', 'To ma sens.', 'Zrozumiałam.'],
  },
  upset: {
    caught: ['Jestem wściekły, to skandal!', 'Mam tego dość, co za żenada', 'Kurwa mać, ile można czekać', 'Bezczelne oszustwo, okradacie ludzi', 'najgorsza firma, kpina z klienta!!!', 'Wkurwia mnie to, strata czasu'],
    quiet: ['Gdzie jest moja paczka?', 'Nie dotarło jeszcze zamówienie.', 'Proszę o pomoc z hasłem.', 'Chcę oddać buty.', 'Tak', 'Mam mały problem z fakturą.', 'Dzień dobry, kiedy dostawa?', 'Zajebista obsługa, polecam.'],
  },
}
