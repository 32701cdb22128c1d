// Latvian: what a refusal means, what was kept and what to do.
import type { fault as en } from '../en/fault.ts'

export const fault: Record<keyof typeof en, string> = {
  'fault.offline':
    'Nav savienojuma ar serveri. Ierakstītais joprojām ir šeit; mēģiniet vēlreiz, kad savienojums atjaunosies.',
  'fault.timeout': 'Serveris laikus neatbildēja. Pēc brīža mēģiniet vēlreiz.',
  'fault.server': 'Serverī radās kļūda. Pēc brīža mēģiniet vēlreiz.',
  'fault.stranger':
    'Atbildēja nevis mūsu serveris, bet, iespējams, Wi-Fi pieteikšanās lapa, tāpēc nekas nav apstiprināts. Piesakieties tīklā un mēģiniet vēlreiz; ierakstītais ir saglabāts.',
  'fault.page':
    'Kļūda radās šajā lapā, nevis serverī. Ielādējiet lapu no jauna un mēģiniet vēlreiz.',
  'fault.request.invalid': 'Kaut kas nav aizpildīts vai ir nepareizs. Pārbaudiet atzīmētos laukus.',
  'fault.request.too_large': 'Tas ir par daudz vienam sūtījumam. Sūtiet mazāk vai mazākus failus.',
  'fault.request.busy':
    'Šobrīd pienāk ļoti daudz failu. Nekas nav zudis: mēģiniet vēlreiz pēc {seconds, plural, zero {# sekundēm} one {# sekundes} other {# sekundēm}}.',
  'fault.request.too_many':
    'No šejienes īsā laikā nosūtīts pārāk daudz. Lūdzu, mēģiniet vēlreiz pēc {minutes, plural, =0 {{seconds, plural, zero {# sekundēm} one {# sekundes} other {# sekundēm}}} zero {# minūtēm} one {# minūtes} other {# minūtēm}}.',
  'fault.request.method': 'Šī adrese pieņem tikai šīs metodes: {methods}.',
  'fault.desk.unavailable':
    'Šobrīd saglabāt neizdodas. Ierakstītais paliek šajā lapā; mēģiniet vēlreiz pēc dažām sekundēm.',
  'fault.request.conflict':
    'Kāds to tikko mainīja. Lapā redzams jaunākais stāvoklis; ierakstītais ir saglabāts.',
  'fault.request.csrf':
    'Šī lapa bija atvērta pārāk ilgi. Ne viss ierakstītais ir saglabāts: nokopējiet to un ielādējiet lapu no jauna.',
  'fault.request.host':
    'Adrese {host} šai sistēmai nav zināma. Administrators to var pievienot iestatījumā OPOKA_HOSTS.',
  'fault.request.idempotency_reused': 'Tas jau ir nosūtīts ar citu saturu. Sāciet jaunu.',
  'fault.request.in_hand':
    'Tas jau ir nosūtīts un tiek apstrādāts. Nekas nav zudis: brīdi uzgaidiet un mēģiniet vēlreiz.',
  'fault.request.done':
    'Tas jau ir nosūtīts un ierakstīts. Ielādējiet lapu vēlreiz, lai redzētu rezultātu.',
  'fault.session.required': 'Lai turpinātu, piesakieties. Ierakstītais ir saglabāts.',
  'fault.session.wrong': 'Adrese vai parole nav pareiza.',
  'fault.session.locked':
    'No šejienes parole pārāk daudz reižu ievadīta nepareizi. Mēģiniet vēlreiz pēc {minutes, plural, =0 {{seconds, plural, zero {# sekundēm} one {# sekundes} other {# sekundēm}}} zero {# minūtēm} one {# minūtes} other {# minūtēm}}. Jauna parole no administratora šo laiku nesaīsina.',
  'fault.access.denied':
    'Jūsu loma to neatļauj. To var izdarīt grupas vadītājs vai administrators.',
  'fault.not_found':
    'Nav atrasts. Iespējams, tas ir pārvietots vai pieder zīmolam, kuru neapkalpojat.',
  'fault.setup.done': 'Šī instalācija jau ir iestatīta. Piesakieties.',
  'fault.setup.needed': 'Vispirms šī instalācija jāiestata.',
  'fault.person.mail_taken': 'Šī e-pasta adrese kādam jau ir.',
  'fault.person.last_administrator': 'Kādam jāpaliek par administratoru. Vispirms norīkojiet citu.',
  'fault.person.password_wrong': 'Vecā parole nav pareiza.',
  'fault.person.password_weak':
    '{why, select, example {Šī ir piemēru parole, ko zina visi.} own {Tā veidota no šī cilvēka vārda vai e-pasta adreses.} house {Tā veidota no organizācijas, zīmola vai Opokas nosaukuma.} sequence {Tie ir burti vai cipari pēc kārtas vai datums.} keys {Tie ir blakus esoši taustiņi.} repeat {Tajā atkārtojas vienas un tās pašas rakstzīmes.} variety {Tajā ir pārāk maz dažādu rakstzīmju.} other {Tādu vai ļoti līdzīgu, paroli minot, izmēģina vispirms.}} Izvēlieties vairākus savstarpēji nesaistītus vārdus, kopā vismaz 12 rakstzīmes.',
  'fault.person.holds_cases': 'Šai personai vēl ir atvērtas lietas. Vispirms nododiet tās citam.',
  'fault.person.absence_days':
    'Norādiet pirmo dienu. Pēdējā nevar būt pirms tās, un abām jābūt piecu gadu robežās no šodienas.',
  'fault.brand.not_found': 'Tāda zīmola nav.',
  'fault.brand.exists': 'Zīmols ar šādu īso nosaukumu jau pastāv.',
  'fault.handbook.too_dear':
    'Šos failus neizdevās nolasīt {seconds, plural, zero {# sekundēs} one {# sekundē} other {# sekundēs}}, vai arī pietrūka atmiņas. Nekas nav publicēts. Palīdz īsāki vārdu izvēles paraugi, īsāki faili vai mazāk failu.',
  'fault.handbook.problems':
    'Rokasgrāmatā ir kļūdas, tāpēc tā netika publicēta. Tās ir uzskaitītas ar failu un rindu.',
  'fault.handbook.unchanged':
    'Nekas neatšķiras no spēkā esošās versijas, tāpēc nekas netika publicēts.',
  'fault.handbook.not_found': 'Tādas rokasgrāmatas versijas nav.',
  'fault.case.not_found': 'Tādas lietas nav, vai arī tā pieder zīmolam, kuru neapkalpojat.',
  'fault.case.closed': 'Lieta ir slēgta. Vispirms atveriet to no jauna.',
  'fault.case.open': 'Lieta ir atvērta.',
  'fault.case.changed':
    'Kāds šo lietu tikko mainīja. Lapā redzams jaunākais stāvoklis; ierakstītais ir saglabāts.',
  'fault.case.state': 'Lietas pašreizējā stāvoklī to nevar izdarīt.',
  'fault.case.category_unknown': 'Rokasgrāmatā tādas kategorijas nav.',
  'fault.case.received_in_future': 'Tas nevarēja pienākt nākotnē. Pārbaudiet dienu un stundu.',
  'fault.case.received_too_old': 'Šī diena ir pārāk sena. Pārbaudiet gadu.',
  'fault.case.next_step_past': 'Nākamajam solim vajadzīgs laiks nākotnē.',
  'fault.case.next_step_far':
    'Nākamo soli var plānot ne tālāk kā gadu uz priekšu, lai lieta netiktu aizmirsta. Izvēlieties agrāku dienu.',
  'fault.case.holder_unknown': 'Šī persona pašlaik šo zīmolu neapkalpo. Izvēlieties citu.',
  'fault.case.promise_open':
    'Vēl ir atvērts solījums. Izpildiet to, vienojieties par jaunu laiku vai izdariet, kas paredzēts, ja solījumu neizpilda, un tad slēdziet lietu.',
  'fault.case.not_answered':
    'Klientam vēl nav atbildēts. Vispirms nosūtiet atbildi vai slēdziet citādi.',
  'fault.case.unsettled_why':
    'Pierakstiet, kas vēl nav kārtībā: ar šiem vārdiem lieta tiks atvērta no jauna.',
  'fault.case.duplicate_unknown': 'Šim zīmolam citas lietas ar šādu numuru nav.',
  'fault.case.no_word_too_early':
    'Vēl ir par agru slēgt lietu klienta klusēšanas dēļ. Pagaidiet līdz norādītajai dienai.',
  'fault.case.passed_on_to': 'Ierakstiet piezīmē, kam lieta nodota un kā klients to zina.',
  'fault.case.class_unknown': 'Rokasgrāmatā šai kategorijai tādas tiesiskās klases nav.',
  'fault.case.version_unknown': 'Tādas rokasgrāmatas versijas nav.',
  'fault.case.customer_unknown': 'Šim zīmolam tāda klienta nav.',
  'fault.case.not_waiting': 'Lieta negaida klientu.',
  'fault.pin.no_note': 'Piespraust var tikai piezīmi no šīs lietas norises.',
  'fault.pin.full': 'Jau ir piespraustas trīs piezīmes. Vispirms atspraudiet vienu no tām.',
  'fault.promise.not_found': 'Tāda solījuma nav.',
  'fault.promise.kind_unknown': 'Rokasgrāmata šajā kategorijā šādu solījumu neatļauj.',
  'fault.promise.channel': 'Šo solījumu šādā veidā nevar izpildīt. Izvēlieties citu.',
  'fault.promise.too_late': 'Tas ir vēlāk, nekā rokasgrāmata ļauj solīt. Izvēlieties agrāku laiku.',
  'fault.promise.past': 'Solījumam vajadzīgs laiks nākotnē.',
  'fault.promise.closed_hours': 'Šajā laikā neviens nestrādā. Izvēlieties laiku darba stundās.',
  'fault.promise.after_clock':
    'Tas ir pēc viena no šīs lietas termiņiem. Izvēlieties agrāku laiku.',
  'fault.promise.settled': 'Šis solījums jau ir nokārtots.',
  'fault.promise.already_due':
    'Laiks ir pagājis, tāpēc solījums skaitās neizpildīts. Pierakstiet, kas tāpēc izdarīts.',
  'fault.promise.not_broken': 'Šis solījums nav neizpildīts.',
  'fault.promise.holder_unknown': 'Šī persona pašlaik šo zīmolu neapkalpo. Izvēlieties citu.',
  'fault.answer.empty': 'Vēstulei vajadzīgs temats un teksts.',
  'fault.answer.checklist':
    'Vēstules pārbaudes saraksts nav pilns. Atzīmējiet, kas vēstulē ir, vai papildiniet to.',
  'fault.answer.no_mail_address':
    'Mums nav šī klienta e-pasta adreses. Pievienojiet to vai pierakstiet vēstuli vai sarunu.',
  'fault.answer.no_mail_server':
    'Pasta serveris nav iestatīts. Nosūtiet citādi un pierakstiet šeit.',
  'fault.answer.sent': 'Šī vēstule jau ir nosūtīta.',
  'fault.answer.outcome':
    'Atbildei vajadzīgs iznākums: apmierināta, daļēji apmierināta vai noraidīta.',
  'fault.answer.needs_durable':
    'Likums šeit prasa papīru vai citu pastāvīgu informācijas nesēju. Sūtiet e-pastu vai vēstuli.',
  'fault.answer.date':
    'Norādiet nosūtīšanas dienu; tā nevar būt nākotnē vai pirms lietas saņemšanas.',
  'fault.answer.proof': 'Norādiet pierādījumu: sūtījuma numurs, paraksts, kam tika pateikts.',
  'fault.extension.not_allowed': 'Likums šo termiņu pagarināt neļauj.',
  'fault.extension.house':
    'Šis ir uzņēmuma iekšējais termiņš. Šeit var pagarināt tikai likumā noteiktu termiņu.',
  'fault.extension.no_length':
    'Likums nenosaka, par cik šo termiņu var pagarināt, tāpēc jaunu datumu aprēķināt nevar. Atbildiet termiņā.',
  'fault.extension.void': 'Šis termiņš uz lietu vairs neattiecas. Skatiet termiņus, kas rit tagad.',
  'fault.extension.met': 'Šis termiņš jau ir ievērots, tāpēc nav ko pagarināt.',
  'fault.extension.on_its_way':
    'Vēstule par pagarinājumu jau gaida nosūtīšanu. Termiņš mainīsies, kad tā būs nosūtīta.',
  'fault.extension.too_late':
    'Kad klients to uzzināja, termiņš jau bija pagājis, tāpēc to nevar pagarināt. Ja vēstule nosūtīta agrāk, norādiet nosūtīšanas dienu.',
  'fault.extension.done': 'Šis termiņš jau ir pagarināts.',
  'fault.law.unknown': 'Šī tirgus komplektā tādas tiesību normas nav.',
  'fault.law.not_proposed': 'Šī norma nav jāapstiprina.',
  'fault.attachment.too_large': 'Fails ir pārāk liels. Sūtiet mazāku kopiju.',
  'fault.attachment.too_many': 'Failu ir pārāk daudz. Sūtiet mazāk.',
  'fault.attachment.kind': 'Šāda veida failu nevar pieņemt. Sūtiet attēlu, PDF vai dokumentu.',
  'fault.attachment.empty': 'Fails ir tukšs.',
  'fault.contact.not_found': 'Šādas sarunas nav, vai tā pieder zīmolam, kuru neapkalpojat.',
  'fault.contact.id_taken': 'Šī saruna jau ir sākta ar citiem datiem. Sāciet jaunu.',
  'fault.contact.taken': 'Šo sarunu tikko pārņēma {name}.',
  'fault.contact.state':
    'Sarunas stāvoklis ir mainījies, tāpēc to vairs nevar izdarīt. Lapā tagad redzams pašreizējais.',
  'fault.contact.wrapped': 'Šī saruna jau ir noslēgta. Pievienojiet piezīmi lietā.',
  'fault.contact.transcripts_off':
    'Šis zīmols sarunu pierakstus nepieņem. Tos var ieslēgt rokasgrāmatā.',
  'fault.contact.full': 'Šajā sarunā vairs nav vietas. Noslēdziet to un sāciet jaunu.',
  'fault.contact.not_yours':
    'Pārņemt var grupas vadītājs vai, ja lūgta palīdzība, jebkurš kolēģis.',
  'fault.contact.not_undoable': 'Atsaukt var tikai to, kas šeit atzīmēts vai ierakstīts.',
  'fault.contact.nothing_said': 'Vienā teikumā uzrakstiet, kas notika, lai tas būtu lietā.',
  'fault.contact.needs_case':
    'Solījums un nākamais solis pieder lietai. Izvēlieties lietu vai atveriet jaunu.',
  'fault.care.not_found': 'Šāda lūguma nav.',
  'fault.chat.closed': 'Pašlaik neviena nav uz vietas. Lūdzu, izmantojiet veidlapu.',
  'fault.chat.ended': 'Šī saruna ir beigusies.',
  'fault.chat.unknown': 'Šī saruna šeit vairs nav zināma.',
  'fault.chat.origin':
    'Šajā lapā šī zīmola tērzētavu rādīt nedrīkst. Atļautās lapas nosauc rokasgrāmata.',
  'fault.hook.signature':
    'Paraksts neatbilst. Pārbaudiet atslēgu un to, vai saturs nosūtīts tāds, kāds parakstīts.',
  'fault.hook.time': 'Ziņojums parakstīts pārāk sen, vai arī sūtītāja pulkstenis rāda nepareizi.',
  'fault.hook.replayed': 'Tieši šis ziņojums jau ir saņemts.',
  'fault.hook.secrets': 'Atslēgas jau ir {most}. Atsauciet to, kuru vairs nelieto.',
  'fault.hook.last_secret': 'Pēdējā atslēga pazūd tikai kopā ar savienojumu.',
  'fault.link.invalid': 'Šī saite nekur neved. Lūdzu, pārbaudiet, vai tā nokopēta pilnībā.',
  'fault.link.expired':
    'Šīs saites termiņš ir beidzies. Lūdzu, palūdziet jaunu tāpat, kā ar mums sazinājāties iepriekš, un nosauciet lietas numuru.',
  'fault.link.revoked':
    'Šī saite ir atsaukta. Iespējams, jaunāka ir kādā no mūsu vēlākajām ziņām. Ja tās nav, lūdzu, palūdziet to tāpat, kā ar mums sazinājāties iepriekš.',
  'fault.door.invalid': 'Šis kods vairs nedarbojas. Palūdziet jaunu.',
  'fault.token.invalid': 'Šī atslēga nav derīga.',
}
