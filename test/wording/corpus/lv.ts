// Latvian sentences for the rules of wording.
import type { Corpus } from './type.ts'

export const lv: Corpus = {
  non_apology: {
    caught: [
      'Man žēl, ka Jūs tā jūtaties.', 'Mums ļoti žēl, ka Jūs to tā uztverat.', 'Atvainojos, ja Jūs jutāties aizskarta.', 'Atvainojamies par sagādātajām neērtībām.', 'Atvainojamies par jebkādām neērtībām.', 'Žēl, ja kaut kas nepatika.', 'Ja Jūs tas aizvainoja, mums žēl.',
      'Man žēl, ka Jūs esat neapmierināts.',
    ],
    fine: [
      'Atvainojos, ka pazaudējām Jūsu sūtījumu.', 'Man žēl, ka Jums bija jāgaida trīs nedēļas.', 'Atvainojamies par kļūdaino 4. marta rēķinu.', 'Ja atsūtīsiet fotoattēlu, es to apskatīšu.', 'Paldies, ka pateicāt, kā jūtaties.', 'Atvainojos, ka neatzvanījām pirmdien.',
      'Jūs rakstījāt: “Man žēl, ka Jūs tā jūtaties, nav atvainošanās.”',
    ],
  },
  no_reason: {
    caught: [
      'Jums nav iemesla dusmoties.', 'Nav pamata sūdzēties.', 'Jūs pārspīlējat.', 'Nekas tāds nav noticis.', 'Jūsu sūdzība ir nepamatota.', 'Tas taču ir sīkums.', 'Neviens cits nav sūdzējies.', 'Nav par ko uztraukties.',
    ],
    fine: [
      'Jums ir pilnas tiesības dusmoties.', 'Kavēšanās iemesls ir pazudusi etiķete.', 'Kasti atpakaļ sūtīt nevajag.', 'Jums ir tiesības atteikties 14 dienu laikā.', 'Mūsu pierakstos iemesla nav, tāpēc jautāju noliktavai.', 'Tā ir nopietna lieta.', 'Jums vairs nekas nav jādara.', 'Jūsu sūdzība ir pamatota.',
    ],
  },
  calm_down: {
    caught: ['Lūdzu, nomierinieties.', 'Nomierinieties, lūdzu.', 'Jums vajadzētu nomierināties.', 'Nekliedziet uz mani.', 'Saglabājiet mieru.', 'Lūdzu, mierīgāk.', 'Neceliet balsi.', 'Savaldieties, lūdzu.'],
    fine: [
      'Es Jums neteikšu, lai nomierināties.', 'Jūra bija mierīga.', 'Mierīgi izskatīju visu saraksti.', 'Istaba ir klusa un mierīga.', 'Saprotu, ka tas uztrauc.', 'Lūdzu, neizmetiet iepakojumu.', 'Miera ielas veikals strādā līdz deviņiem.', 'Lūdzu, mierīgi apskatiet attēlus un izvēlieties.',
    ],
  },
  yes_but: {
    caught: [
      'Jā, bet līgumā rakstīts citādi.', 'Es saprotu, bet palīdzēt nevaram.', 'Jums ir taisnība, bet ir par vēlu.', 'Zinu, ka tas ir ilgi, bet jāgaida.', 'Ar visu cieņu, veidlapa bija tukša.', 'Labi, bet Jūs parakstījāt.', 'Mēs saprotam Jūsu vilšanos, tomēr naudu neatdosim.', 'Man žēl, bet Jums jāgaida.',
    ],
    fine: [
      'Jā, atmaksa šodien ir izsūtīta.', 'Saprotu. Sūtījumam bija jābūt pie Jums pirmdien.', 'Kurjers zvanīja, bet neviena nebija mājās.', 'Kaste maza, bet smaga.', 'Ne tikai vāks, bet arī pamatne ir jauna.', 'Jums ir taisnība. Rēķinu esmu izlabojis.', 'Piegādes maksu neatdosim, bet lampas cenu gan.',
    ],
  },
  blame: {
    caught: [
      'Tā ir Jūsu vaina.', 'Jums vajadzēja piezvanīt agrāk.', 'Jūs pats esat vainīgs.', 'Jūs neizlasījāt noteikumus.', 'Ja Jūs būtu izlasījis instrukciju, viss strādātu.', 'Jūs taču varējāt pārbaudīt adresi.', 'Tā bija Jūsu paša kļūda.', 'Jūsu neuzmanības dēļ sūtījums atgriezās.', 'Jums nevajadzēja to atvērt.',
    ],
    fine: [
      'Tā nav Jūsu vaina.', 'Jums vajadzēja saņemt vēstuli pirmdien.', 'Mums vajadzēja piezvanīt agrāk.', 'Tā ir mūsu kļūda.', 'Vaina ir mūsu pusē.', 'Jūsu sūdzības numurs ir 4471.', 'Jūs varat saņemt sūtījumu veikalā.', 'Mēs neizlasījām Jūsu vēstuli līdz galam.',
    ],
  },
  excuse: {
    caught: [
      'Droši vien vainīgs kurjers.', 'Tā ir sistēmas kļūda.', 'Mūsu sistēma to neļauj.', 'Tā nav mūsu vaina.', 'Neko nevaru darīt.', 'Mums šobrīd ir ļoti daudz darba.', 'Tā gadās.', 'Laikam noliktava aizmirsa.', 'Tehnisku iemeslu dēļ sūtījums kavējas.', 'Lielā pieteikumu skaita dēļ atbildam vēlāk.',
    ],
    fine: [
      'Kurjers sūtījumu noskenēja Jelgavā 2. martā.', 'Pajautāju noliktavai un šodien zināšu vairāk.', 'Sistēma rāda divus maksājumus pa 40 eiro.', 'Cēloni es vēl nezinu.', 'Varu izdarīt vēl vienu lietu.', 'Kurjers atstāja zīmīti ar laiku.', 'Tā ir mūsu vaina.', 'Jums pie robežas droši vien vajadzēs čeku.',
    ],
  },
  policy: {
    caught: [
      'Tādi ir noteikumi.', 'Saskaņā ar mūsu noteikumiem preci atpakaļ nepieņemam.', 'Mūsu noteikumi to neļauj.', 'Tāda ir kārtība.', 'Noteikumi ir noteikumi.', 'Noteikumos skaidri rakstīts, ka tas nav iespējams.', 'Tas ir pretrunā ar uzņēmuma politiku.', 'Atbilstoši mūsu iekšējai kārtībai atsakām.',
    ],
    fine: [
      'Polises numurs ir otrajā lapā.', 'Likums dod 14 dienas atteikumam.', 'Nosūtu noteikumus, ko lūdzāt.', 'Pēc Jūsu vēstules kārtību mainījām.', 'Pārbaudīju noteikumus: preci Jūs varat atdot.', 'Kārtība ir šāda: vispirms mērām, tad labojam.', 'Noteikumu teksts ir pielikumā.',
    ],
  },
  condescension: {
    caught: [
      'Kā jau teicu, trūkst veidlapas.', 'Es Jums jau skaidroju.', 'Cik reižu man jāatkārto?', 'Tas taču ir pašsaprotami.', 'Jūs acīmredzot nesaprotat.', 'Katrs bērns to saprot.', 'Jums to vajadzētu zināt.', 'Izlasiet vēlreiz uzmanīgi.', 'Kā jau vairākkārt rakstījām, jāgaida.',
    ],
    fine: [
      'Zemāk paskaidroju, kā skaitījām dienas.', 'Uzlīme bija skaidri salasāma.', 'Jūs to jau rakstījāt, paldies.', 'Lūdzu, izlasiet otro lapu, kad ir laiks.', 'Kā lūdzāt, runāju ar kurjeru.', 'Lapā tas nav skaidri redzams, un mēs to mainīsim.', 'Katrs klients saņems jaunu karti.', 'Vienu sīkumu es vēl nesaprotu.',
    ],
  },
  aggressive: {
    caught: [
      'Jūsu prasība ir smieklīga.', 'Tās ir muļķības.', 'Jūs melojat.', 'Tā ir nekaunība.', 'Jūsu uzvedība nav pieņemama.', 'Kā Jūs uzdrošināties tā rakstīt?', 'Tā ir Jūsu problēma.', 'Beidziet mūs traucēt.', 'Mūs tas neinteresē.', 'Jūs esat rupjš.',
    ],
    fine: [
      'Mūsu šofera uzvedība nebija pieņemama.', 'Šī problēma jāatrisina mums.', 'Jūsu laiks ir svarīgs.', 'Tā bija mūsu pašu muļķīga kļūda.', 'Slēdzene piektdien pārstāja strādāt.', 'Par Jūsu printera problēmu ziņoju servisam.', 'Mēs runājām ar šoferi par viņa toni.', 'Mums nav vienalga, kā Jums klājas.',
    ],
  },
  bureaucratic: {
    caught: [
      'Sakarā ar Jūsu iesniegumu paziņojam rezultātu.', 'Ar šo informējam, ka rēķins ir apmaksāts.', 'Ņemot vērā iepriekš minēto, atsakām.', 'Jūsu iesniegums tiek izskatīts.', 'Attiecībā uz rēķinu skaidrojam.', 'Augstākminētais rēķins ir apmaksāts.', 'Nepieciešamības gadījumā zvaniet.', 'Darām Jums zināmu, ka veikals ir slēgts.', 'Veicām pārbaudi.',
    ],
    fine: ['Paldies par Jūsu 3. marta vēstuli.', 'Rēķins ir apmaksāts.', 'Tāpēc atsakām.', 'Mēs izskatām Jūsu sūdzību.', 'Par rēķinu: tas ir pareizs.', 'Ja vajag, zvaniet.', 'Veikals svētdien ir slēgts.', 'Skaitītāju pārbaudījām.'],
  },
  interrogating: {
    caught: [
      'Kāpēc Jūs tik ilgi gaidījāt?', 'Kāpēc nezvanījāt agrāk?', 'Kad tas bija? Kur ir čeks? Kas saņēma sūtījumu?', 'Kādēļ Jūs izmetāt kasti?', 'Kā Jūs varējāt to izmest?', 'Vai Jūs vispār izlasījāt uzlīmi?', 'Kāpēc Jums to vajadzēja?',
    ],
    fine: [
      'Ko Jūs vēlētos?', 'Kad sūtījums pienāca? Vai kaste bija atvērta?', 'Kāpēc tā notika, es noskaidroju.', 'Vai vēlaties jaunu lampu vai naudu atpakaļ?', 'Kura diena Jums der?', 'Es zinu, kāpēc Jūs jautājat.', 'Jūs jautājāt: “Kāpēc Jūs nezvanāt? Kas te atbild? Kas tālāk?”',
    ],
  },
  unkeepable_promise: {
    caught: [
      'Garantēju, ka sūtījums rīt būs klāt.', 'Tas vairs nekad neatkārtosies.', 'Nekavējoties to atrisināsim.', 'Sūtījums noteikti būs rīt.', 'Apsolu, ka piezvanīšu.', 'Naudu atmaksāsim uzreiz, nosūtīsim to tūlīt.', 'Dodu goda vārdu.', 'Darīsim visu, ko vēlaties.', 'Simtprocentīgi saņemsiet.',
    ],
    fine: [
      'Nevaru garantēt, ka tas būs rīt.', 'Garantija ir divi gadi.', 'Tūlīt pēc Jūsu vēstules apturēju sūtījumu.', 'Dienu vēl apsolīt nevaram.', 'Solīto zvanu Jūs nesaņēmāt.', 'Pirmdienas solījumu izpildījām.', 'Nezinu, vai to noteikti varēs salabot.', 'Garantijas karte ir kastē.',
    ],
  },
  unrecorded_promise: {
    caught: [
      'Piezvanīšu Jums rīt plkst. 10.', 'Jaunu lampu nosūtīsim līdz piektdienai.', 'Atmaksāsim 40 eiro 5 dienu laikā.', 'Vadītājs ar Jums sazināsies šajā lietā.', 'Salabosim to nākamnedēļ.', 'Rīt saņemsiet kuponu.', 'Tehniķis atbrauks ceturtdien.', 'Došu ziņu līdz 10. martam.',
    ],
    fine: [
      'Zvanīju Jums vakar plkst. 10.', 'Lampu nosūtījām piektdien.', 'Atmaksa izsūtīta 2. martā.', 'Pārbaudīšu to.', 'Ja vēlaties, varu piezvanīt rīt.', 'Vai piektdien būsiet mājās?', 'Atbildi Jūs saņemsiet ne vēlāk kā 12. martā.', 'Piektdienai norunāšu Jums galdiņa rezervāciju.',
    ],
  },
  date_against_clock: {
    caught: [
      'Atbildi Jūs saņemsiet līdz 20. martam.', 'Izskatīsim to 14 dienu laikā.', 'Atbildēsim līdz 16.03.2026.', 'Nauda tiks atmaksāta 2026-03-20.', 'Sazināsimies pirmdien, 16. martā.', 'Lēmums būs pēc trim nedēļām.', 'Atrisināsim to nākamajā mēnesī, 1. aprīlī.', 'Lēmumu nosūtīsim 2026. gada 20. martā.',
    ],
    fine: [
      'Atbildi Jūs saņemsiet līdz 13. martam.', 'Izskatīsim to 10 dienu laikā.', 'Atbildēsim līdz piektdienai.', 'Garantija ir derīga līdz 2028. gada 20. martam.', 'Koncerts būs 20. martā.', 'Lampu nopirkāt 20. janvārī.', 'Piezvanīsim rīt.', 'Uz detaļu gaidījām 14 dienas.',
    ],
  },
  missing_name: {
    caught: [
      'Labdien, paldies par ziņu par lampu. Apskatīju attēlus un pajautāju noliktavai, kas notika dienā, kad to izsūtīja. Lietu vedu es, un atbilde nāks no manis, visticamāk, vēl šonedēļ, pa e-pastu.',
      'Cienījamais klient, vēstule pie mums nonāca vakar. Pārbaudām skaitītāju un rēķinus par pēdējiem diviem gadiem. To, ko noskaidrosim, uzrakstīsim uz to pašu adresi, no kuras saņēmām ziņu.',
      'Labdien, 40 eiro atmaksa šodien ir izsūtīta. Bankai parasti vajag dažas dienas, līdz tā ir redzama. Lūdzu, uzrakstiet man, ja līdz nedēļas beigām naudas kontā vēl nav, tad meklēsim kopā.',
      'Godātie klienti, izlasījām sūdzību par nodaļu un runājām ar cilvēkiem, kas tajā dienā tur bija. Tas, ko uzzinājām, ir uzrakstīts zemāk pa punktiem tādā secībā, kādā viss notika todien.',
      'Sveiki, jaunā karte gaida pie administratora. To var saņemt katru dienu no deviņiem līdz pieciem. Pietiek ar pasi vai citu dokumentu ar fotogrāfiju, nekas cits līdzi nav jāņem un nav jāmaksā.',
      'Paldies par pacietību. Abus rēķinus pārbaudīju rindu pa rindai. Viens no tiem bija kļūdains, un tā ir mūsu kļūda: otrās piegādes nekad nebija, bet rēķinu par to mēs tomēr izrakstījām.',
    ],
    fine: [
      'Labdien, Ozoliņas kundze, paldies par ziņu par lampu. Apskatīju attēlus un pajautāju noliktavai, kas notika dienā, kad to izsūtīja. Lietu vedu es, un atbilde nāks no manis vēl šonedēļ pa e-pastu.',
      'Labdien, Marta, 40 eiro atmaksa šodien ir izsūtīta. Bankai parasti vajag dažas dienas, līdz tā ir redzama. Lūdzu, uzrakstiet man, ja līdz nedēļas beigām naudas kontā vēl nav, tad meklēsim.',
      'Atmaksa šodien ir izsūtīta.', 'Paldies, attēli man ir.', 'Labdien, kā varu palīdzēt?', 'Mirkli, skatos pasūtījumu.', 'Paldies par zvanu, Martai Ozoliņai karte gaida pie administratora.',
    ],
  },
  third_apology: {
    caught: ['Atvainojos par to.', 'Vēlreiz atvainojamies par kavēšanos.', 'Man ļoti žēl, ka tā notika.', 'Lūdzu piedošanu par rēķinu.', 'Piedodiet, ka bija jāgaida.', 'Nožēlojam, ka tā notika.'],
    fine: ['Jums nav jāatvainojas.', 'Jums nav par ko atvainoties.', 'Atmaksa šodien ir izsūtīta.', 'Jūs rakstījāt “atvainojos par garo vēstuli”, un tas netraucē.', 'Lūk, ko esmu izdarījis.', 'Paldies par pacietību.'],
  },
  asked_already: {
    caught: [
      'Kāds ir pasūtījuma numurs?', 'Lūdzu, norādiet pasūtījuma numuru.', 'Vai varat pateikt pasūtījuma numuru?', 'Kad pienāca sūtījums?', 'Kurā dienā sūtījums pienāca?', 'Man vajadzīgs pasūtījuma numurs.', 'Lūdzu, uzrakstiet, kad sūtījums pienāca.',
    ],
    fine: [
      'Pasūtījuma numurs ir 4471, paldies.', 'Vai kaste bija atvērta?', 'Kādu krāsu vēlaties?', 'Sūtījums pienāca pirmdien, kā rakstījāt.', 'Vai vēlaties naudu par pasūtījumu atpakaļ?', 'Kāds numurs ir uz skaitītāja?', 'Lūdzu, atsūtiet lampas attēlu.',
    ],
  },
}
