// Latvian: insults, threats, attacks on what people are, self-harm, swearing, and what keeps them
// quiet.
import type { PatternSet } from './pattern.ts'

export const INSULTS_LV: PatternSet = {
  lists: {
    you: 'tu tevi tev tavs tava jūs jums jūsu jusu jus tavu jūsējie savi esi esat',
    fill: 'esi esat ir tāds tāda tādi tādas viens viena vieni vienkārši tikai pilnīgs pilnīga pilnīgi galīgs galīga galīgi īsts īsta īsti stulbs stulba stulbi stulbais stulbie sasodītais sasodītie nolādētais nolādētie visi laikam gan taču bara bars banda kaut kāds kāda kādi parasts parasti vecais vecā nožēlojams nožēlojami nekaunīgs nekaunīgi bļeģ bļa nu jau nekas vairāk kā ļoti tik patiešām tiešām tie tas tā resnais resnā pretīgais pretīgie prasts prasti kārtējie kārtējais riebīgais slimais slimie trakais',
    epithet: `idiots idiota idiotu idioti idiotiem idiote idiotes idiotus idioši debils debila debilu debili debiliem debile debiles debiļi debiļiem debīls debīli debīlu debīliem debīle debiliķi debiliķis kretīn* kretin* imbecil* muļķis muļķa muļķi muļķu muļķiem muļķe muļķes muļķīte stulbenis stulbeņi stulbeņu stulbeņiem stulbene stulbenes stulbeni nejēga nejēgas nejēgu nejēgām dumiķis dumiķi dumiķe tupeņi stulbeļi aitasgalva aitasgalvas ķēms ķēmi ķēmu kēms izdzimtenis izdzimteņi izdzimteņu preteklis pretekļi nelietis nelieši neliešu maita maitas maitu
      mauka maukas mauku mauc* padauza padauzas kuce kuces kuci slampa slampas pediņš pidars pidari pidaras* pidarast* pederast* pimpis pimpji pimpi dirsej* dirslīd* mīzējs mīzeli kaunazis kropļi kroplis kropli lohs lohi lohus kozli kozlis kozļi kozļu lops lopi lope mērglis mērgļi bomzis bomži alkaši alkašs psihopāts psihopāti psihs psihi nekauņa nekauņas degenerāts degenerāti deģenerāt* mudaks mudaki mudakiem gandons gandoni urodi urods tizlenis tizleņi tizlen* lūzeri lūzeris lūzers gļēvuļi gļēvulis smirdeklis smirdekļi sliņķi sliņķis tumsoņa tumsoņas jefiņi jefiņš pamuļķis pamuļķi āksts āksti ākstu sūdabrāļi sūdabrālis stulbpauris stulbpaur* bezsmadzen* pakaļlīd* svolači svoloči svoloc* mēslabomži mēslēns vīreļi`,
    weak: 'zaglis zagļi zagļu zagle blēdis blēži blēžu krāpnieks krāpnieki krāpnieku krāpniece melis meļi meļu mele melkulis melkuļi bandīts bandīti parazīts parazīti parazītu aita aitas aitu āzis āži āžu ēzelis ēzeļi ēzeļu kaza kazas govs govis suns žurka žurkas žurku mērkaķis mērkaķi pērtiķis pērtiķi tārps tārpi čūska čūskas bezkauņa bezkauņas klauns klauni muldoņa muldoņas liekulis liekuļi zemcilvēk* nulle nulles mēsls mēsli mēslu sūds sūdi sūda huligāni briesmonis briesmoņi slimnieks ragana raganas vecene nodevējs nodevēji kretīns jefiņš laupītāji laupītājs noziedznieki shēmotāji nemākuļi nemākulis diletanti diletants nelga nelgas vergi roboti robots cūka cūkas utis uts odze trula',
    bad: 'stulbs stulba stulbi stulbas dumjš dumja dumji dumjas truls trula truli trulas aprobežots aprobežota aprobežoti nenormāls nenormāla nenormāli slims slima slimi traks traka traki jucis jukusi jukuši vājprātīgs vājprātīgi nožēlojams nožēlojama nožēlojami pretīgs pretīga pretīgi riebīgs riebīga riebīgi bezkaunīgs bezkaunīga bezkaunīgi nekaunīgs nekaunīga nekaunīgi nekompetents nekompetenta nekompetenti atpalicis atpalikusi atpalikuši debils debila debili idiotisks idiotiski neaudzināts neizglītots neizglītoti slinks slinka slinki resns resna neglīts neglīta piedauzīgs kurls kurli akls akli bezjēdzīgi bezjēdzīgs ķerts ķerti aptaurēts aptaurēta aptaurēti sadirsts sajucis',
    hurt: 'nogalināšu nogalināsim nogalinašu nošaušu nosausu nošausim nositīšu nositisu nositīsim piekaušu piekausu piekausim nožņaugšu nokaušu nokausim salauzīšu iznīcināšu iznīcināsim nodedzināšu sadedzināšu nodūrīšu nodursu izvarošu sadragāšu samalšu atradīšu atradisu atradīsim pakāršu pakārsim noslīcināšu sapļaušu iesitīšu sasitīšu sitīšu sakropļošu apšaušu nobeigšu nobeigsim pārgriezīšu nogriezīšu nogrūdīšu saspridzināšu uzspridzināšu nomētāšu noindēšu nospers nospārdīšu saspārdīšu',
    them: 'tevi jūs jus jūsu tev jums viņu viņus viņiem tavu tavus jūsējo visus to šo tos katru jūsējos',
    group:
      'žīds žīdi žīdu krievs krievi krievu krieviete krievietes krievi latvietis latvieši latviešu čigāns čigāni čigānu čigāniete nēģeris nēģeri nēģeru melnais melnie melnādain* musulmanis musulmaņi musulmaņu arābs arābi arābu indietis indieši hindusi ebreji ebrejs gejs geji geju lesbiete lesbietes homoseksuāļi homoseksuālis sieviete sievietes sieviešu bāba bābas imigranti imigrantu imigrants iebraucēji ārzemnieki ārzemnieks bēgļi bēglis ukraiņi ukrainis poļi polis lietuvieši invalīds invalīdi pensionāri večiņas vecīši baltkrievi tadžiki uzbeki ķīnieši turki afrikāņi',
  },
  hidden:
    'dirsa dirsā dirst dirsu pizda pists pidars pidari nahuj nahui huiņa mauka kuce idiots idioti debils debili kretīns sūds sūdi bļeģ bļaģ stulbs stulbi lohs',
  rules: [
    [
      'insult',
      0.95,
      `
      ~you ~fill? ~fill? ~fill? ~fill? ~epithet
      ej|ejiet|vai|lai iet? _1 dirst|pakārties|ieskrieties|bekot|ellē|pist|drāzties
      (ej|ejiet|ejat|vācies|vācieties|brauc) _2 (nahuj|nahui|nah|dirst)
      (ej|ejiet|vācies|vācieties|brauc|brauciet) (pie|uz) (velna|elli|dirsu|velniem|pimpja)
      (ej|ejiet) (tu|jūs)? (dirst|dirsā|dirsa|d|pimpī|pipelē|pakaļā|peklē|ellē)
      (aizver|aizveriet|ver|veriet|piever) _1 (ciet)? _1 (muti|rīkli|purnu|žaunas|mordu|ņurdu|bļurnu)
      (skūpsti|noskūpsti|laizi|bučo) _1 (dirsu|pakaļu|manu|man|pakaļā)
      (sūda|sasodītie|sasodītais|nolādētie|nolādētais|stulbie|stulbais|stulbā|pretīgie|pretīgais|dumjie|dumjais|dumjā|slinkie|slimie|trulie|vecais|vecā|resnais|resnā|kārtējie|riebīgais|riebīgā|nekaunīgie|nekaunīgais|smirdīgais|smirdīgie) _1 ~epithet|~weak
      (kas|kāds|kādi|kāda|nu|tie) (par|tik|gan)? ~fill? ~epithet
      (banda|bars|bariņš|bara|kaudze|saujiņa|viena|vesela) ~fill? ~epithet|~weak
    `,
    ],
    [
      'insult',
      0.88,
      `
      aizveries|aizverieties|aizveramies
      (vai|kur) (jums|tev|viņiem|jūsu|tavas) (smadzeņu|smadzenes) (nav|ir)?
      (jums|tev|viņiem) (nav|trūkst) _1 (smadzeņu|kauna)
      tu|jūs|jus|esi|esat ~fill? ~fill? ~fill? ~weak
      esi|esat ~fill? ~fill? ~bad
      jūs|tu|jus ~fill? ~fill? (stulbs|stulba|stulbi|stulbie|stulbais|stulbā|dumji|dumjš|dumja|truli|trula|atpalikuši|debili|slimi|jukuši|jucis|nenormāli)
      (vai|varbūt) _1 (tu|jūs|jus) _2 (stulbs|stulba|stulbi|dumjš|dumja|dumji|kurls|kurla|kurli|akls|akla|akli|slims|slimi|normāls|normāla|normāli|idiots|idioti|debils|debili|jukuši|jucis|nenormāls|nenormāli|traki|traks)
      (slims|slima|slimi|slimais|slimie) uz (galvu|galvas)
      (tev|jums) nav _1 (smadzeņu|kauna|goda|sirdsapziņas)
      (lasies|lasieties|vācies|vācieties|pazūdi|pazūdiet|tinies|tinieties|atšujies|atšujieties|atpisies|atpisieties|atdirsies) (prom|no|ellē|tu|projām|jūs)?
      (ienīstu|nīstu|nicinu) (jūs|tevi|jus)
      (ej|ejiet) (pie|pārbaudi|ārstē|ārstēties|ārstēt) (psihiatra|galvu|ārsta)
      (ārstē|ārstējiet|ārstējies|ārstējieties|pārbaudi|pārbaudiet) (galvu|psihi|galvas)
      (kauns|kaunies|spļauju) (uz|virsū) (jums|tev|jūs)
      piesit sev pa pieri
      sūda (kantoris|firma|banka|veikals|serviss|kompānija|uzņēmums|operators)
      (garīgi|garigi) (atpalicis|atpalikusi|atpalikuši|slims|slimi|slimais|nabags|nabagi|ierobežoti|nabadzīgi)
    `,
    ],
    [
      'insult',
      0.74,
      `
      aunu|auni|auns|āmurgalva|āmurgalvas|pakausi|teļpakaus*|stulbe|mērgļ*
      ~epithet
      (jūsu|tavs|šis|tas|jusu|viņu|šie|tie) _1 (darbinieks|darbiniece|darbinieki|kurjers|kurjeri|šoferis|šoferi|operators|operatore|operatori|konsultants|konsultante|konsultanti|pārdevēja|pārdevējs|apsargs|vadītājs|vadītāja|menedžeris|kolēģis|kolēģe) _1 (ir|bija) ~fill? ~fill? ~epithet|~weak|~bad
      (stulbs|stulba|stulbi|stulbā|stulbais|stulbie|dumja|dumjš|dumji|nekaunīgs|nekaunīga|nekompetents|nekompetenta|nekompetenti|slinks|slinki|pretīga|pretīgs) (darbinieks|darbiniece|darbinieki|kurjers|šoferis|operatore|operators|konsultante|konsultants|vecene|sieviete|vecis|pārdevēja|apsargs|govs|kaza|aita|cūka|āzis|cilvēki)
      krāpnieki|blēži|meļi|zagļi|bandīti|laupītāji
      (trula|veca|stulba|resna|riebīga) (govs|kaza|vecene|ragana|cūka|kuce|mauka|maita|aita)
      (pie|uz) (sienas|pekles) ar (jums|tevi|viņiem)
    `,
    ],
    [
      'threat',
      0.94,
      `
      (atbraukšu|atnākšu|aizbraukšu|iešu|ierašos|ieradīšos|atbrauksim) _3 (sadauzīšu|sasitīšu|izdauzīšu|nodedzināšu|sadragāšu|iznīcināšu|sadauzīsim|saspridzināšu|apšaušu)
      (salauzīšu|lauzīšu|izsitīšu|aplauzīšu|nolauzīšu|sadauzīšu|pārsitīšu|nogriezīšu) _3 (kājas|rokas|kaklu|zobus|degunu|ribas|pirkstus|galvu|žokli|purnu)
      ~hurt _1 ~them
      es? (tevi|jūs|tev|jums|jus|viņu|viņus) _2 ~hurt
      (sadošu|iedošu|dabūsi|dabūsiet|sadosim|iesitīšu|iegāzīšu|zvelšu|sagāzīšu|gāzīšu|iekraušu) _2 (pa|pur*|sejā) (purnu|muti|galvu|seju|pakaļu|ģīmi|mordu|zobiem|ausi|ribām|pieri|degunu)
      (dabūsi|dabūsiet|saņemsi|saņemsiet) (pa|pēc) (purnu|muti|galvu|ģīmi|mordu|pilnu|nopelniem|seju)
      (salauzīšu|pārlauzīšu|izsitīšu|pārgriezīšu|noraušu|apgriezīšu|nogriezīšu|izgriezīšu|norausu) _1 (tev|jums|viņam|viņai|visus|jūsu|tavu|kaklu|rīkli|kājas|rokas|zobus|galvu|ribas)
      (es|mēs) (zinu|zinām|uzzināšu|noskaidrošu) _1 kur _1 (tu|jūs|viņš|viņa|tava|jusu)? _1 (dzīvo|dzīvojat|strādā|strādājat|dzīvojiet|mitinies|dzivo|dzivojat)
      zinu _1 kur _1 (dzīvo|dzīvojat|strādā|strādājat|dzivo)
      (atnākšu|atbraukšu|ieradīšos|nākšu|braukšu|atnāksim|atbrauksim) _4 ar (nazi|cirvi|ieroci|pistoli|bisi|nūju|beisbola|bomi|čomiem|draugiem|benzīnu|āmuru|ķieģeli)
      (nodedzināšu|uzspridzināšu|sadedzināšu|saspridzināšu|aizdedzināšu|izdemolēšu|nospridzināšu|nodedzināsim|uzspridzināsim|sadragāšu|demolēšu) _1 (jūsu|tavu|visu|to|šo|jusu|tur|jums) _1 (biroju|veikalu|ofisu|māju|auto|mašīnu|banku|ēku|būdu|filiāli|kantori|noliktavu|kantoris)?
      (ielikšu|nolikšu|ielikta|ir|iemetīšu|salikšu|metīšu) _1 (bumbu|bumba|spridzekli|granātu)
      (lode|lodi|nazi|nazis) (pierē|galvā|pakausī|ribās|mugurā)
      (tu|jūs) (esi|esat|būsi|būsiet) (miris|mirusi|miruši|līķis|līķi|beigts|beigti|pagalam)
      (izvarošu|izvarot) _1 (tevi|jūs|viņu|tavu)
    `,
    ],
    [
      'threat',
      0.85,
      `
      (nosprāgsti|nosprāgstiet|sprāgsti|sprāgstiet|mirsti|mirstiet|nomirsti|nomirstiet|pakaries|pakarieties|noslīcinies|nošaujies|nošaujieties|nogalinies)
      (kaut|lai|ceru|novēlu|lai) _1 (tu|jūs|tev|jums|jus|viņi|viņš|tevi|visi) _3 (nosprāgtu|nosprāgst|sprāgst|sprāgstat|nokalst|nokalstu|nosprāgstat|nomirtu|nomirst|nomirsti|nomirstat|sadegtu|vēzis|vēzi|nobeigtos|mirtu|sadeg|sapūst|sapūtu|nositas|avarētu|aprautos|sprāgtu)
      (vajadzētu|vajag|būtu) _2 (tevi|jūs|viņu|viņus|visus|tādus|šādus|jus|tos) _2 (nošaut|pakārt|nosist|nogalināt|sadedzināt|piekaut|pērt|sist|apšaut|nodedzināt|iznīcināt|likvidēt)
      (tevi|jūs|viņu|viņus|jus) _1 vajag|vajadzētu|jāsāk (nošaut|pakārt|nosist|nogalināt|sadedzināt|piekaut|apšaut)
      (nošaut|pakārt|nosist|nogalināt|sadedzināt|apšaut|jānošauj|jāpakar|jānosit|jāapšauj) (tevi|jūs|viņu|viņus|visus|tādus|šādus|jus|tos|šitos)
      (pie|pret) sienas (visus|viņus|tādus|tos|un)
      (gaidīšu|sagaidīšu|satiksimies|tiksimies|gaidi|gaidiet) _2 (pēc darba|ārā|uz ielas|pie|tumšā|ielas|darba|tumsā)
      piesargies|piesargieties
      (sagandēšu|sabojāšu|padarīšu|pārvērtīšu) _2 (dzīvi|elli|par)
      (tiksim|tikšu|izrēķināšos|izrēķināsimies|norēķināšos|norēķināsimies|atriebšos|atriebsimies) _1 (ar)? (tevi|jums|jūs|tev|galā)
      (tev|jums) (būs|beigsies|nāksies) (beigas|slikti|gals|ciest)
    `,
    ],
    [
      'threat',
      0.72,
      `
      (tu|jūs|jus)? (nožēlosi|nožēlosiet|nozelosi|nozelosiet|samaksāsi|samaksāsiet|atbildēsi|dārgi) _1 (to|vēl|par|rūgti|samaksāsi|samaksāsiet)
      (nožēlosi|nožēlosiet|nozelosiet)
      (zinu|man ir) (tavu|jūsu|tava|jūsu) (adresi|adrese|bērnus|ģimeni|vārdu)
      nezini|nezināt ar ko (tu|jūs)? (ielaidies|ielaidāties|saisties|runā|saistījies)
    `,
    ],
    [
      'discrimination',
      0.94,
      `
      (žīds|žīdi|žīdu|žīdiem|nēģeris|nēģeri|nēģeru|nēģeriem|nigeri|niger*|čurka|čurkas|čurku|čuhņa|čuhņas|hohols|hohli|hoholi|kacapi|kacaps|kacapu|vatņiki|vatņiks|vatnik*|krievpederast*|melnādaini?|šķībacis|šķībači|šķībacaini|musuļi|ķeburi|vatēņi|vatņik*|čečenieši|zaķivatnik*|pedrilas|pediņi|pediki|pedik*|pidari|pidars|lesbas|homīši|homiki|homiķi|gejpropaganda|daunis|dauņi|dauniem|daunus|mongolis|mongoļi|kriplis|kripļi)
      (sasodītie|sasodītais|nolādētie|nolādētais|stulbie|stulbais|stulbā|stulbās|netīrie|netīrais|netīrās|smirdīgie|smirdīgais|slinkie|pretīgie|pretīgais|dumjās|dumjā|sūda|draņķa|riebīgie) ~group
      ~group (ir|jāsūta|jādzen|lai|jāizsūta|jāiznīcina|ārā|prom|vācas|jānošauj|jādeportē|nav) _2 (zagļi|noziedznieki|teroristi|lopi|dzīvnieki|slinki|stulbi|stulbas|parazīti|mēsli|netīri|prom|ārā|mājās|virtuvē|krieviju|krieviju|āfriku|slimi|cilvēki|zemcilvēki|pretīgi|cūkas|brauc|vācas|degenerāti|utis)
      (brauc|brauciet|vācies|vācieties|ej|ejiet|tinies|tinieties|lasies|lasieties|čemodāns) _1 (atpakaļ|uz|prom|vokzāls|stacija) _1 (savu|savām|mājām|krieviju|krieviju|āfriku|maskavu|āziju|indiju|ukrainu|savu zemi|virtuvi|rossiju|izraēlu)
      čemodāns stacija krievija
      (latvija|latviju) (latviešiem)
      (sievietei|sievietēm|sievietes|bābām|bābas|sievām) _1 (vieta|jāsēž|jābūt|piederas) _1 (ir)? (virtuvē|pie|mājās)
      heil hitler
      hitlers _2 (zināja|pareizi|taisnība|nepabeidza|maz)
    `,
    ],
    [
      'discrimination',
      0.75,
      `
      (tipisks|tipiska|tipiski|tipiskas|kārtējais|kārtējie) ~group
      (iemācies|iemācieties|mācieties|mācies|jāmāk|runā|runājiet) _1 (latviski|latviešu|valsts) (valodu)?
      (nerunāšu|negribu|nevēlos) _2 ar (sievieti|bābu|krievu|krievieti|čigānu|nēģeri|ebreju|ārzemnieku|melno)
      (dodiet|gribu|iedodiet) _2 (vīrieti|latvieti|normālu)
      garīg* (atpalik*|invalīd*)
      (krievu|okupantu|žīdu) (valoda|ordas|mēsli|bars|svoloči|lopi|kolonisti|cūkas)
      (nelatvieši|nelatviešu) _1 (ārā|prom|vācas)
    `,
    ],
    [
      'self_harm',
      0.95,
      `
      labāk (manis|es) _1 (nebūtu|nedzīvotu|mirtu|nomirtu)
      (labāk|vieglāk) _2 (būtu|ja) _2 (manis|es) _1 (nebūtu|nomirtu|mirusi|miris)
      (nogalināšu|nogalināt|nošaušu|noslīcināšu|nonāvēšu|nonāvēt|pakāršu|pakārt|sagriezīšu|graizu) (sevi|sev)
      (sevi|sev) (nogalināšu|nogalināt|nonāvēšu|nonāvēt|nošaušu|graizu)
      (pakāršos|pakārties|nošaušos|nošauties|noslīkšu|nonāvēšos|noslīcināšos|nogalināšos|graizos|noindēšos|padarīšu galu)
      (padarīšu|padarīt|izdarīt|izdarīšu|izdarīju) _1 (sev)? (galu|pašnāvību|pašnāvibu)
      (negribu|negribas|nevēlos|nespēju|nevaru) _1 (vairs|vairāk|man|es)? _1 (dzīvot|dzivot)
      (gribu|gribas|vēlos|gribētos|labāk) _2 (mirt|nomirt|nedzīvot)
      (domāju|domāt|domas|doma) _1 par (pašnāvību|pašnāvibu|nāvi)
      pašnāvīb* domas|mēģin*
      (nav|neredzu) _1 (jēgas|vērts|nozīmes|iemesla) _1 (dzīvot|dzivot|dzīvei)
      (labāk|kaut) _1 (būtu|es) (nebūtu|nomirtu|miris|mirusi|nepiedzimis|nepiedzimusi|nebūtu piedzimis|nedzīvotu)
      (izlēkšu|nolēkšu|lēkšu|metīšos) _1 (pa|no|zem|pa|pie) (logu|loga|tilta|jumta|vilciena|balkona)
      (atņemt|atņemšu) sev dzīvību
    `,
    ],
    [
      'self_harm',
      0.76,
      `
      pašnāvīb*|pašnāvnie*
      (apnicis|apnikusi|apnika|nogurusi|noguris|pietiek) _1 (no)? (dzīvot|dzīves)
      (sadzeršos|saēdīšos|iedzeršu) _1 (tabletes|zāles|tablešu|zāļu)
      (gribu|gribas|kaut) _2 (aizmigt|iemigt) _2 (nepamosties|nepamostos|un)
      nevaru _1 (tā|vairs|ilgāk) _1 dzīvot
    `,
    ],
    [
      'profanity',
      0.55,
      `
      bļeģ|bļaģ|bļa|bļe|bļed*|bļad*|bļ|bleģ|bļin|blīn|bļins|nahuj*|nahui*|pohuj*|pohui*|huiņ*|hujņ*|pizģec|pizdec*|pizd*|dirsā|dirst|dirsu|dirš|dirsis|piz(ģ|d)*|pistais|pist*|jobt*|jobanij*|jobanais|jobanie|sadirs*|apdirs*|nodirs*|pisies
      (kāda|kādu|kas|ko) _1 (velna|vella|dirsu|pimpja|huja|hera) (pēc)?
      (ej|lai|pie) (tu|jūs)? (velna|velns|vella|velnam) _1
    `,
    ],
    [
      'profanity',
      0.42,
      `
      sūds|sūdi|sūdīg*|sūda|sūdu|sūdus|sūdains|sūdaina|sviests|sviesta|drāž*|draņķ*|mēsls|mēsli|pakaļa|pakaļā|figņa|figņu|herņa|herņu|hernja|suds|sudigs
    `,
    ],
    [
      'profanity',
      0.28,
      `
      velns|velna|velniem|vells|nolādēt*|sasodīt*|elle|ellē|ellīg*|džinks|maitu|johaidī|johaid*|parāvis|parauj
    `,
    ],
    [
      'quiet',
      1,
      `
      maitas|maitu putns|putni|putnu
      vai? nu? nejēgā
      (vecas|veca|vecu) aitas|aita|aitu (gaļ*|garš*|pien*|vilna)
      (biezpiena|zemesriekstu|kausēts|kausētu|sāļais|auksts|mīksts|ķiploku|kakao) (sviests|sviesta|sviestu)
      (sviests|sviesta|sviestu) (un|ar|uz|maize|maizes|kūka|paciņa|g|gr|kg|kūku|mīkla|mīklas|saldskāb*)
      (maize|maizi|kartupeļi|rīsi|pankūkas|kartupeļus|maizes|cept|kausē*|ēst|kūst|garšo) _2 (sviest*)
      (cūkas|cūku|jēra|aitas|kazas|govs) (gaļa|gaļas|gaļu|ribas|siers|sieru|piens|pienu|karbonāde|karbonādi|fileja|filejas|šņicele|stilbs|kāja|vilna|piena|siera|cepetis|desa|gripa|taukus|ausis|šašliks|šķiņķis|medaljoni|ādas)
      (jūras|jura) cūciņa*
      (mana|manas|mans|savu|savs|sava|manam|dzīvnieku) (suns|suņi|sunim|suņa|kuce|kucīte|suni|kaķis)
      suņu|suņa barība|barības|pansija
      (bankas|konta|mans|man|apsargs|no|pret|par|kāds|nezināms|kļuvu|upuris) _1 (krāpnieks|krāpnieki|krāpnieku|krāpniekiem|zaglis|zagļi|zagļu|zagļiem|blēži)
      (krāpnieki|zagļi|zaglis|krāpnieks) (nozaga|paņēma|piezvanīja|izkrāpa|zvana|zvanīja|no|uzlauza|zvanījuši)
      (nogalina|nogalini|nogalinās|nogalināt|nositīs|nogalināt|nosita|nosit) (mani|laiku|mūs|odus|garlaicību)
      (sieva|vīrs|mamma|priekšnieks|boss) (mani|mūs)? (nogalinās|nositīs)
      mani (nogalina|nogalinās|nositīs)
      (atradīšu|atradīsim) (jūsu|to|šo|viņu|jums|tev|jūs|tevi) _1 (interneta|veikalu|mājaslapu|numuru|lapu|facebook|vietni|biroju|produktu|pasūtījumu|čeku|dokumentu|ofisu|bez|kartē|pēc|feisbukā)
      idiotdroš*
      krievu (salāti|salātus|virtuve|valodā|valodas|valodu|maize|tēja)
      (zilie|zilais|zilo) (kalni|kalns|džinsi|krekls|siers|logi|ogas|ekrāns)
      latvietis|latvieši|latviešu (virtuve|valodā|valoda|ēdieni|produkti)
      elles daudz|garšīgi|labi
      velnišķīgi (labi|garšīgi|labs|garšīgs)
    `,
    ],
    [
      'negate',
      1,
      `
      ne|nav|nē|nebūt|nekad|neesmu|neesat|nevis|bez|nebiju|nebija
      (negribu|nevēlos|negribēju|netaisos|nedomāju|nesaku|neteicu|neapgalvoju|nesaucu|negrasos)
      neviens
    `,
    ],
    [
      'report',
      1,
      `
      (nosauca|sauca|apsaukāja|nolamāja|lamāja|apvainoja|lamājās|lamā|sauc|pazemoja|nodēvēja|dēvē) _1 (mani|mūs|manu|viņu|man|par|sievu|klientus)
      (teica|pateica|kliedza|bļāva|rakstīja|uzrakstīja|atbildēja|draudēja|piedraudēja|sacīja|noteica|uzkliedza|saka|atteica) _2 (man|mums|ka|lai|uz|mani|viņai|viņam|klientam)?
      (mani|mūs) (nosauca|apsaukāja|nolamāja|sauc|lamāja|saukāja|apvainoja)
      (tiku|tikām|tika) (nosaukts|nosaukta|nosaukti|apsaukāts|apsaukāta|nolamāts|nolamāta)
      (filma|dziesma|grāmata|vārds)
      (draud|draudējis|draudot)
    `,
    ],
    [
      'self',
      1,
      `
      (esmu|biju|jūtos|jutos|jūtamies|izskatos|esam|būšu) _1 (kā|tik|tāds|tāda)? pēc?
      (mani|mūs|mani) _1 (par|kā)
      (taisāt|taisi|taisa|uzskatāt|uzskati|turat|turi|izturas|izturējās|padarāt) _1 (mani|mūs|klientus|cilvēkus)? _1 (par|kā)
      pats|pati es
    `,
    ],
  ],
}
