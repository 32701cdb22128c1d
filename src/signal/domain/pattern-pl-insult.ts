// Polish: insults, threats, attacks on what people are, self-harm, swearing, and what keeps them
// quiet.
import type { PatternSet } from './pattern.ts'

export const INSULTS_PL: PatternSet = {
  lists: {
    you: 'ty wy jesteś jesteście jestes jestescie was cię cie ciebie tobie wami tobą wam wasz wasza wasze wasi twój twoja twoje',
    formal: 'pan pani państwo panowie panie panu pana',
    fill: 'jest są jesteś jesteście to po prostu taki taka tacy takie zwykły zwykła zwykli zwykłym zwykłą zwykłymi jakiś jakieś jakąś jakimś jakimiś bandą banda banda zgraja zgrają stado stadem bando zgrajo głupi głupia głupie głupią głupim głupimi durny durna durne durni tępy tępa tępe tępi stary stara stare pieprzony pieprzona pieprzone pierdolony pierdolona pierdolone pierdoleni jebany jebana jebane jebani zasrany zasrane skończony skończona skończonym skończeni kompletny kompletna kompletnym kompletni totalny totalna totalni bezczelny bezczelna bezczelni i wszyscy wielki wielka żałosny żałosna żałosni pospolity ale chyba jednak naprawdę kurwa tam dla mnie do bo jak bezmózgie bezmózgi zakłamany zakłamana zakłamani złodziejski parszywy parszywa parszywe wredny wredna wredne wredni niedorozwinięty',
    epithet: `idiota idioty idiocie idiotę idiotą idioto idioci idiotów idiotom idiotami idiotach idiotka idiotki idiotko idiotkę idiotek debil debile debila debilu debili debilem debilom debilami debilka debilki debilko debilek kretyn* imbecyl* palant palanci palanta palantów palancie palantem
      gnój* gnoje gnojek gnojki gnoju gnojkiem gnida gnidy gnido gnidą gnid skurwysyn* skurwiel* skurwiał* skurwysyński* sukinsyn* sukinkot* kurwiszon* kurwo dziwka dziwki dziwko dziwką dziwek pizda pizdo pizdy pizdą pizdom cipo cipa kutas kutasy kutasie kutasem kutasiarz* kutafon* fiut fiuty fiucie fiutem
      chuju chuje chujem chujki chujek ciulu ciule ciul ciulem cwel* frajer* złamas* matoł* tuman tumany tumanie głąby głąbie pacan pacany pacanie szuja szuje szujo łajza łajzy łajzo łajdak* łachudr* kanalia kanalie kanalio menda mendy mendo mend padalec padalcu padalce pojeb pojeby pojebie pojebem pojebus* zjeb zjeby zjebie zjebem zjebów zjebów jebaniec jebańc* jełop* ćwok* cham chama chamie chamy chamów chamem chamka chamko chamki chamami
      bydlak* bydlę kmiot* dureń durniu durnie durnia durniem durniów głupek głupku głupki głupka głupkiem głupków głupcze głupcy głupców głupiec przygłup* półgłówk* półgłówek kłamczuch* krętacz* naciągacz* nieroby nierób nierobie nieudacznik* niedojda niedojdy niedojdo niedorob* tępak* oblech oblechu ćpun* żul żule żulu bezmózg bezmózgi bezmózgu bezmózgów gówniarz* gówniara gówniaro dupek dupki dupku dupków dupkiem wypierdek* patafian* szczyl szczylu zdzira zdziro zdziry ladacznica lafirynda pajac pajace pajacu pajaców szmato ścierwo ścierwa śmieciu suko pomyleniec pomyleńcy popapraniec popaprańc* popaprańcy psychol* świr świry świrze świrów bandzior* ciołek ciołki ciołku prymityw* wsiok* wieśniaku burak buraki buraku buraków skurwesyn* zwyrol* zwyrodnialec zwyrodnialc* szumowina szumowiny szumowino hołota hołoto swołocz bydło tłuk tłuki tłuku gamoń gamonie gamoniu fajfus* cymbał cymbały cymbale mięczak* bęcwał* kłamco wywłoka larwo pieprzniet* popierdoleniec popierdoleńc* pedofil* śmierdziel* śmierdziuch* brudas* gbur gbury gburze złodzieju oszuście cieciu ścierwojad* nieuk nieuki nieuku glizdo pasożycie kurewk* kurewko kurwiarz*`,
    weak: 'baran barany baranie baranem baranów osioł osły ośle osłem świnia świnie świnio świnią kłamca kłamcy kłamcą kłamcami kłamców oszust oszuści oszustem oszustami oszustów oszustka oszustki złodziej złodzieje złodziejem złodziejami złodziei złodziejka bandyta bandyci bandytami bandytów pasożyt* leń lenie leniem leniami leni śmieć śmieciem śmieciami śmieci bałwan* klaun* błazen błazny prostak* wieśniak* potwór potwory szmata szmatą szmaty suka suki suką małpa małpy małpą małpo krowa krowo krową krowy pijak* zerem dnem dzban* jeleń głupot* kurwy kurwą kurwami cioto ciota pies psy psem wariat* wariatka tchórz* tchórzem ofiara gówno gównem gówna robot roboty szczur* żmija żmijo zołza zołzo lebiega hipokryt* hochsztapler* partacz* nierobem ignorant* nieudolni krętaczami mafia sekta',
    bad: 'głupi głupia głupie tępy tępa tępi tępe żałosny żałosna żałośni żałosne beznadziejny beznadziejna beznadziejni popierdolony popierdolona popierdoleni pojebany pojebana pojebani pojebane porąbany porąbani powalony nienormalny nienormalna nienormalni chory chora chorzy upośledzony upośledzona upośledzeni niedorozwinięty niedorozwinięta niedorozwinięci bezczelny bezczelna bezczelni bezmózgi bezmózgie durny durni durna durne obrzydliwy obrzydliwa obrzydliwi gówno walnięty walnięta walnięci jebnięty jebnięta jebnięci pierdolnięty pierdolnięta pierdolnięci psychiczny psychiczna psychiczni śmieszny śmieszna śmieszni zakłamany zakłamani zakłamana niekompetentny niekompetentna niekompetentni leniwy leniwa leniwi debilny debilna debilni idiotyczni gruby gruba brzydki brzydka wredny wredna wredni podły podła podli bezwartościowy bezwartościowi niereformowalny',
    hurt: `zabiję zabijemy pozabijam pozabijamy powystrzelam zajebię zajebię zajebiemy zajebe zatłukę zatłuczemy uduszę zastrzelę zastrzelimy pobiję pobijemy rozjebię rozjebie rozpierdolę rozpierdole rozwalę rozwale rozwalimy zniszczę zniszczymy połamię połamie spalę spalimy podpalę podpalimy potnę utopię powieszę powiesimy zgwałcę wykończę wykończymy dorwę dorwiemy znajdę znajdziemy dopadnę dopadniemy załatwię załatwimy odstrzelę wypatroszę zatłukę zarżnę zadźgam zmasakruję rozszarpię ukatrupię zajebał zamorduję zamordujemy skopię skopie najebię wpierdolę spiorę pierdolnę jebnę kropnę zgniotę zgnoję wykastruję zapierdolę zapierdole obiję stłukę rozstrzelam powybijam wybiję zabic zabić pobić zajebać zastrzelić`,
    them: 'cię cie ciebie was ci wam pana panią pania ich go tobie wszystkich tego tę te tamtego tych waszego waszą wasza waszych każdego',
    group:
      'żyd żydzi żydów żydy żydek żydki żydom żydowski żydowska żydowskie ukrainiec ukraińcy ukraińców ukrainka ukrainki ukry ukropy arab arabowie araby arabów muzułmanin muzułmanie muzułmanów islam murzyn murzyni murzynów murzynka cygan cyganie cyganów cyganka cygany cyganko rusek ruski ruscy rusków kacap kacapy kacapów niemiec niemcy szwaby szwab gej geje gejów lesbijka lesbijki lesbijek homoseksualista homoseksualiści homoseksualistów kobieta kobiety baba baby babo bab imigrant imigranci imigrantów uchodźca uchodźcy uchodźców niepełnosprawny niepełnosprawni inwalida inwalidzi inwalido turek turki hindus hindusi chińczyk chińczyki czarny czarni czarna azjata azjaci emeryt dziad katol katole lgbt pedały lewaki transy ciapaty ciapaci',
  },
  hidden:
    'kurwa kurwy kurwo kurwą kurwie chuj chuja chuju chuje huj huja pierdol pierdolę pierdolić pierdolcie pierdolony pierdolone spierdalaj spierdalajcie wypierdalaj wypierdalać jebać jebany jebane jebani jebie zajebać zajebię zajebiście pojeb pojebany pojebało pizda pizdy dupa dupie dupę dupek gówno gówna gówniany cipa ciota pedał skurwysyn skurwysyny skurwiel kutas fiut debil debile debili idiota idioci kretyn szmata dziwka suka cwel',
  rules: [
    [
      'insult',
      0.95,
      `
      (od|s|wy|za|roz)pieprz|(od|s|wy)pieprzaj|(od|s|wy)pieprzcie|spierdzielaj*|odpierdziel*|odwal|odwalcie się|sie|ode
      ~you|~formal ~fill? ~fill? ~fill? ~epithet
      (s|wy|od|o)pierdalaj*
      (s|wy)pierdalać (stąd|z|do|stad)
      (odpierdol|pierdol|pierdolcie|jeb|jebcie|jebnij|jebnijcie|odjeb|walcie|wal|goń|pieprz|pieprzcie|wypchaj|wypchajcie|pocałuj|pocałujcie|cmoknij) się|sie
      pocałuj|pocałujcie|całujcie|całuj mnie _1 w dupę|dupe|d|tyłek|pompę
      jebać|jebac|pierdolić|pierdolic|srać was|cię|cie|ich|ten|tę|te|tą|wasz|waszą|wszystkich|go|ją|na|pis|po|psy|policję|firmę|tych|twoją|twój|wam
      (pierdolę|pierdole|jebię|jebie|sram|pieprzę) was|cię|cie|na|ich|ciebie
      (chuj|huj|ch|kutas|kij) (ci|wam|tobie|wami|z|im|mu|jej|pani|panu) _2 (dupę|dupe|oko|tobą|wami|ryj|mordę|tym|was|d)
      (zamknij|zamknijcie|zawrzyj|stul|stulcie|zamkniesz) _1 (ryj|ryja|mordę|morde|gębę|gebe|japę|pysk|dziób|jadaczkę|pizdę)
      (morda|ryj|pysk) (w|na|krótko|psie|dziwko|szmato|debilu|frajerze|tam)
      niech _1 (szlag|chuj|diabli|piekło|cholera) (trafi|strzeli|pochłonie|wezmą|weźmie)
      (banda|bandą|zgraja|zgrają|stado|bando|zgrajo|grupa|sami|same|bandzie) ~fill? ~fill? ~epithet|~weak
      kurwa|ty|wy twoja|jego|wasza? mać _1 ~epithet
      (co|ale|jaki|jaka|jacy|ależ) (za|z)? (ciebie|was|niego|niej|pana|pani|nich)? _1 ~epithet
      (pieprzony|pieprzona|pieprzone|pieprzeni|pierdolony|pierdolona|pierdolone|pierdoleni|jebany|jebana|jebane|jebani|zasrany|zasrana|zasrane|zasrani|skurwiały|skurwiałe|jebanych|pierdolonych|jebaną|jebanym|jebanej|zasranych) _1 ~epithet|~weak
      lecz|leczcie|lecz|idź|idźcie|idz się|sie|do|na na|psychiatry|głowę|nogi|mózg|psychiatrę|łeb
    `,
    ],
    [
      'insult',
      0.88,
      `
      (czy|a|to) _1 (wy|ty|pan|pani) (macie|masz|ma) _1 (mózg|mozg|rozum|oczy|mózgi)
      ~formal jest|są chyba|po|naprawdę|jakaś|jakiś|jakby (niedorozwinięt*|upośledzon*|nienormaln*|tępy|tępa|głupi|głupia|ślepy|ślepa|głuchy|głucha|chory|chora)
      (zamknij|zamknijcie|przymknij|stul|stulcie) (się|sie|dziób|buzię|wreszcie)
      (lecz|leczcie|wylecz|weź) (się|sie) _1 (lecz|człowieku|kobieto|na|z|babo|leczyć|gościu|facet)
      (tępe|tępy|głupie|głupi|zarozumiałe|bezczelne|tepe) (buce|buc|buraki|palanty|pały|dzidy|chamy|gnoje)
      ty|jesteś|jesteście|jestes|jestescie|wy ~fill? ~fill? ~fill? ~weak
      ~formal (jest|są) ~fill? ~fill? ~epithet|~weak
      (jest|są) ~formal ~fill? ~fill? ~weak|~epithet
      jesteś|jesteście|jestes|jestescie ~fill? ~fill? ~bad
      ~formal (jest|są) ~fill? (głupi|głupia|tępy|tępa|żałosny|żałosna|żałośni|nienormalny|nienormalna|chory|chora|popierdolony|pojebany|pojebana|śmieszny|śmieszna|bezczelny|bezczelna|bezczelni|niekompetentna|niekompetentny|upośledzony|upośledzona|beznadziejny|beznadziejna|zakłamany|durny|durna|debilny)
      czy _1 (ty|wy|pan|pani|państwo) _2 ~bad|~epithet|ślepy|ślepa|głuchy|głucha|normalny|normalna|normalni|niedosłyszy
      (cię|cie|was|panią|pana|ich|wam|ci) _1 (pojebało|pojebalo|pogięło|powaliło|porąbało|popierdoliło|popierdolilo|pogrzało|pokręciło|posrało)
      (pojebało|pojebalo|pogięło|popierdoliło|porąbało|posrało) (cię|cie|was|panią|pana|ich|wam|ci)
      (nie|zero|brak) _1 (macie|masz|mają|ma)? _1 (mózgu|rozumu|wstydu|honoru|sumienia)
      (spieprzaj|spieprzajcie|spadaj|spadajcie|spływaj|wynocha|wynoś|wynoście|won|wypad|wypieprzaj|sio) _1
      spieprzaj*|wypieprzaj*|spadówa|wypad|wynocha
      mam (was|cię|cie|to|ciebie|panią|pana|was) w dupie|chuju|piździe
      w dupie (mam|mnie) (was|cię|cie|ciebie|panią|pana)
      puknij|puknijcie|pukniesz|stuknij|stuknijcie|walnij|jebnij się|sie (w|czoło|głowę)?
      (twoja|twój|wasza|wasze) (stara|stary|matka|morda|ryj|pysk)
      (nienawidzę|nienawidze|gardzę|brzydzę) (was|cię|cie|wami|tobą|się|pani|pana) _1
      (lewackie|lewacka|pisowskie|pisowska|prawackie|głupie|stare|jebane|platformerskie|lewacki|pisowski|prawacki) (szmaty|szmato|szmata|ścierwo|ścierwa|kurwy|pizdy|świnie|bydło|śmieć|śmiecie|pomiot|gnidy|suki|krowy)
      (tępa|głupia|stara|wredna|gruba|brzydka|durna|ruda|bezczelna|pusta) (dzida|pizda|baba|babo|krowa|krowo|małpa|małpo|suka|suko|kurwa|kurwo|cipa|cipo|szmata|szmato|dziwka|dziwko|żmija|locha|raszpla)
      (tępy|głupi|stary|durny|zakuty|pusty|kurewski|jebany|chory) (łeb|łbie|chuj|chuju|cham|chamie|dziad|dziadu|pies|psie|ryj|ryju|kutas|kutasie|baran|baranie|osioł|ośle)
      matkojeb*|jebał|jebac (cię|was)? pies|matke|psa
    `,
    ],
    [
      'insult',
      0.74,
      `
      buc|buce|buców|bucu|bucem
      skurczybyk*|skurczysyn*|pieprzyć (go|was|ich|cię|ją|to)
      ~epithet
      kurwo|debilny|debilna|debilni (pracownik|pracownicy|obsługa|konsultant|konsultantka|baba|babo|babsko)?
      (wasz|wasza|wasi|wasze|ten|ta|ci|państwa) (pracownik|pracownica|pracownicy|konsultant|konsultantka|konsultanci|kurier|kurierzy|kierowca|kierowcy|obsługa|kierownik|kierowniczka|ochroniarz|ochroniarze|ekspedientka|doradca|infolinia|dyrektor|prezes) _1 (to|jest|są|był|była|byli) ~fill? ~fill? ~epithet|~weak|~bad
      (głupi|głupia|tępy|tępa|durna|durny|bezczelna|bezczelny|chamska|chamski|chamscy|niekompetentna|niekompetentny|pierdolony|jebany|jebana) (pracownik|pracownica|pracownicy|konsultant|konsultantka|kurier|obsługa|baba|babsko|babsztyl|kierownik|kierowniczka|kierowca|ekspedientka|facet|koleś|typ|babo|człowieku|człowiek|urzędas|urzędniczka)
      złodzieje|oszuści|złodziejska|złodziejski|bandyci|naciągacze|kłamcy
      sami|same złodzieje|oszuści|nieudacznicy|kretyni|partacze
      ogarnij|ogarnijcie się|sie (debilu|człowieku|kobieto|babo|chłopie|ludzie|kurwa|wreszcie)
      (do|z) (budy|gnoju|chlewa|chlewu|obory|rynsztoka|szamba)
      babsztyl*|babsko
      zdrajc* (narodu|ojczyzny|polski)
      wieśniak*
    `,
    ],
    [
      'threat',
      0.94,
      `
      (przyjadę|przyjdę|wpadnę|przyjedziemy|przyjdziemy) _4 (rozwalę|rozpierdolę|zdemoluję|spalę|zniszczę|rozniosę|rozjebię|rozpieprzę|rozwalimy|podpalę)
      (połamię|połamie|przetrącę|przetrące|wybiję|obiję|skręcę|rozwalę|rozkwaszę|złamię|połamać|urwę) _3 (nogi|ręce|kości|łapy|kark|szczękę|mordę|gębę|ryj|łeb|zęby|nos|palce|kolana)
      ~hurt _1 ~them
      (cię|cie|was|ciebie|pana|panią|ci|wam|ich) _1 (zabiję|zabije|pozabijam|pozabijamy|powystrzelam|zajebię|zajebie|zajebiemy|dorwę|dopadnę|zniszczę|zniszczymy|zatłukę|uduszę|pobiję|zastrzelę|spalę|połamię|wykończę|załatwię|załatwimy|zabijemy|rozjebię|rozpierdolę|powieszę|zgwałcę|potnę|zarżnę)
      (dostaniesz|dostaniecie|dostanie|dostaną|zarobisz|oberwiesz|oberwiecie) _1 (w|po|wpierdol|kulkę|łomot|kosę|bęcki|oklep|wpierdziel|z) _1 (mordę|morde|ryj|ryju|mordzie|łeb|łbie|pysk|pysku|zęby|twarz|dupę|gębę|liścia|bani|czapę)?
      (dam|damy|strzelę|walnę|przywalę|jebnę|pierdolnę|przypierdolę|przyjebię) (ci|wam|mu|jej|pani|panu) _1 (mordę|morde|ryj|łeb|pysk|zęby|twarz|gębę|liścia)
      (wpierdol|łomot|manto) (ci|wam|spuszczę|dostaniesz|dostaniecie|spuścimy)
      (spuszczę|spuścimy|sprawię|dam) (ci|wam|mu|jej|pani|panu) (wpierdol|łomot|manto|lanie|kopa)
      (wybiję|obiję|rozwalę|rozjebię|rozkwaszę|połamię|skręcę|urwę|poderżnę|odrąbię|upierdolę|ujebię|przestawię|złamię|utnę|obetnę|zetrę|skuję) (ci|wam|mu|jej|im|pani|panu|twój|wasz|twoją|ten) _1 (zęby|mordę|ryj|gębę|łeb|łby|kark|nogi|ręce|gardło|szczękę|nos|kolana|jaja|głowę|pysk|żebra|rękę|nogę|palce)
      wiem|wiemy|dowiem|dowiemy się? _1 gdzie _1 (mieszkasz|mieszkacie|pracujesz|pracujecie|mieszka|parkujesz|chodzisz|twoje|twoja)
      (przyjdę|przyjadę|wpadnę|przyjdziemy|przyjedziemy|wejdę|wracam|wrócę) _3 z (siekierą|nożem|bronią|kijem|kolegami|bejsbolem|maczetą|młotkiem|chłopakami|kumplami|łomem|benzyną|pistoletem)
      (już|juz)? nie żyjesz|żyjecie
      (jesteś|jesteście|będziesz|będziecie|jest pan|jest pani) (już|juz)? (trupem|trupami|trup|martwy|martwa|martwi)
      (podłożę|podkładam|podłożyłem|podłożymy|zdetonuję|rzucę) _1 (bombę|bombe|ładunek|granat)
      bomba _1 (w|u|pod) (waszym|waszej|was|waszym|biurze|banku|sklepie|budynku|centrali)
      (wysadzę|wysadzimy|spalę|spalimy|podpalę|podpalimy|rozwalę|rozjebię|rozpierdolę|zdemoluję|zniszczę|puszczę) _1 (was|wam|waszą|wasze|wasz|tę|te|to|ten|cały|całą|budę|biuro|sklep|bank|z) _2 (budę|biuro|sklep|bank|firmę|dom|auto|samochód|powietrze|oddział|lokal|siedzibę|dymem|budynek|chatę)
      (kula|kulka|kulę|kulkę|kosa|kosę) (w|pod) (łeb|głowę|żebra|czoło|plecy)
      zgwałcić|zgwałcę (cię|was|ją|go|twoją|ci)
    `,
    ],
    [
      'threat',
      0.85,
      `
      zdechnij|zdechnijcie|zdychaj|zdychajcie|zdechniesz|zdechniecie
      (obyś|obyście|żebyś|żebyście|oby|niech|mam|nadzieję|życzę) _3 (zdechł|zdechła|zdechli|zdechniesz|zdechniecie|umarł|umarła|umarli|zginął|zginęła|zginęli|raka|zdychał|zdychali|zdechną|zdechnie|śmierci|zdech|zgnił|zgnili|spłonęli|spłonął|cierpieli|cierpiał)
      zabij|zabijcie|powieś|powieście|powies|utop|utopcie|zastrzel się|sie
      powinni|powinien|powinno|trzeba|należy|ktoś|powinieneś|powinniście _2 (cię|cie|was|ich|pana|panią|go|ją|się|tych|takich|wszystkich)? _2 (powiesić|zabić|rozstrzelać|zastrzelić|wystrzelać|spalić|wieszać|zagazować|odstrzelić|wyrżnąć|wytępić|pobić|zajebać|utopić|zdechnąć|zgwałcić|rozstrzeliwać|ukamienować)
      (rozstrzelać|powystrzelać|wystrzelać|wyrżnąć|zagazować|powywieszać|powiesić|wybić|wytępić|spalić|zajebać|odstrzelić|utopić|wieszać|zabić) (was|ich|tych|te|go|ją|wszystkich|to|cię|takich|skurwysynów|sukinsynów|jak)
      do (gazu|piachu|pieca|komory|wora) (z|wszystkich|go|ją|ich|tych|was|tobą|wami)?
      (na|pod) (szubienicę|szubienice|latarnię|stryczek|ścianę|sciane|mur) (z|wszystkich|go|ich|i|wami|tobą|nimi)?
      kulka|kula|czapa w łeb
      (policzę|policzymy|rozliczę|rozprawię|rozprawimy) się (z|sie)? (wami|tobą|panią|panem|nimi)
      (czekam|poczekam|czekamy|spotkamy|zobaczymy) _2 (pod|przed|po) (pracą|pracy|firmą|sklepem|biurem|domem|blokiem|robocie)
      (uważaj|uważajcie|pilnuj|pilnujcie) _2 (wychodzisz|wychodzicie|wracasz|plecy|tyłka|ulicy)
      (zrobię|zrobimy|urządzę|urządzimy|zgotuję) (ci|wam|z|pani|panu) _1 (piekło|krzywdę|tobą|wami|z|jesień|marmoladę)
      zrobić (ci|wam|wszystkim) krzywdę
      krew (się|sie) (poleje|polać)
    `,
    ],
    [
      'threat',
      0.72,
      `
      (ktoś|ktos) _3 (oberwie|ucierpi|pożałuje)
      (pożałujesz|pożałujecie|pozałujesz|pozalujesz|pozalujecie|popamiętasz|popamiętacie|pożałują)
      (pożałuje|popamięta) (pan|pani|tego)
      (zapłacisz|zapłacicie|odpowiesz|odpowiecie) _1 (mi|za)? za to
      (znam|mam) (twój|wasz|pani|pana|twoje|wasze) (adres|nazwisko|numer|dzieci|rodzinę)
      nie wiesz|wiecie z kim (zadarłeś|zadarliście|masz|macie|zadzierasz)
      (mam|znam) (kolegów|ludzi|znajomych|chłopaków) _2 (którzy|co|od|załatwią)
      inaczej pogadamy|porozmawiamy
      (śledzę|obserwuję|śledzimy) (cię|cie|was|panią)
    `,
    ],
    [
      'discrimination',
      0.94,
      `
      ciapat*|kozojeb*|bambus|bambusy|bambusie|bambusów|czarnuch*|żydek|żydki|żydku|żydków|żydłak*|parch|parchy|parchu|parchów|pejsat*|kacap|kacapy|kacapie|kacapów|kacapsk*|banderowc*|banderowiec|banderow*|ukropy|ukrop|ukropów|brudas|brudasy|brudasie|brudasów|szwab|szwaby|szwabie|turas*|kebab|beżow*|makaroniarz*|skośnook*|skośnooki|żółtek|żółtki|żółtki|rusek|ruska|ruskie (kurw*|ścierw*|bydł*|ścierwo|onuce)
      ciota|cioto|cioty|ciotą|ciot|pedale|pedały|pedałów|pedałem|pedałami|pedalsk*|pedalstwo|lesba|lesby|lesbo|zboczeńcy|zboczeniec|tęczowa|tęczowi|zaraza|sodomici|sodomita
      (jebany|jebane|jebani|pierdolony|pierdolone|pierdoleni|brudny|brudne|brudni|parszywy|parszywe|śmierdzący|śmierdzące|śmierdzący|zasrany|zasrani|głupia|głupie|głupi|cholerny|cholerne|wredny|pieprzony|pieprzone|tępe|tępa) ~group
      ~group (do|na|won|raus|wypierdalać|wypierdalaj|precz|spierdalać|spierdalaj) (gazu|wschód|domu|ukrainę|ukrainy|siebie|izraela|afryki|kraju|z|nigerii|drzewo|rosji|garów|kuchni|budy|polski)?
      ~group (to|są) _1 (złodzieje|bandyci|brudasy|zwierzęta|bydło|podludzie|śmieci|terroryści|zboczeńcy|pasożyty|gwałciciele|głupie|głupi|lenie|kurwy|pedofile|chorzy|chora|szmaty|robactwo|zaraza|ścierwo|dno|debile|idioci)
      (wracaj|wracajcie|jedź|jedźcie|wypierdalaj|wypierdalajcie|spierdalaj|won|wynocha|idź|wypad) (do|na|z) (siebie|ukrainę|ukrainy|afryki|izraela|rosji|polski|swojego|indii|azji|buszu|kraju|białoruś|garów|kuchni|niemiec|drzewo) _1
      (polska|polsce) (dla|tylko) (polaków|białych)
      (żydzi|żydów|murzyni|cyganie|ukraińcy|arabowie|geje|muzułmanie|imigranci) (do|won|raus|precz|wynocha|na)
      baby|kobiety|babo|kobieto (do|na|powinny|nadają) _2 (garów|kuchni|gary|domu|się|siedzieć)
      heil hitler
      sieg heil
      hitler (miał|mial|wiedział|was|by|nie)
      biała|white (siła|rasa|power)
    `,
    ],
    [
      'discrimination',
      0.76,
      `
      (typowy|typowa|typowe|zwykła|jakaś) ~group
      (downie|down|downy|downów|mongoł|mongole|kaleko|inwalido|autyst*|autyk*|upośledzeńc*|upośledzeniec|niedorozwój|niedorozwoju|niedorozwoje|kulawy)
      nie (rozmawiam|będę|chcę|życzę) _3 (z)? (babą|kobietą|ukraińcem|ukrainką|cyganem|murzynem|obcokrajowcem|żydem|arabem|gejem)
      (zatrudniacie|zatrudniają|pracują|siedzą) _2 ukraińców|ukraińcy|ukraincow|cyganów|murzynów|hindusów|obcokrajowców|kaleki
      naucz|nauczcie się|sie _1 polskiego|polsku
      (dajcie|daj|proszę|chcę) _3 (polaka|mężczyznę|faceta|białego)
      ukrainizacja|islamizacja|żydokomun*
    `,
    ],
    [
      'self_harm',
      0.95,
      `
      (skończę|skoncze|skończyć|kończę|koncze) _1 (ze|z) sobą|soba
      (ze|z) sobą|soba (skończę|skończyć|skoncze)
      (lepiej|lżej|łatwiej) _3 (gdyby|gdybym|jakby|jakbym) _3 (mnie|nie|umarł|umarła|zniknął|zniknęła) _1 (nie|było|żył|żyła|umarł|umarła)?
      (zabiję|zabić|zabijam|zabije|powieszę|powiesić|utopię|utopić|zastrzelę|zastrzelić|otruję|potnę|pociąć|tnę|okaleczam|okaleczyć|rzucę|wyskoczę) się|sie _3 (pod|z|przez)? (pociąg|tramwaj|mostu|okna|okno|metro|dachu|balkonu)?
      się|sie (zabiję|zabić|zabije|powieszę|powiesić|utopię|zastrzelę|potnę|okaleczam|pociąć|zabijam)
      nie (chcę|chce|chcę|mam) (już|juz|mi|się|sie|po|siły)? (się|sie|już|siły|co|dłużej)? (żyć|zyc)
      (nie|odechciało) (chce|mi) _2 (się|sie|mi) _1 (żyć|zyc)
      (chcę|chce|chciałbym|chciałabym|wolę|wolałbym|wolałabym) (już|juz|po|tylko|prostu)? _1 (umrzeć|umrzec|zniknąć|zdechnąć)
      (skończę|skończyć|zakończę|zakończyć|odbiorę|odebrać) (ze|z|to|sobie|swoje|życie) (sobą|życiem|życie|wszystko)?
      (targnę|targnąć|targnęłam|targnąłem) się|sie (na)? _1 życie
      (odbiorę|odebrać|odbieram) sobie życie
      (myśl|myślę|myśli|mysle|próba|próbowałem|próbowałam|popełnię|popełnić|popełnie) _2 (samobójcz*|samobójstw*|samobojstw*|zabić)
      samobójcz* myśli|próba|próbę
      nie (ma|mam|widzę) (już|juz|po|dla|sensu|co)? _1 (sensu|po)? (żyć|zyc|życia)
      (lepiej|lepsze) _2 (bym|gdybym|żebym)? _1 (nie żył|nie żyła|nie urodził|nie urodziła|umarł|umarła|nie było)
      życie nie ma _1 sensu
      (wolałbym|wolałabym|chciałbym|chciałabym) nie (żyć|zyc|istnieć|obudzić)
      moje życie (nie|straciło) (ma|sens) sensu?
    `,
    ],
    [
      'self_harm',
      0.76,
      `
      samobójstwo|samobójstwa|samobojstwo
      (mam|mieć) (dość|dosc|dosyć) (życia|zycia)
      (połknę|wezmę|łyknę|nałykam|nałykałem|nałykałam) _2 (tabletki|tabletek|leki|leków|prochów)
      (skoczę|wyskoczę|rzucę) (z|pod|przez) (mostu|okna|okno|dachu|balkonu|pociąg|tramwaj)
      (nie obudzić|nie obudzę|nie wstać) się|sie|już
      nie (dam|daję|mam) (już|juz)? (rady|siły|sił) (dłużej|już|juz)? żyć
    `,
    ],
    [
      'profanity',
      0.55,
      `
      kurwa*|kurwy|kurwą|kurw*|kurew*
      (za|wy|po|na|od|roz|prze|u|przy|do|w|s|pod|)jeb(a|i|e|n|ie|ał)*
      (za|wy|po|na|od|roz|prze|u|przy|do|w|s|pod|o|)pierd(o|a|z|al)*
      chuj|chuja|chujowo|chujow*|chujnia|huj|huja|hujow*|chujstwo|chujem
      pizd*|zapizd*|skurw*|wkurw*|zkurw*
      do (chuja|kurwy|cholery) (pana|nędzy|pani|wafla|jasnej)?
    `,
    ],
    [
      'profanity',
      0.42,
      `
      gówno|gówna|gównian*|gówniane|gównie|dupa|dupie|dupę|dupy|zasran*|sranie|srać|sraj*|sram|pieprz(on|y|ę|enie|ycie)*|cholerny|cholerna|cholerne|pojeban*|burdel
    `,
    ],
    [
      'profanity',
      0.28,
      `
      cholera|cholery|kurde|kurcze|kuźwa|kurna|psiakrew|szlag|diabli|jasna|choler*
    `,
    ],
    [
      'quiet',
      1,
      `
      mnie zabić
      robić|robicie|robią|robi|robisz _2 idiotów|idiotę|debili|debila|głupka|głupków|kretyna|kretynów
      (zabije|zabijecie|zabiją|zabija|zabić) mnie|nas|czas|nudę|komara|komary|smak|zapach
      (mama|żona|mąż|szef|szefowa|ojciec|dziewczyna|matka) mnie _1
      (znajdę|znajdziemy) (ją|ja|go|ich|ci|tego|te|tę|to|panią|pana) _1 (w|na|numer|paragon|fakturę|zdjęcie|umowę|link|później)?
      (załatwię|załatwimy|zniszczę|potnę|wybiję|znajdę|rozwalę) (to|tę|te|tego|ją|go|tych|ich|kartę|stare|umowę|szafę|dokumenty|sprawę)
      pocięte|pociąć (drewno|deski|płyty|płytki|szkło)
      zajebist*|zajebiście|zajebiscie
      karma|żwirek|obroża|buda|smycz|weterynarz dla|na psa|suki|psów
      worki|kosz|pojemnik|wywóz na? śmieci
      pedał|pedały|pedałów (hamulca|gazu|sprzęgła|rowerowe|do|rowerowy|w|od)
      (zupa|zupę|zupy|sok|sałatka|sałatkę|barszcz|surówka) z? buraków|buraki
      buraki|buraków (cukrowe|ćwikłowe|czerwone|gotowane|kg|kilo)
      mięso|pierś|wędlina|skóra z|ze? (świni|barana|krowy)
      kłamca|złodziej|oszust (ukradł|zabrał|wyłudził|podszył|zadzwonił|wziął|włamał)
      (przez|przed|od|jakiś|jakaś|jakiegoś|padłem|padłam|ofiarą|ofiara|przeciwko|nieznany) (złodziej*|oszust*|bandyt*)
      nie po chamsku
      niemcy|niemiec (dostawa|wysyłka|przesyłka)
      dno (garnka|morza|szuflady|pudełka|oka|kubka)
      kod|karta|numer|temperatura|stopni|poniżej zero
      (zabić|zabiłbym|zabiłabym|dam|oddałbym) (się|sie)? (zabić)? za (pizzę|kawę|burgera|kebaba|czekoladę|taką|taki)
      nie (zabij|zabijcie) _1 klimatu
      szmata|szmaty|szmatka (do|z|bawełnian*|mikrofibr*|podłog*)
      dupa|dupę|dupy (blada|wołowa)
      na zdrowie
      samobójstwo (polityczne|finansowe|zawodowe)
    `,
    ],
    [
      'negate',
      1,
      `
      nie|ani|nigdy|bez|wcale
      nie (chcę|chce|chciałem|chciałam|mówię|twierdzę|uważam|jestem|mam|zamierzam|nazywam)
      nikt
    `,
    ],
    [
      'report',
      1,
      `
      (nazwał|nazwała|nazwali|nazywa|nazywał|nazywała|wyzwał|wyzwała|wyzwali|wyzywa|wyzywał|wyzywała|wyzywali|zwyzywał|zwyzywała|obraził|obraziła|obrażał|obrażała|określił) _1 (mnie|nas|moją|mojego|go|ją|żonę|męża|klientów|klienta|córkę|syna|od)
      (powiedział|powiedziała|powiedzieli|krzyczał|krzyczała|krzyczeli|krzyknął|krzyknęła|wrzeszczał|wrzeszczała|wrzasnął|rzucił|rzuciła|odpowiedział|odpowiedziała|stwierdził|stwierdziła|odparł|odparła|mówił|mówiła|mówili|napisał|napisała|odpisał|odpisała|groził|groziła|grozili|zagroził|zagroziła|kazał|kazała|oznajmił|usłyszałem|usłyszałam|usłyszał|usłyszeliśmy|warknął|warknęła) _2 (mi|do|że|nam|na|mnie|żebym|im|mu|jej|żeby)?
      (zostałem|zostałam|zostaliśmy|byłem|byłam) (nazwany|nazwana|wyzwany|wyzwana|zwyzywany|zwyzywana|nazwani|obrażony)
      (film|piosenka|książka|słowo|serial|tytuł)
      grożąc|grożono|wyzywano
    `,
    ],
    [
      'self',
      1,
      `
      (jestem|byłem|byłam|czuję|czułem|czułam|czujemy|wyszedłem|wyszłam|wyszliśmy|jesteśmy) _1 (się|sie|jak|na)? _1 jak? taki|taka?
      jestem|byłem|byłam
      (mnie|nas) (za|jak|jako)
      (ze|robi|robicie|robią|zrobili|robisz) (mnie|nas) (z|ze)?
      (traktuj*|traktow*|potraktow*) (mnie|nas)? _1 jak
      robicie|robią|robi|zrobiliście ze? mnie|nas
      ze mnie
    `,
    ],
  ],
}
