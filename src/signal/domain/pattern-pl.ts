// Polish: law, publicity, leaving, repetition, wishes, thanks, confusion, and the words of
// complaint that add to upset.
import type { PatternSet } from './pattern.ts'

export const PATTERNS_PL: PatternSet = {
  lists: {
    body: 'uokik uokiku uokikiem rzecznika rzecznik rzecznikowi rzecznikiem uke ure knf knfu uodo pip sanepid sanepidu inspekcji inspekcja inspekcję federacji federacja sądu sąd sądem sądzie prokuratury prokuraturę prokuratura policji policję policja ombudsmana ministerstwa nbp skarbowego skarbówki skarbówkę ulc ecc konsumenta konsumentów prawnika adwokata arbitrażu trybunału komornika uzp',
    media:
      'facebooku facebook facebooka fb twitterze twitter twittera x instagramie instagram insta instagrama tiktoku tiktok tiktoka youtube youtubie wykopie wykop wykopu reddicie linkedin linkedinie internecie internet internetu sieci necie neta google opineo ceneo trustpilot forum forach mediach media mediów społecznościowych społecznościówkach gazecie gazety gazet gazeta prasie prasy prasę telewizji telewizję telewizja tvn tvnu polsat polsatu tvp uwaga uwagi interwencji radiu radia dziennikarza dziennikarzy dziennikarzom redakcji blogu bloga wyborczej onet onetu publicznie stories relacji gowork',
    remedy:
      'zwrotu zwrot refundacji odszkodowania odszkodowanie rekompensaty rekompensatę rekompensata wymiany wymianę naprawy naprawę przeprosin przeprosiny pieniędzy pieniądze kasy kasę rabatu rabat zniżki zniżkę bonu bon voucher vouchera wyjaśnień wyjaśnienia wyjaśnienie odpowiedzi kierownika kierownikiem przełożonego przełożonym menedżera managera menadżera dyrektora korekty korektę anulowania zadośćuczynienia zadośćuczynienie obniżki obniżenia reklamacji środków gotówki nowego nowy nową nowej',
  },
  hidden: '',
  rules: [
    [
      'legal_threat',
      0.93,
      `
      (spotkamy|widzimy|zobaczymy|spotykamy|widzę) się|sie? _1 w sądzie|sadzie
      (pójdę|idę|pójdziemy|idziemy|kieruję|skieruję|skierujemy|oddam|oddaję|oddamy|podam|podaję|podamy|zgłoszę|zgłaszam|zgłosimy|wniosę|składam|złożę|złożymy|trafi|wystąpię|pozwę|zaskarżę|zawiadomię|zawiadamiam|zawiadomimy|poinformuję|powiadomię|powiadomimy|napiszę|piszę|dzwonię|zadzwonię|poskarżę|skarżę|donoszę|doniosę|wyślę|złożyłem|złożyłam|zgłosiłem|zgłosiłam|zwrócę|zgłosić|złożyć|iść|skierować|oddać|podać|trafia) _5 (do|na|w|z)? _2 ~body
      pozwę|pozwiemy|pozywam|pozywamy|pozwać
      zaskarżę|zaskarżymy|zaskarżam
      pozew|pozwu|pozwem (sądowy|zbiorowy|zbiorowego|przeciwko|do|w)?
      (mój|moja|nasz|nasza|naszego|mojego|moim|naszym|do|z|ze|przez|po) (prawnik|prawniczka|adwokat|prawnika|adwokata|prawnikiem|adwokatem|mecenas|mecenasa|radca|pełnomocnik|pełnomocnika|prawników|prawnikowi)
      (prawnik|adwokat|mecenas) (się|sie|skontaktuje|zajmie|napisze|wyśle)
      (na|do) drogę|drodze|drogi (sądową|sądowej|prawną|prawnej)
      (kroki|kroków|działania|konsekwencje|konsekwencji|środki) (prawne|prawnych|sądowe|prawnymi)
      (wezwanie|wezwania) (przedsądowe|przedsądowego|do)
      uokik*
      rzecznik* (konsument*|praw|finansow*|ubezpieczon*|klienta|pacjenta)
      (zgłoszę|zgłaszam|złożę|zawiadomię|dzwonię|zadzwonię|wezwę|wzywam|zawiadomienie) _3 (policję|policji|prokuratury|prokuraturę)
    `,
    ],
    [
      'legal_threat',
      0.75,
      `
      sądem|sądu|sądzie
      prawnik*|adwokat*|mecenas*
      knf|uke|rzecznika|rzecznikowi
      federacj* konsument*
      inspekcj* (handlow*|pracy|sanitarn*)
      sanepid*|prokuratur*
      (niezgodne|niezgodnie|łamiecie|łamanie|łamiesz|naruszenie|naruszacie|złamaliście|naruszyliście|sprzeczne) _2 (prawem|prawo|prawa|umowy|umowę|ustawą|rodo|przepisy|kodeksem)
      (zgodnie|podstawie|myśl) _3 (ustawy|ustawą|kodeksu|kodeksem|art)
      bezprawn*|nielegaln*
      (prawa|praw) konsument*
      chargeback*
    `,
    ],
    [
      'going_public',
      0.9,
      `
      (wszyscy|każdy|każdemu|wszystkim) _2 (się|sie)? _2 (dowiedzą|dowie|odradzę|odradzam)
      (opublikuję|opublikujemy|udostępnię|wrzucę|wstawię|wstawiam|wrzucam|puszczę|publikuję) _3 (nagranie|nagrania|rozmowę|screeny|zrzuty|korespondencję|film|zdjęcia|maile|screen)
      (odradzę|odradzam|odradzać|odradzimy|odradzał|odradzała) _2 (was|wszystkim|każdemu|znajomym|innym|państwa)
      (uwaga|interwencja|alarm|ekspres) tvn|polsat|tvp|reporterów
      (opiszę|opisuję|opiszemy|opublikuję|opublikujemy|wrzucę|wrzucam|wrzucimy|wstawię|wstawiam|umieszczę|zamieszczę|napiszę|napiszemy|udostępnię|udostępniam|nagłośnię|nagłośnimy|puszczę|pokażę|rozgłoszę|wystawię|wystawiam|podzielę|zobaczą|dam|trafi|trafia|publikuję|opisać|wrzucić|nagłośnić|opublikować|znajdzie) _6 (na|w|do|po|wszystkich|się)? _2 ~media
      (pójdę|idę|zgłoszę|zgłaszam|dzwonię|zadzwonię|napiszę|piszę|kontaktuję|skontaktuję|wyślę|zawiadomię|poinformuję|zainteresuję|zainteresują|zainteresuje|powiadomię|zgłosimy|idziemy|pójdziemy|odezwę) _4 (do|z|w|tym|na)? _1 (mediów|media|telewizji|telewizję|tvn|tvnu|polsatu|prasy|prasę|gazety|gazet|dziennikarzy|dziennikarza|dziennikarze|redakcji|radia|uwagi|interwencji)
      (wystawię|wystawiam|napiszę|dodam|dam|zostawię|zostawiam|wystawimy|dostaniecie|będzie|wystawić|piszę|publikuję|opublikuję|spodziewajcie|leci|poleci) _4 (negatywn*|złą|zła|najgorsz*|fatalną|jedną|1|odpowiedni*|kiepsk*|szczer*|niską|okropną) _1 (opinię|opinie|opinia|recenzję|recenzja|ocenę|ocena|gwiazdkę|gwiazdka|komentarz|oceny|opinii)
      (jedna|jedną|1|zero) (gwiazdka|gwiazdkę|gwiazdek|gwiazdki)
      nagłośnię|nagłośnimy|nagłaśniam|nagłośnić|nagłośniona|upublicznię|upubliczniam|upublicznić|rozgłoszę
      (wszyscy|każdy|ludzie|świat|cały|inni|cała) _3 (się|sie)? (dowiedzą|dowie|zobaczą|zobaczy|dowiedzieć|wiedzieć|usłyszą)
      (ostrzegę|ostrzegam|ostrzeżemy|ostrzegamy|ostrzec|powiem|opowiem|rozpowiem) _2 (wszystkich|wszystkim|innych|innym|znajomych|znajomym|ludzi|każdego|każdemu|klientów|rodzinę)
      (antyreklama|antyreklamę|antyreklamy|złą|zła) (reklamę|reklama|wam|zrobię)?
      (robię|zrobiłem|zrobiłam|mam) _1 (screeny|screena|zrzuty|nagranie) _4 (wrzuc*|internet*|facebook*|opublik*|public*|sieci)
      cała polska|internet|sieć (się|sie|dowie|zobaczy|usłyszy)
    `,
    ],
    [
      'going_public',
      0.68,
      `
      (do|w|przez) (mediów|mediach|mediom|gazet|gazety|telewizji)
      (negatywn*|złą|fatalną) (opinię|opinia|opinie|ocenę|recenzję|komentarz)
      (wystawię|napiszę|zostawię|dodam) _1 (opinię|recenzję|komentarz)
      (mediach|media|mediów) społecznościow*
      dziennikarz*
      (wasza|waszą|waszej|waszego) (reputacj*|wizerun*|opini*)
    `,
    ],
    [
      'leaving',
      0.92,
      `
      (noga|stopa) _4 (postanie|stanie)
      (ostatnie|ostatni|ostatnia|ostatnią) (zakupy|zakup|zamówienie|przesyłka|lot|wizyta|pobyt|rata) _1 (u|w|z|od|przez) (was|państwa|tym|tej|pana)
      nie (przedłużę|przedłużam|przedłużymy|odnowię|odnawiam|przedłużamy) _1 (umowy|abonamentu|subskrypcji|kontraktu|polisy|u|z)
      (zamknięcie|zamkniecie|likwidację|usunięcie|zlikwidowanie) _1 (konta|rachunku|profilu)
      (przechodzę|przejdę|przechodzimy|przejdziemy|przenoszę|przeniosę|przenosimy|idę|pójdę|odchodzę|odejdę|uciekam|zmieniam|zmienię|wybieram|przeniesiemy|przejść) _4 (do|na|u|się|gdzie|gdzieś) (konkurencji|konkurencję|innego|inną|innej|inny|konkurenta|indziej)
      (zmieniam|zmienię|zmieniamy|zmienimy) (bank|operatora|dostawcę|firmę|sklep|ubezpieczyciela|przewoźnika|sieć|usługodawcę)
      (nigdy|nigdy) _2 (więcej|wiecej|już|juz|nic|u|nie|z|do) _3 (więcej|wiecej|was|wami|kupię|zamówię|nic|wrócę|usług|skorzystam|zakupów|polecę|stopa|noga|złotówki|grosza)
      nigdy (więcej|wiecej)
      (nie) (kupię|zamówię|skorzystam|wrócę|polecę|przyjadę|polecam|zamierzam|będę|wrócimy|kupimy|zobaczycie|dostaniecie|zostawię|przyjdę) _5 (więcej|wiecej|u was|nigdy|już|was|grosza|złotówki|ani)
      (straciliście|stracicie|tracicie|straciła|straci|traci|stracili|pożegnacie) _4 (klienta|klientkę|klientów|klientki|mnie)
      (ostatni|ostatnia|ostatnie) (raz|razy) _4 (kupuję|kupiłem|kupiłam|zamawiam|zamówiłem|zamówiłam|korzystam|u|z|korzystałem|korzystałam|was|lecę|jadę)
      (rezygnuję|rezygnujemy|zrezygnuję|odchodzę|odchodzimy|żegnam|żegnam|wypisuję|uciekam) _4 (z|od|usług|was|państwa|się|współpracy|firmy|banku|sieci|umowy|abonamentu)
      (zrywam|zerwę|zrywamy|wypowiadam|wypowiem|wypowiadamy|rozwiązuję|rozwiążę|rozwiązujemy|zamykam|zamknę|likwiduję|zlikwiduję|kończę|kończymy|zakończę|rozwiązać|wypowiedzieć|zerwać|zamknąć) _3 (umowę|umowy|umowa|współpracę|współpracy|konto|konta|kontrakt|rachunek|z wami|z państwem|przygodę|abonament)
      (bojkot|bojkotuję|bojkotujcie|bojkotować|bojkotujemy)
      (omijać|omijam|omijajcie|unikać|unikajcie) _1 (szerokim|z daleka|was|tę|ten|tej|firmę|firmy)
    `,
    ],
    [
      'leaving',
      0.66,
      `
      (do|u) konkurencji
      (rezygnuję|rezygnacja|rezygnację|wypowiedzenie)
      (poszukam|szukam|znajdę|poszukamy) _2 (innego|innej|inny|inną|lepszego|lepszej|nowego) (dostawc*|firm*|operatora|banku|bank|sklepu|ubezpieczyciela|przewoźnika)
      (usuńcie|usunąć|usuwam|skasujcie|skasować|kasuję|usunę|proszę o usunięcie) _1 (moje|konto|konta)
      (zakupy|kupię|kupować|kupię|zamówię) (gdzie|gdzieś) indziej
      gdzie indziej
      (przeniosę|przenoszę|przenieść) _1 numer
      (odchodzę|odejdę|żegnam) 
    `,
    ],
    [
      'repetition',
      0.9,
      `
      (tłumaczyłem|tłumaczyłam|mówiłem|mówiłam|wyjaśniałem|wyjaśniałam|opowiadałem|opowiadałam|zgłaszałem|zgłaszałam) (to|o) _2 (wczoraj|koledze|koleżance|poprzednio|wcześniej|konsultantowi|konsultantce|ostatnio|tydzień)
      (odsyłacie|odsyłają|odsyłany|odsyłana|przełączacie|przełączają|zbywacie|odbijacie) _3 (od|do) _3 (do|drugiego|drugiej|innego|działu)
      ponownie|kolejny (proszę|prosze|raz|pisz*|zgłasz*|prosim*|zwracam|kieruję|dzwoni*|pytam|przesyłam)
      (drugi|trzeci|czwarty|piąty|szósty|siódmy|ósmy|dziesiąty|setny|tysięczny|enty|któryś|kolejny|2|3|4|5|6|10|100) (już|juz)? (raz|mail|telefon|tydzień|kontakt)
      (po|już) raz (drugi|trzeci|czwarty|piąty|kolejny|enty|setny|któryś|szósty|dziesiąty)
      (ile|iloma) (jeszcze)? razy
      (już|juz|wielokrotnie|kilkukrotnie|kilkakrotnie|wcześniej|przed chwilą|przecież) _2 (mówiłem|mówiłam|pisałem|pisałam|tłumaczyłem|tłumaczyłam|dzwoniłem|dzwoniłam|wyjaśniałem|wyjaśniałam|podawałem|podawałam|wysyłałem|wysyłałam|zgłaszałem|zgłaszałam|prosiłem|prosiłam|odpowiadałem|odpowiadałam|odpowiedziałem|powiedziałem|powiedziałam|wysłałem|wysłałam|podałem|podałam|napisałem|napisałam|zgłosiłem|zgłosiłam|zgłaszaliśmy|pytałem|pytałam|wspominałem|wspominałam|mowilem|mowilam|pisalem|pisalam|rozmawiałem|rozmawiałam|reklamowałem|reklamowałam|mówiliśmy|pisaliśmy|dzwoniliśmy|informowałem|informowałam)
      (mówiłem|mówiłam|pisałem|pisałam|tłumaczyłem|tłumaczyłam|dzwoniłem|dzwoniłam|wysyłałem|zgłaszałem|zgłaszałam|prosiłem|prosiłam|podawałem|podawałam|mowilem|mowilam|pisalem) _3 (już|juz|wcześniej|wielokrotnie|razy|dwukrotnie|trzykrotnie|kilkukrotnie|poprzednio)
      (dzwonię|piszę|pisze|dzwonie|zgłaszam|proszę|pytam|tłumaczę|przypominam|powtarzam|upominam) _2 (już|juz|po raz|znowu|kolejny|ponownie|któryś|znów)
      (dwa|trzy|cztery|pięć|sześć|dziesięć|kilka|kilkanaście|wiele|mnóstwo|milion|sto|setki|2|3|4|5|6|7|8|9|10|15|20|100) razy
      (jak|tak) (już|juz|wcześniej) (mówiłem|mówiłam|pisałem|pisałam|wspominałem|wspominałam|napisałem|napisałam|mowilem|pisalem|wspomniałem|wspomniałam)
      (ciągle|wciąż|stale|cały|w|zawsze) (czas|kółko)? _1 (to|te|ten|ta) sam* 
      (w|od) kółko
      (powtarzam|powtarzać|powtarzam się)
      znowu|znów|ponownie (to|ten|nie|się|ta|zepsut*|opóźn*|brak*|błąd|błędn*|problem|spóźni*|nieprawid*|pomyłk*|awari*|ktoś|te|mnie|mi|zły|zła|złe|samo)
      (za|po) każdym razem
      (kolejny|kolejna|kolejne|następny|następna) (błąd|awaria|opóźnienie|pomyłka|problem|wymówka|obietnica|obietnice|dzień|tydzień|miesiąc|reklamacja)
    `,
    ],
    [
      'repetition',
      0.66,
      `
      (nadal|wciąż|ciągle|dalej) _1 (nie|brak|czekam|czekamy|nikt|nic|bez)
      znowu|znów
      wielokrotnie|kilkukrotnie|kilkakrotnie|nieustannie
      (dwukrotnie|trzykrotnie)
      (jak|tak) (mówiłem|mówiłam|pisałem|pisałam|wspominałem|wspominałam)
      (nie) (pierwszy) (raz)
      ile można
    `,
    ],
    [
      'wish',
      0.9,
      `
      (chcę|chce|chciałbym|chciałabym|żądam|zadam|domagam|oczekuję|oczekuje|proszę|prosze|wnoszę|poproszę|żądamy|domagamy|oczekujemy|chcemy|prosimy|wnioskuję|należy|życzę|wymagam|potrzebuję|żąda) _1 (się|sie|o|mi|jedynie|tylko|sobie|natychmiastowego|natychmiastowej|pełnego|pełnej|rozmawiać|rozmowy|zwrócenia|całkowitego|od|rozmowę|dostać|otrzymać|od państwa)? _2 ~remedy
      (oddajcie|oddaj|zwróćcie|zwróć|zwracajcie|oddacie|proszę oddać|proszę zwrócić) _2 (pieniądze|kasę|pieniędzy|środki|moje|mi|gotówkę|hajs|forsę)
      (chcę|chce|chciałbym|chciałabym) (odzyskać|zwrócić|reklamować|zareklamować|wymienić|rozmawiać z|złożyć|anulować|odstąpić|zgłosić) _2 (pieniądze|towar|produkt|reklamację|buty|zamówienie|skargę|kasę|umowy|kierownikiem|przełożonym|telefon|sprzęt|rachunek)
      (zwrot|zwrotu) (pieniędzy|kosztów|środków|gotówki|wpłaty|kwoty|należności)
      (proszę|prosze|poproszę) (połączyć|przełączyć|dać) _2 (kierownik*|przełożon*|menadżer*|menedżer*|konsultant*|człowiek*|dyrektor*|szef*)
      (rozmawiać|rozmowa|rozmowę|porozmawiać) _1 (z) (kierownik*|przełożon*|menadżer*|menedżer*|dyrektor*|człowiek*|szef*|kimś)
    `,
    ],
    [
      'wish',
      0.68,
      `
      (proszę|prosze|prosimy) _1 (poprawić|skorygować|naprawić|zwrócić|oddać|wysłać|odblokować|przesłać|przysłać|sprawdzić|odwołać|zmienić|cofnąć|usunąć|przeprosić|wyjaśnić|wymienić|anulować|przywrócić) _1 (mi|fakturę|rachunek|błąd|zamówienie|to|moje|mój|moją|nowy|nową|towar|tę|ten|kwotę|paczkę|opłatę|blokadę)
      (wolałbym|wolałabym|wolę|zależy mi na|poprosiłbym o|poprosiłabym o) _1 (bon|voucher|zwrot|wymianę|wymiana|naprawę|nowy|nowym|nową|szybkim|szybkiej|termin|terminie|rabat|kontakt|telefon|odpowiedź|odpowiedzi|inny|inną)
      (chcę|chce|chciałbym|chciałabym|oczekuję|żądam|proszę|prosze|życzę|domagam|chcemy) _1 (żeby|aby|żebyście|abyście|by|naprawy|naprawić|wyjaśnić|wyjaśnienie|wymienić|zwrócić|oddać|przeprosić|naprawienie|przesłanie|kontakt|rozwiązanie|rozwiązania|szybkiego|szybkie|pilny|anulować|usunąć|skontaktować|oddzwonić|oddzwonienie)
      (zróbcie|zrobcie|załatwcie|naprawcie|rozwiążcie|wyjaśnijcie) _1 (coś|to|z|tę|ten|problem|wreszcie|sprawę)
      (proszę|prosze) o (kontakt|telefon|pomoc|wyjaśnienie|zwrot|wymianę|odpowiedź|interwencję|rozpatrzenie|anulowanie)
    `,
    ],
    [
      'thanks',
      0.9,
      `
      (pomógł|pomogła|pomogli|pomogliście|pomogłaś|pomogłeś) _1 (mi|pan|pani|państwo|nam|bardzo)
      bardzo mi|nam _1 (pomógł|pomogła|pomogli|pomogliście)
      dzięks|dzięksy|dziena|dzięka|dzieki|dzieks
      dziękuję|dziekuje|dziękuje|dziekuję|dziękujemy|dziekujemy|dzięki|dzieki|podziękowania|podziękować|dziękować|wdzięczny|wdzięczna|wdzięczni|dziekuję|dzienki
      (wielkie|serdeczne|stokrotne) (dzięki|dzieki|podziękowania)
      (doceniam|doceniamy)
      (thx|thanks)
    `,
    ],
    [
      'confusion',
      0.9,
      `
      (nie|niczego|nic|nadal|kompletnie) _1 (nie)? (rozumiem|rozumiemy|kumam|ogarniam|czaję|pojmuję|zrozumiałem|zrozumiałam|łapię|rozumie|kapuję)
      nie (mogę|potrafię|umiem|jestem w stanie) (tego|tu|się|sie|sobie)? _1 (zrozumieć|pojąć|połapać|rozeznać|odnaleźć|ogarnąć)
      (co|o co) (to|pan|pani|państwo|wam|panu|tu|tutaj|w|właściwie|się)? _2 (znaczy|oznacza|chodzi|masz na myśli|ma na myśli)
      (pogubiłem|pogubiłam|zgubiłem|zgubiłam|gubię|pogubić) się|sie
      (jestem|czuję|zdezorientowany) _1 (zdezorientowany|zdezorientowana|skołowany|skołowana|zagubiony|zagubiona|się zagubiony|zdezorientowani)
      (nie|niejasne|niezrozumiałe|niezrozumiale|niejasny|niejasna|niejasno|niezrozumiały|niezrozumiała|zagmatwane|mylące|pogmatwane)  (jest|to|ma|trzyma)? (jasne|sensu|kupy|zrozumiałe|jasno)
      niezrozumiał*|niejasn*|zagmatwan*|mylące
      (nie|nie) ma (to)? (żadnego)? sensu
      (nie|nie) (mam|ma) (pojęcia|bladego|zielonego) _1 (pojęcia|co|jak|dlaczego|o|czemu)?
    `,
    ],
    [
      'confusion',
      0.66,
      `
      gdzie (znajdę|znajde|szukać|mam|mogę|moge) _1 (ten|tę|to|znaleźć|szukać|numer|formularz|kliknąć|wpisać|ta)
      raz (mówią|mówicie|tak|piszecie|słyszę|mówi) _4 raz|drugi|potem|inaczej|inny
      (bez|nie ma) sensu
      nie wiem (co|jak|dlaczego|o|czemu|gdzie|czy|który|którą|kiedy|już|za)
      nie (wiadomo|wiem) (co|o|jak|dlaczego|za)
      (proszę|prosze|może|czy|mógłby|mogłaby|możecie|moglibyście) _2 (wyjaśnić|wytłumaczyć|wytłumaczenie|jaśniej|wytłumaczcie|wyjaśnicie|objaśnić)
      (czego|jak) mam (zrobić|to|rozumieć|wpisać|kliknąć|szukać)
      (jak|co) to (możliwe|rozumieć|ma)
      skąd (mam|ta|to|ten|niby)
      (gubię|mylę) się|sie
      jak to|mam? rozumieć
    `,
    ],
    [
      'complaint',
      0.72,
      `
      (wkurwiasz|wkurzasz|wkurwiacie|wkurzacie|wnerwiasz|wnerwiacie|denerwujesz|denerwujecie|irytujesz|irytujecie) (mnie|nas)
      (wściekły|wściekła|wściekli|wściekłość|wściekłam|wkurzony|wkurzona|wkurzeni|wkurwiony|wkurwiona|wkurwia|wkurwiacie|rozwścieczony|oburzony|oburzona|oburzeni|zbulwersowany|zbulwersowana|rozzłoszczony|rozzłoszczona|rozjuszony|wnerwiony|wnerwiona)
      (mam|mamy) (tego|już|juz|was|państwa|serdecznie|po|wszystkiego|takiego)? _1 (dość|dosc|dosyć|dosyc|powyżej|dziurki|uszu)
      (szlag|krew|cholera) (mnie|nas|człowieka) _1 (trafia|zalewa|bierze|trafi)
      (jak|co) (śmiecie|śmiesz|wy sobie|wy|pan sobie|pani sobie) (tak|wyobrażacie|myślicie|wyobraża|wyobrażasz|odwalacie|robicie)
      (kpina|kpiny|kpicie|drwina|drwicie|kpić|robicie|żarty|żartujecie) (z|sobie|sobie ze|ze)? (klienta|klientów|mnie|nas|jaja|jaj|ludzi|robicie)?
      (skandal|skandalu|hańba|granda|żenada|żenua|żenujące|żenujący|żenująca|kompromitacja|dramat|tragedia|masakra|patologia|porażka|dno|cyrk|parodia|kpina|farsa|koszmar|horror|bezczelność|bezczelnosc|chamstwo|złodziejstwo|oszustwo|bandytyzm) (po|jakaś|jakiś|totaln*|kompletn*|i|na|nie|co|to|w|!)?
      (absolutnie|całkowicie|kompletnie|totalnie|zupełnie) (niedopuszczalne|nie do przyjęcia|beznadziejn*|niepoważne|żenujące)
      (wstydźcie|wstydzcie|wstydź|powinniście|wstyd) _1 (się|sie|wam|mi za|dla|!) _1 (wstydzić)?
      (najgorsza|najgorszy|najgorsze|najgorszą|najgorszej) _2 (firma|obsługa|sklep|bank|infolinia|operator|firmę|kontakt|doświadczenie|z|jaką|jaki|jakie|w|hotel|linia|restauracja|apka)
      wystarczy tego|już
      (bardzo|strasznie|mega|ogromnie|niezwykle|skrajnie|wyjątkowo|totalnie|głęboko) (rozczarowan*|zawiedzion*|niezadowolon*|zdenerwowan*|zirytowan*|nieprofesjonaln*|niekompeten*|zła|zły|źle|słab*)
      doprowadza* (mnie|nas|do) _1 (szału|szewskiej|furii|białej|pasji)
      (nerwy|cierpliwość|cierpliwości) (mi|mnie|puszczają|się|na|już) _1 (siadają|puszczają|kończy|skończyła|puszcza|wyczerpan*)
    `,
    ],
    [
      'complaint',
      0.54,
      `
      skandal*|żenad*|żenując*|hańb*|kompromitacj*|kpin*|kpicie|bezczeln*|chamstw*|chamsk*|oburzając*|oburzen*|karygodn*|niedopuszczaln*|bulwersując*|haniebn*|beznadziej*|niekompeten*|tragiczn*|fatalnie|fatalna|fatalny|fatalne|okropn*|patologi*|lekceważ*|olewa*|olaliście|oszukal*|oszukuj*|oszukan*|oszustw*|okrad*|okrada*|złodziejstw*|naciąga*|wyłudz*|kłamie*|kłamiecie|kłamstw*|okłamal*|okłamuj*|okłaman*|wkurz*|wkurwi*|wściek*|zdenerwowan*|denerwuj*|zirytowan*|irytuj*|rozczarowan*|zawiedzion*|zbulwersowan*|wnerwi*|absurd*|kuriozal*|żałosn*|nienawidz*|nienawiś*|obrzydliw*|ohydn*|wstyd|porażk*|masakr*|dramat*|szok|szokując*|oburza*|szlag|zgroza|partactw*|bubel|badziew*|dziadostw*|złość|złości|rozgoryczon*|niepoważn*|arogan*|opryskliw*|ignoruj*|ignorow*|zignorow*|zlew*|zbywa*|perfidn*|bezduszn*
      (robicie|robi|robią|robisz) (sobie|z|ze) (żarty|jaja|jaj|nas|mnie|ludzi|klientów|idiotów|idiotę|wariata)
      (nie|niedopuszczalne) (do|jest) (przyjęcia|pomyślenia|zaakceptowania|wiary|poważne|normalne)
      (strata|stratą|szkoda|marnujecie|marnowanie|tracę|zmarnowany|marnuję) _1 (czasu|czas|pieniędzy|nerwów|kasy)
      (nikt|nikogo) _2 (nie|to) _1 (odpowiada|odpisuje|odbiera|obchodzi|interesuje|pomaga|pomógł|oddzwonił|raczył|wie|reaguje|słucha|poczuwa)
      (ile|jak długo) (jeszcze|można|mam|to) _1 (czekać|czekac|będę|trwać|potrwa)
      ile można
      (czy|to) (wy|to) _1 (żart|żarty|kpina|poważnie|żartujecie|jest jakiś żart)
      (szanujcie|szanuj|szacunku|poszanowania) (klienta|klientów|ludzi|mój)
      (brak|zero|żadnego|żadnej|żadnych) (szacunku|reakcji|odpowiedzi|kontaktu|profesjonalizmu|kompetencji|pomocy|kultury|wyobraźni|zainteresowania)
      (mam|mamy) (gdzieś|dość|dosyć|dosc)
      (macie|masz|mają|ma) (nas|mnie|klienta|klientów|wszystko|to) _1 (gdzieś|nosie|dupie)
      weźcie się|sie (do|w|za)
    `,
    ],
    [
      'complaint',
      0.38,
      `
      beznadzieja|straszn*|zły|źle|kiepsk*|słab*|lipa|syf|syfu|tandeta|tandetn*|niemił*|nieuprzejm*|niegrzeczn*|niezadowolon*|nerw*|smutn*|przykr*|dziwn*|głupi*|głupot*|bzdur*|idiotyczn*|kretyńsk*|debiln*|durn*|śmieszn*|niesprawiedliw*|nieuczciw*|koszmar*|tragedia|cyrk|bałagan|bajzel|wstydliw*|zepsut*|czepia*|nieprofesjonaln*|uciążliw*|męcz*|stres*|obraża*|obrażon*|zażenowan*|paranoj*|kłam*|łżecie|nabijacie|robicie|natychmiast|odpierd*
      (nie) (działa|dziala|działają|przyszła|przyszło|przyszedł|dotarła|dotarło|dotarł|otrzymałem|otrzymałam|dostałem|dostałam)
      (czekam|czekamy|czekałem|czekałam) _2 (już|juz|od|tygodni|miesiąc|miesięcy|godzin|dni|tydzień|godzinę|tygodnie|ponad|miesiące|na)
    `,
    ],
    [
      'complaint',
      0.2,
      `
      reklamacj*|skarg*|problem*|błąd|błęd*|uszkodzon*|opóźni*|spóźni*|niestety|nigdy|wreszcie|brak
    `,
    ],
    [
      'calm',
      0.8,
      `
      (nic|nie) (się|ma|szkodzi) (nie|sprawy|problemu|stało)
      (miłego|udanego|spokojnego|dobrego) (dnia|wieczoru|weekendu|popołudnia|tygodnia)
      (super|świetnie|wspaniale|doskonale|idealnie|rewelacja|polecam|zadowolony|zadowolona|zadowoleni|cieszę|cudownie|pięknie|miło|sympatyczn*|fajn*|kocham|uwielbiam|rewelacyjn*)
      (bez|nie ma) (pośpiechu|problemu)
      (dzień|dobry|dobry) (dobry|wieczór)
      nie (jestem|mam|czuję) (zły|zła|zdenerwowany|pretensji|żalu|zastrzeżeń)
    `,
    ],
    [
      'quiet',
      1,
      `
      (sad|sadu|sadzie|sadem) (jabłkow*|owocow*|wiśniow*)
      (jestem|pracuję jako|z zawodu) (prawnikiem|adwokatem|radcą|dziennikarzem|dziennikarką|prawnik)
      prawo jazdy
      (widziałem|widziałam|znalazłem|znalazłam|zobaczyłem|śledzę|obserwuję|kontaktowałem|kontaktowałam|napisałem|napisałam) _2 (na|przez) (facebooku|instagramie|facebooka|instagrama|messengera|twitterze)
      (pozytywn*|dobrą|świetną|pięć|5|najlepszą) _1 (opinię|ocenę|gwiazdek|recenzję)
      pierwszy raz|telefon
      drugi (numer|adres|produkt|dzień|rozmiar|kolor|pokój|telefon) (to|jest|telefonu|jaki)
      (dziękuję|dziękuje|dzięki) (za|bardzo za) (nic|zmarnowany|stracony|zmarnowanie|brak|olanie)
      (konkurencyjn*|konkurs*)
      zły|złe|złego (rozmiar|kolor|adres|numer|kod|hasło|model|mail)
      źle (wpisałem|wpisałam|podałem|podałam|kliknąłem|kliknęłam)
      nie (ma)? problem*
      dziwn* (by|trafem)
      (słaby|słaba|słabe) (zasięg|sygnał|bateria|internet)
    `,
    ],
  ],
}
