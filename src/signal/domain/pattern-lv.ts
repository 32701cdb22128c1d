// Latvian: law, publicity, leaving, repetition, wishes, thanks, confusion, and the words of
// complaint that add to upset.
import type { PatternSet } from './pattern.ts'

export const PATTERNS_LV: PatternSet = {
  lists: {
    body: 'ptac ptacā ptaca patērētāju tiesā tiesu tiesai tiesas tiesībsargam tiesībsargs tiesībsargu policijā policiju policijai prokuratūrā prokuratūru prokuratūrai ombudam ombuds ombudu sprk fktk ddi dvi pvd inspekcijā inspekcijai inspekciju ministrijā ministrijai vid latvijas bankai uzraugam uzraudzības šķīrējtiesā šķīrējtiesu advokātam juristam advokātu juristu komisijai komisijā konkurences regulatoram knab eiropas asociācijā',
    media:
      'facebook facebookā feisbukā feisbuka twitter tviterī tvitera x instagram instagramā tiktok tiktokā youtube youtubā internetā interneta tīklos soctīklos sociālajos google googlē medijos medijiem presē presei preses avīzē avīzēm avīzei žurnālistiem žurnālistam televīzijā televīzijai tv tv3 ltv delfi delfos tvnet forumā forumos foruma draugiem reddit redditā radio bez publiski portālos portālam nra beztabu tabu trustpilot salidzini kurpirkt raidījumam raidījumu stories linkedin atsauksmēs blogā',
    remedy:
      'naudu naudas nauda atmaksu atmaksa atmaksāt kompensāciju kompensācija kompensēt atlīdzību atlīdzība atlīdzināt apmaiņu apmainīt maiņu remontu salabot atvainošanos atvainošanās atlaidi atlaide paskaidrojumu paskaidrojums paskaidrojumus skaidrojumu atbildi atbilde atbildes vadītāju vadītājs vadītāja vadītāju menedžeri priekšnieku direktoru pārrēķinu pārrēķins atgriezt atgriešanu atcelt anulēt labojumu jaunu kuponu dāvanu vaučeri kvīti izmaksu risinājumu',
  },
  hidden: '',
  rules: [
    [
      'legal_threat',
      0.93,
      `
      (tiekamies|tiksimies|redzēsimies|satiksimies|redzamies) _1 tiesā
      (sūdzēšu|sūdzēsim|iesūdzēšu|iesūdzēsim|iesūdzēt|sūdzu|sūdzēties|sūdzēšos|sūdzēsimies|sūdzos|ziņošu|ziņosim|paziņošu|informēšu|iesniegšu|iesniegsim|iesniedzu|vērsīšos|vērsīsimies|vēršos|griezīšos|griezīsimies|rakstīšu|rakstīsim|iešu|iesim|došos|dosimies|zvanīšu|zvanu|nodošu|nosūtīšu|aiziešu|vērsties|sūtīšu|uzrakstīšu|konsultēšos|runāšu|sazināšos|piesaistīšu|iesaistīšu|algošu) _5 ~body
      (mans|mana|mūsu|manu|ar|manam) (advokāts|jurists|advokāte|juriste|advokātu|juristu|advokātam|juristam|juristi|advokāti|advokātiem)
      (advokāts|jurists|juristi|advokāti) (ar|sazināsies|jums|nodos|rakstīs)
      (celšu|celt|iesniegšu|iesniegt) _1 (prasību|prasības|pieteikumu) _2 (tiesā|pret|tiesai|policijā|prokuratūrā)?
      (tiesas|tiesiskus|juridiskus|tiesiska) (ceļā|ceļu|darbi|soļus|pasākumus|prāva|prāvu|ceļš|darbus|atbildība)
      ptac*
      (patērētāju|paterētaju|pateretaju) _1 (tiesību|tiesibu|aizsardzīb*|tiesības|centr*)
      (tiesībsarg*)
      (uzteikumu|pretenziju|brīdinājumu) _1 (tiesai|tiesā)
      (saukšu|saucu|izsaukšu) _1 (policiju|pie atbildības|atbildības)
    `,
    ],
    [
      'legal_threat',
      0.75,
      `
      tiesāšos|tiesāsimies|tiesāties
      advokāt*|jurist*
      (pārkāpjat|pārkāpj|pārkāpums|pārkāpts|pārkāpti|pretrunā|nelikumīg*|prettiesisk*) _2 (likumu|likuma|likumam|tiesības|līgumu|mtp|gdpr|datu)
      nelikumīg*|prettiesisk*|pretlikumīg*
      (saskaņā|pamatojoties|atbilstoši) _1 (ar|uz)? _2 (likumu|likuma|likumam|pantu|regulu)
      (sprk|fktk|pvd|dvi|ombud*|prokuratūr*)
      (manas|savas|mūsu) (tiesības|likumīgās)
      (pēc|pec) likuma
    `,
    ],
    [
      'going_public',
      0.9,
      `
      par (šo|to|jums|jūsu) _2 (uzzinās|zinās|runās|dzirdēs|rakstīs) _1 (visi|cilvēki|visa|ikviens|sabiedrība|citi)
      lai (visi|visa|citi|cilvēki|sabiedrība|latvija|pasaule) _1 (zina|redz|uzzina|dzird|uzzin)
      (visiem|citiem|draugiem|katram|paziņām) _1 (ieteikšu|iesaku|teikšu|ieteiksim) _2 (apiet|izvairīties|nepirkt|neizmantot|jūs|no)
      (bez tabu|degpunktā|nekā personīga|lsm|apollo) _2 (par|prieks|interesēs|būs|uzzinās|zinās)
      (publicēšu|publicēsim|ielikšu|ieliksim|rakstīšu|rakstīsim|uzrakstīšu|uzrakstīsim|padalīšos|dalīšos|padalīsimies|izlikšu|likšu|postēšu|iepostēšu|nopublicēšu|aprakstīšu|ievietošu|izplatīšu|nopublicēt|publicēt|parādīšu|pastāstīšu|stāstīšu|tvītošu|metīšu|iemetīšu|palaidīšu|lieku|dalos|publicēju) _6 ~media
      (iešu|iesim|vērsīšos|vērsīsimies|griezīšos|sazināšos|zvanīšu|ziņošu|rakstīšu|informēšu|došos|aiziešu|sūtīšu|nosūtīšu|sazinos|runāšu) _4 (pie|ar|uz|medijiem|žurnālistiem|presei|televīzijai|avīzei|tv3|ltv|delfi|medijos) _1 (medijiem|žurnālistiem|žurnālista|televīziju|presi|avīzi|avīzēm|tv3|ltv|delfi|tabu|presei|medijos|žurnālistu|portāliem)?
      (atstāšu|uzrakstīšu|rakstīšu|ielikšu|dabūsiet|saņemsiet|likšu|atstāju|došu|gaidiet|būs) _4 (sliktu|slikta|negatīvu|negatīva|sliktāko|vienu|1|vienas|nelāgu|atbilstošu|visļaunāko|briesmīgu) _1 (atsauksmi|atsauksme|vērtējumu|vērtējums|zvaigzni|zvaigznīti|zvaigznes|zvaigzne|recenziju|komentāru)
      (viena|vienu|1|nulle|vienas) (zvaigzne|zvaigzni|zvaigznīte|zvaigznīti|zvaigznes)
      (visi|cilvēki|sabiedrība|visa|ikviens|pasaule|latvija) _2 (uzzinās|redzēs|zinās|jāzina|dzirdēs|jāuzzina)
      (brīdināšu|brīdinu|pabrīdināšu|pastāstīšu|stāstīšu|izstāstīšu) _1 (visus|visiem|citus|citiem|draugiem|draugus|paziņām|cilvēkus|pārējos|katram)
      (publiskošu|publiskot|publiskosim|nopublicēšu|nopublicēsim|izpublicēšu|publicitāti)
    `,
    ],
    [
      'going_public',
      0.68,
      `
      (sliktu|negatīvu|slikta|negatīva) (atsauksmi|atsauksme|vērtējumu|vērtējums|reklāmu|reklāma|recenziju)
      (uzrakstīšu|atstāšu|rakstīšu) _1 (atsauksmi|vērtējumu|recenziju|komentāru)
      (sociālajos|socialajos) (tīklos|tiklos|medijos)
      (žurnālist*|medijiem|presei|medijos)
      soctīk*
      (jūsu|jusu) (reputācij*|reputacij*)
    `,
    ],
    [
      'leaving',
      0.92,
      `
      (pēdējais|pēdējā|pēdējie) (pasūtījums|pirkums|lidojums|pirkumi)
      līgumu|abonementu|polisi (nepagarināšu|nepagarinu|nepagarināsim|neturpināšu)
      (nepagarināšu|neturpināšu) _1 (līgumu|abonementu|sadarbību)
      mana kāja _4 (nebūs|nespers)
      (izbeigt|lauzt|pārtraukt|slēgt|pārtraukšu|izbeidzu) _1 (līgumu|sadarbību|kontu|abonementu|pakalpojumu|līguma)
      (pietiek|apnicis|apnika) _2 (aizeju|aiziešu|pāreju|eju|atsakos)
      (iešu|eju|ejam|iesim|aiziešu|aizeju|pāriešu|pāreju|pārejam|pāriesim|pārslēgšos|došos|dodos|mainīšu|mainām|mainu|pārcelšos|izvēlēšos|nomainīšu|pārvedīšu) _3 (pie|uz|par|citu|konkurent*) _1 (konkurent*|konkurentiem|citu|cita|citiem|citas|citur|operatoru|banku|piegādātāju)
      (mainīšu|mainu|nomainīšu|mainām|mainīsim) (banku|operatoru|piegādātāju|pakalpojumu|veikalu|apdrošinātāju|firmu|uzņēmumu)
      (nekad|vairs|vairāk) _2 (vairs|mūžā|vairāk|neko|pie|te|jūsu|dzīvē|pie jums) _4 (nepirkšu|nepasūtīšu|neizmantošu|nenākšu|neatgriezīšos|neiešu|nelidošu|neiepirkšos|neieteikšu|jums|nepērku|nespersu|kāju|neredzēsiet|nebūšu|neēdīšu|pirkšu)
      (nekad|vairs) _1 (nepirkšu|nepasūtīšu|neizmantošu|nenākšu|neatgriezīšos|neiešu|nelidošu|neiepirkšos|neieteikšu|neuzticēšos|nebraukšu|nesadarbošos|neredzēsiet|nebūšu|nerezervēšu|neiegriezīšos)
      (nepirkšu|nepasūtīšu|neizmantošu|nenākšu|neatgriezīšos|neiepirkšos|nelidošu|neiešu|nerādīšos|neredzēsiet) _3 (vairs|vairāk|nekad|mani|jums|jūsu|pie)
      nekad vairs|vairāk|mūžā
      (zaudējat|zaudējāt|zaudēsiet|pazaudējāt|zaudējuši|pazaudēsiet|zaudēja) _3 (klientu|klienti|klientus|klienti|mani|klientu)
      (pēdējo|pēdējā|pēdējais) (reizi|reize) _4 (pie|pērku|pirku|pasūtu|pasūtīju|izmantoju|jūsu|te|kad|iepērkos|lidoju|biju|es)
      (laužu|lauzīšu|laužam|pārtraucu|pārtraukšu|pārtraucam|izbeidzu|izbeigšu|slēgšu|slēdzu|atsakos|atteikšos|atteicos|lauzt|pārtraukt) _3 (līgumu|līguma|līgumus|sadarbību|sadarbības|kontu|kontus|pakalpojumu|pakalpojuma|pakalpojumiem|abonementu|abonēšanu|no jūsu|jūsu|jums)
      (boikot*)
      (eju|iešu|ejam) prom no (jums|jūsu|šī)
    `,
    ],
    [
      'leaving',
      0.66,
      `
      konkurent*
      (meklēšu|meklēju|atradīšu|sameklēšu|meklējam) _1 (citu|cita|labāku) (piegādātāju|banku|veikalu|operatoru|firmu|uzņēmumu|pakalpojumu|variantu|vietu)
      (pirkšu|iepirkšos|pasūtīšu|iešu|došos) (citur|cituviet)
      (dzēsiet|dzēst|izdzēsiet|izdzēst|slēgt|slēdziet|aizvērt) _1 (manu|kontu|profilu|manus)
      (atteikties|atsakos|atteikšos) _1 no (pakalpojum*|līgum*|abonement*|jūsu|jums)
      (pārcelšu|pārnesīšu|pārcelt|pārnest) _1 numuru
      citur
    `,
    ],
    [
      'repetition',
      0.9,
      `
      (sūta|sūtāt|pārsūta|pāradresē|pāradresējat|grūž|dzenā|sūtīja) _3 (no|pie) _2 (viena|vienas|viens) _2 (otra|otru|otras|otram)
      (jāstāsta|jāskaidro|jāatkārto|jāraksta|stāstīt|jāsāk|skaidrot) _2 (viss|visu|viens|tas|atkal)? _1 no (sākuma|gala|jauna)
      (katru|ik) (dienu|nedēļu|reizi|stundu) _1 (zvanu|rakstu|jāzvana|jāraksta|solāt|sola|zvanām)
      (otro|trešo|ceturto|piekto|sesto|desmito|simto|kuro|otrā|trešā|ceturtā|piektā|2|3|4|5|10) (reizi|reize|vēstule|zvans|reizē|vēstuli)
      (cik|vēl) _1 (reižu|reizes)
      (jau|vairākkārt|iepriekš|vairākas reizes|atkārtoti) _2 (teicu|rakstīju|zvanīju|sūtīju|nosūtīju|stāstīju|skaidroju|paskaidroju|minēju|lūdzu|ziņoju|pieteicu|norādīju|prasīju|jautāju|sacīju|atbildēju|runāju|esmu|informēju|aizsūtīju|rakstijam|teicām|sūdzējos)
      (teicu|rakstīju|zvanīju|sūtīju|skaidroju|stāstīju|ziņoju|prasīju|jautāju|esmu) _2 (jau|vairākkārt|vairākas|iepriekš|divreiz|trīsreiz|daudzreiz|neskaitāmas) _1 (teicis|teikusi|rakstījis|rakstījusi|zvanījis|zvanījusi|sūtījis|reizes|skaidrojis)?
      (zvanu|rakstu|jautāju|saku|prasu|atgādinu|lūdzu) _1 (jau|atkal|vēlreiz|kuro|atkārtoti|otro|trešo|n)
      (divas|trīs|četras|piecas|sešas|desmit|vairākas|neskaitāmas|daudzas|simts|simtiem|n|2|3|4|5|6|7|10) (reizes|reiz|reižu)
      (divreiz|trīsreiz|vairākkārt|daudzreiz|simtreiz|simtiem reižu)
      (kā|ka) (jau|es) (teicu|rakstīju|minēju|sacīju|jau)
      (atkal|vēlreiz) (tas|tā|tā|nav|ne|nestrādā|nedarbojas|kavējas|kavē|salūza|sabojājās|tāda|tie|kļūda|problēma|viss|mani|man|jāgaida|jāskaidro|jāraksta|jāzvana|neatbild|nekas|nepareiz*|nokav*|viens|ir|pazud*|kļūdain*|jūs|tāpat|bija)
      (viens|vienu|visu|nemitīgi|pastāvīgi|visu) (un|laiku) (tas|to|tas) pats|pašu
      (visu laiku|nepārtraukti|nemitīgi|katru reizi|katru|katrreiz) (tas|viena|tāpat|kaut|viens|problēmas|reizi|kļūd*)
      (atkārtoju|atkārtot|atkārtojas|atkārtošu|jāatkārto)
    `,
    ],
    [
      'repetition',
      0.66,
      `
      (joprojām|vēl|aizvien|vēljoprojām) _1 (gaidu|gaidām|nav|neesmu|neviens|neko|nekas|ne|nestrādā|nedarbojas|nesaņēmu)
      atkal|vēlreiz
      vairākkārt|nepārtraukti|nemitīgi|atkārtoti
      (kā|ka) (teicu|rakstīju|minēju)
      ne pirmo reizi
    `,
    ],
    [
      'wish',
      0.9,
      `
      (gribu|vēlos|pieprasu|prasu|lūdzu|gribētu|vēlētos|gaidu|sagaidu|pieprasām|vēlamies|gribam|lūdzam|man vajag|vajag|dodiet|iedodiet|jāsaņem) _1 (saņemt|atpakaļ|savu|manu|pilnu|man|runāt|no|tūlītēju|atgūt|lai|izsniegt|veikt|sniegt|pilnīgu|ar|jūsu|visu)? _2 ~remedy
      (atdodiet|atdod|atgrieziet|atmaksājiet|atgriež|atdosiet|atmaksāsiet) _2 (naudu|naudas|manu|summu|man)
      (naudu|naudas) (atpakaļ|atgriešanu|atgriešana|atmaksu|atmaksa)
      (gribu|vēlos|lūdzu|gribētu) _1 (runāt|parunāt|sarunu|savienot|savienojiet) _1 ar (vadītāj*|priekšniek*|menedžer*|direktor*|cilvēk*|atbildīg*|īstu|dzīvu)
      (lūdzu|lūdzam) _1 (apmainiet|apmainīt|salabojiet|salabot|atgrieziet|atmaksājiet|kompensējiet|atceliet|atvainojieties|nomainiet|nomainīt|anulējiet|izlabojiet|novērsiet)
    `,
    ],
    [
      'wish',
      0.68,
      `
      (lūdzu|lūdzam|ludzu) _1 (izlabot|labot|pārrēķināt|atzvaniet|piezvaniet|atzvanīt|atsūtiet|atsūtīt|nosūtiet|nosūtīt|atceliet|pārbaudiet|noņemiet|atbloķējiet|atjaunojiet|piegādājiet|sakārtojiet|mainīt)
      (labprāt|vislabāk) (saņemtu|gribētu|vēlētos|ņemtu|būtu)
      (gaidu|sagaidu|ceru|gribu|vēlos) (ka|lai) _2 (salabosiet|salabojat|atrisināsiet|atgriezīsiet|sakārtosiet|atmaksāsiet|nomainīsiet|atrisinātu|salabotu)
      (man|mums) (vajag|vajadzīgs|vajadzīga|nepieciešams|nepieciešama) _2 (datumu|datums|termiņu|termiņš|naudu|atbildi|atbilde|atmaksa|pārskats|rēķinu)
      (gribu|vēlos|gribētu|vēlētos|gaidu|prasu|pieprasu|vajag) _1 (lai|zināt|saprast|atrisināt|atteikties|atgriezt|mainīt|apmainīt|atcelt|sakārtot)
      (salabojiet|sakārtojiet|atrisiniet|izlabojiet|novērsiet|izdariet) _1 (to|šo|problēmu|beidzot|kaut|situāciju|kļūdu)
      (atzvaniet|piezvaniet|sazinieties) _1 (man|ar)
      (gribu|vēlos) _1 (atpakaļ|naudu)
    `,
    ],
    [
      'thanks',
      0.9,
      `
      (man|mums|ļoti) _1 (palīdzējāt|palīdzējāt|palīdzēji|izpalīdzējāt)
      paldies|paldiesiņ*|pateicos|pateicamies|pateicība|pateicīgs|pateicīga|pateicīgi|pateicību|paldis|tencinu
      (novērtēju|novērtējam) _1 (jūsu|to|palīdzību|atsaucību)
    `,
    ],
    [
      'confusion',
      0.9,
      `
      (nesaprotu|nesaprotam|nesaprast|nesapratu|nevaru saprast|nesapratām|neizprotu|nesaprotami|neskaidrs|neskaidri|neskaidra|nesaprotams|nesaprotama)
      (nevaru|nespēju|grūti) _1 (saprast|izprast|izdomāt|orientēties|saprotams)
      (ko|kas) (tas|jūs|tu|tā|šis|ar|īsti) _2 (nozīmē|domājāt|domājat|domāts|domā|gribējāt|jādara)
      (esmu|jūtos|pavisam|galīgi) _1 (apjukis|apjukusi|apmulsis|apmulsusi|neizpratnē|samulsis|samulsusi|sajucis)
      (apjuku|apjukām|apmulsu|samulsu|apjukums|neizpratnē|mulsinoš*|mulsina)
      (nav) _1 (skaidrs|saprotams|skaidri|jēgas|loģikas|loģiski|skaidra)
      (nav|bez) ne (jausmas|mazākās) (jausmas|nojausmas)?
      (nav) (jausmas|nojausmas|ne jausmas)
      (jūku|sajuku|apmaldījos) _1 (prātā|te|sistēmā)?
    `,
    ],
    [
      'confusion',
      0.66,
      `
      (kur|kā) (lai|var|es|man|varu) _1 (atrod|atrast|atrodu|atrodams|atrastu|izdarīt|aizpildīt|redzēt|izdara)
      (nezinu|nesaprotu|neesmu|nevaru saprast) _1 (kura|kuru|kurš|kuram|kāda|kādu|kas)
      par ko (ir|vispār|te) _1 (runa|iet)
      (nezinu|nezinām) _1 (ko|kā|kāpēc|kur|kas|vai|kuru|kādu|kurš|īsti)
      (varat|varētu|lūdzu|vari|varētu) _2 (paskaidrot|izskaidrot|paskaidrojiet|izskaidrojiet|precizēt)
      (paskaidrojiet|izskaidrojiet|paskaidro) _1 (lūdzu|man)?
      (kā|ko|kur) (man|lai|mums) _1 (darīt|saprast|jādara|jāspiež|rīkoties|jāmeklē|rīkojas)
      (kā) (tas|tā) (iespējams|var|saprotams)
      neesmu (pārliecināts|pārliecināta|drošs|droša)
    `,
    ],
    [
      'complaint',
      0.72,
      `
      (pilnīgs|pilnīgais|galīgs|kaut kāds|vienkārši|totāls) (ārprāts|murgs|vājprāts|haoss|sviests|bardaks|absurds|skandāls)
      (esmu|biju|jūtos|tik|ļoti|galīgi) _1 (dusmīgs|dusmīga|nikns|nikna|sašutis|sašutusi|saniknots|saniknota|pārskaities|pārskaitusies|traks|traka|nokaitināts|nokaitināta|vīlies|vīlusies|šokā)
      (pietiek|man ir gana|gana) _1 (ir|man|no|reiz|pacietības)?
      (man|mums) _1 (pietiek|gana|apnicis|apnika|riebjas|besī|līdz kaklam)
      (kā|ko) (jūs|jums) _2 (drīkstat|uzdrošināties|uzdrošināties|nav kauna|atļaujaties|uzdrošināmies|iedomājaties)
      (kaunieties|kaunies|kauns|jākaunas|kaunējieties|apkaunojoš*|negods) _1 (jums|tev|par|būtu|kā|!)?
      (visļaunākā|vissliktākā|vissliktākais|sliktākais|sliktākā|sliktāko|visnekaunīgāk*|sliktākie) _2 (apkalpošana|serviss|firma|uzņēmums|pieredze|veikals|banka|pakalpojums|operators|kompānija|attieksme|klientu|ēdiens|restorāns|vieta)
      (ved|dzen|dzenat) _2 (izmisumā|trakumā|ārprātā|neprātā)
      (ņirgājaties|ņirgāšanās|izsmejat|ņirdzat|smejaties|izsmiekls|izņirgāšanās)
      (ļoti|dziļi|pamatīgi|totāli|bezgala) (vīlies|vīlusies|vīlušies|neapmierin*|dusmīg*|nikn*|aizkaitināt*|sarūgtināt*|slikt*|nepatīkam*|neprofesionāl*|rupj*)
      (absolūti|pilnīgi|galīgi|totāli) (nepieņemami|nepieņemams|bezkaunīgi|briesmīgi|šausmīgi|nekaunīgi|absurds|absurdi|bezjēdzīgi|garām|neapmierināts|neapmierināta)
    `,
    ],
    [
      'complaint',
      0.54,
      `
      skandāl*|kauns|kauna|apkaunojoš*|nepieņemam*|bezkaunīb*|bezkaunīg*|nekaunīb*|nekaunīg*|ārprāts|ārprātīg*|vājprāt*|šausmas|šausmīg*|briesmīg*|sašut*|sašuta*|nikn*|dusm*|besī|besīt|besa|kaitin*|tracin*|riebj*|riebīg*|pretīg*|derdz*|krāpšan*|apkrāp*|krāpj*|krāpniecīb*|apmān*|apzog*|zagšan*|laupīšan*|melojat|melo|meloj*|samelo*|melus|izsmiekl*|ņirgāš*|cūcīb*|neciešam*|nožēlojam*|absurd*|nekompeten*|haoss|haoti*|katastrof*|bardak*|murg*|farss|cirks|ignorē*|ignorej*|noplāt*|rupj*|rupjīb*|augstprātīg*|nicinoš*|necieņ*|sabojā*|bezjēdzīg*|nervoz*|uzmet|uzmeta|piečakar*|čakar*|čakarē*|izčakar*|apčakar*|atrunas|ienīst*|nīst*|naids|naidu|vemt|vēmien*
      (cik|ilgi) _1 (ilgi)? (var|vēl|jāgaida|gaidīt|vilkt)
      (neviens) _2 (neatbild|nepalīdz|neceļ|nereaģē|nezina|neinteresē|nepiezvana|neatzvana|neatzvanīja|neko)
      (nevienu|jūs|jums) _1 (neinteresē|vienalga|nerūp)
      (laika|naudas|nervu) (izšķiešana|šķērdēšana|bojāšana|tērēšana|izniekošana)
      (vai|tas) _1 (jūs|ir|tas) _1 (joks|jokojat|nopietni|smejaties|ir joks)
      (mani|mūs) (apkrāpa|apzaga|piekrāpa|ignorē|apmānīja|izsmej|uzmeta|šantažē)
      (muļķojat|tērējat|čakarējat|krāpjat|maldināt|izmantojat|mulķojat) _2 (mani|mūs|cilvēkus|klientus|laiku)
      nav (normāli|nopietni|pieņemami)
      (nulle|nekādas|nekāda|nulles) (attieksme|attieksmes|cieņas|atbildes|reakcijas|palīdzības|atbildības|kultūras)
      (slikta|slikts|draņķīga|drausmīga|drausmīgs|pretīga|atbaidoša) (apkalpošana|serviss|attieksme|pieredze|kvalitāte|servisa)
    `,
    ],
    [
      'complaint',
      0.38,
      `
      slikt*|drausm*|neapmierin*|vīlies|vīlusies|vīlušies|vilšan*|nepatīkam*|neprofesionāl*|netaisn*|negodīg*|žēl|bēdīg*|stulb*|muļķīb*|muļķīg*|dumj*|idiotisk*|debil*|bezatbild*|nervi|nervus|stress|stresu|apnic*|apnik*|traki|trakas|traks|briesmas|nejēdzīb*|nejēdzīg*|trula*|garlaicīg*|neiespējami|nekauņ*|beidziet|mēsl*|fui|pē
      (nestrādā|nedarbojas|neatnāca|nesaņēmu|nepienāca|neatbrauca|nepiegādāja|neatbild|nav saņemts|nesaņēmām)
      (gaidu|gaidām|gaidīju|gaidījām) _2 (jau|stundu|stundas|nedēļu|nedēļas|mēnesi|mēnešus|dienas|dienu|mūžīgi|vairāk)
    `,
    ],
    [
      'complaint',
      0.2,
      `
      sūdz*|problēm*|kļūd*|bojāt*|saplīs*|kavē*|nokav*|diemžēl|nekad|beidzot|trūkst|pazud*
    `,
    ],
    [
      'calm',
      0.8,
      `
      (nekas|nav) (nekas|problēmu|problēma|steigas|pretenziju|iebildumu|briesmīgs)
      (jauku|labu|skaistu) (dienu|vakaru|nedēļas|dienas|nedēļu|apetīti)
      (lieliski|lielisk*|super|forši|foršs|forša|brīnišķīg*|labi|ļoti labi|teicami|perfekti|skaisti|jauki|patīk|patika|garšīg*|gardi|priecājos|prieks|apmierināts|apmierināta|iesaku|iepriecin*|mīlu|ideāli|kolosāli|garšo|garšoja)
      (labdien|labrīt|labvakar|sveiki)
      neesmu (dusmīgs|dusmīga|nikns|nikna)
    `,
    ],
    [
      'quiet',
      1,
      `
      (esmu|strādāju kā|strādāju par) (jurists|juriste|advokāts|advokāte|žurnālists|žurnāliste)
      (tiesas|tiesu) (iela|ielā|namā)
      (redzēju|atradu|ieraudzīju|sekoju|rakstīju) _2 (facebook|facebookā|instagramā|instagram|feisbukā|tviterī)
      (labu|pozitīvu|lielisku|piecas|5|teicamu) _1 (atsauksmi|vērtējumu|zvaigznes|recenziju)
      (pirmo|pirmā) (reizi|reize)
      (paldies) (par|jums) _1 (neko|veltīgi|iztērēto|izniekoto|sabojāto|nervu)
      (otro|otrā) (produktu|preci|adresi|numuru|izmēru)
      (nav) (slikti|slikts|slikta|traki|briesmīgi)
      traki|šausmīgi|briesmīgi|ārprātīgi|vājprātīgi (garšīgi|labi|garšīgs|garšīga|labs|gribas|forši|gardi|patīk)
      slikti (redzu|dzirdu|jūtos|redzams)
      slikts (laiks|signāls|garastāvoklis)
    `,
    ],
  ],
}
