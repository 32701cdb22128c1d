// Latvian: what is wrong with a handbook, for the person who publishes it; names in quotes stand so
// in its files.
import type { finding as en } from '../en/finding.ts'

export const finding: Record<keyof typeof en, string> = {
  'finding.file.unreadable': 'Šo failu nevar izlasīt.',
  'finding.file.missing': 'Šī faila trūkst; rokasgrāmatai tas ir vajadzīgs.',
  'finding.file.unexpected': 'Rokasgrāmatā nav faila ar šādu nosaukumu.',
  'finding.file.outside': 'Šī saite ved ārpus rokasgrāmatas mapes, tāpēc tai netika sekots.',
  'finding.file.too_large':
    'Fails ir pārāk liels: vienam failam atļauts {size}, visiem kopā divreiz vairāk.',
  'finding.file.too_many': 'Failu ir pārāk daudz. Atļauts ne vairāk kā {most, number}.',
  'finding.file.not_text': 'Tas nav UTF-8 teksts.',
  'finding.file.name':
    'Kategoriju sauc „{id}”, bet tās failu „{named}.yaml”; abiem jābūt vienādiem.',
  'finding.file.folder': 'Šī ir zīmola „{id}” rokasgrāmata, bet tā iesniegta zīmolam „{folder}”.',
  'finding.yaml.syntax': 'Tas nav derīgs YAML: {says}',
  'finding.yaml.duplicate_key': '„{key}” vienā vietā minēts divreiz.',
  'finding.yaml.alias': 'Rokasgrāmatā nelieto atsauces, piemēram, *name; ierakstiet pašu vērtību.',
  'finding.yaml.key': 'Šo atslēgu nevar lietot: {says}',
  'finding.yaml.too_deep': 'Pārāk daudz līmeņu. Atļauts ne vairāk kā {most, number}.',
  'finding.yaml.too_much':
    'Vienā failā pārāk daudz YAML zīmju un vārdu. Atļauts ne vairāk kā {most, number}.',
  'finding.field.missing':
    '{whole, select, yes {Fails ir tukšs.} other {„{field}” nav vai ir tukšs.}}',
  'finding.field.unknown': '„{field}” šeit nav pazīstams.',
  'finding.field.type': '„{field}”: vajadzīgs: {expected}, ir: {found}.',
  'finding.field.choice': '„{given}” laukā „{field}” nav atļauts. Var izvēlēties: {choices}.',
  'finding.field.too_big':
    '{of, select, characters {„{field}” ir par garu: ne vairāk kā {most, plural, zero {# rakstzīmes} one {# rakstzīme} other {# rakstzīmes}}.} entries {„{field}” ir par daudz ierakstu; lielākais skaits: {most, number}.} other {„{field}” ir par lielu; lielākā vērtība: {most, number}.}}',
  'finding.field.too_small':
    '{of, select, characters {„{field}” ir par īsu: vismaz {least, plural, zero {# rakstzīmes} one {# rakstzīme} other {# rakstzīmes}}.} entries {„{field}” ir par maz ierakstu; mazākais skaits: {least, number}.} other {„{field}” ir par mazu; mazākā vērtība: {least, number}.}}',
  'finding.field.shape': '„{field}”: jābūt {shape}.',
  'finding.field.characters': '„{field}” satur vadības zīmes vai bojātus burtus.',
  'finding.field.repeated': '„{value}” sarakstā minēts divreiz.',
  'finding.span.order': '{span} beidzas pirms sākuma.',
  'finding.span.overlap': '{span} sākas, pirms beidzies {before}.',
  'finding.id.duplicate': '„{id}” lietots divreiz.',
  'finding.text.missing': 'Trūkst tulkojuma: „{text}” nav teksta šajā valodā: {language}.',
  'finding.calendar.unknown': 'Kalendāra „{calendar}” nav.',
  'finding.overlay.moved_day':
    '{year}. gadā pēc valdības rīkojuma darba diena ir pārcelta: {from} ir brīva, {to} ir darba diena. Sarakstā „overlay” trūkst vismaz vienas no tām. Atzīmējiet pirmo kā slēgtu un otro kā atvērtu vai ierakstiet tās tā, kā strādā Jūsu uzņēmums.',
  'finding.overlay.order_unknown':
    'Rīkojumam par darba dienu pārcelšanu {year}. gadā jau vajadzētu būt izdotam, bet Opoka šīs dienas nezina. Atrodiet rīkojumu un ierakstiet tā dienas sarakstā „overlay”.',
  'finding.position.unknown': 'Amata „{position}” nav.',
  'finding.position.vacant': 'Amatu „{position}” neviens neieņem.',
  'finding.position.reserved':
    'Nosaukums „{position}” ir rezervēts: eskalācijas ceļā tas nozīmē lietas atbildīgo.',
  'finding.role.vacant': 'Nevienam nav šīs lomas: {role}.',
  'finding.category.nobody':
    'Kategorijai „{category}” nav neviena: neieņemts ir gan amats „{owner}”, gan „{substitute}”.',
  'finding.category.same_substitute':
    'Kategorijā „{category}” atbildīgais un aizvietotājs ir viens amats: „{position}”.',
  'finding.category.no_clock': 'Kategorijai „{category}” nav iekšējā termiņa „{clock}”.',
  'finding.category.empty': '„{list}” kategorijā „{category}” ir tukšs.',
  'finding.fallback.unknown': 'Rezerves kategorijas „{category}” nav.',
  'finding.weight.range': 'Vērtējums „{judgement}” ir {is}, bet tam jābūt no 1 līdz 5.',
  'finding.ladder.unknown': 'Eskalācijas ceļa „{ladder}” nav.',
  'finding.ladder.unreachable':
    'Uz eskalācijas ceļu „{ladder}” nekas neved: ne kategorija, ne solījums, ne cits ceļš.',
  'finding.ladder.circular': 'Eskalācijas ceļš „{ladder}” iet pa apli caur „{through}”.',
  'finding.rung.repeated': 'Eskalācijas ceļš „{ladder}” jautā „{position}” divreiz pēc kārtas.',
  'finding.rung.no_silence':
    'Eskalācijas ceļa „{ladder}” {rung, number}. pakāpiens neatstāj laiku atbildei.',
  'finding.ladder.asks_owner_twice':
    'Eskalācijas ceļš „{ladder}” jautā „{position}” divreiz pēc kārtas: šis amats jau atbild par „{category}”.',
  'finding.safety.slow_ladder':
    '„{category}” prasa rīkoties tūlīt, bet ceļš „{ladder}” gaida, pirms jautā nākamajam: {silence}. Jābūt ne vairāk kā 60 minūtēm, arī naktī.',
  'finding.class.unknown': 'Tiesiskās klases „{class}” nav.',
  'finding.class.unused': 'Tiesisko klasi „{class}” nelieto neviena kategorija.',
  'finding.class.other_customer':
    'Tiesiskā klase „{class}” ir citiem klientiem ({customers}), kurus „{category}” neaptver.',
  'finding.rule.unknown': 'Tiesību normas „{rule}” nav.',
  'finding.rule.not_in_force':
    'Tiesību norma {rule} šodien nav spēkā. Tā ir spēkā no {from}{until, select, yes { līdz {to}} other {}}.',
  'finding.rule.other_market':
    'Tiesību norma {rule} tirgū {market} nav spēkā; tā ir spēkā šeit: {markets}.',
  'finding.rule.other_customer':
    'Klases „{class}” norma {rule} ir citiem klientiem ({customers}), kuri šeit nevēršas.',
  'finding.clock.longer_than_law':
    'Iekšējais termiņš „{clock}” ({duration}) ir garāks, nekā atļauj {rule}. Saņemts: {receivedOn}. Iekšējā termiņa beigas: {houseOn}. Pēdējā diena pēc likuma: {lawOn}.',
  'finding.checklist.rule_unknown':
    'Punkts „{item}” atsaucas uz tiesību normu „{rule}”, kuras nav.',
  'finding.checklist.uncovered':
    'Kategorijas „{category}” pārbaudes sarakstā nav punkta normai {rule}, kas atbildē prasa {items, plural, zero {# lietu} one {# lietu} other {# lietas}}.',
  'finding.fact.unused':
    'Neviens ceļveža teikums nesaka „{fact}”, un neviens nosacījums to neprasa.',
  'finding.fact.not_days': '„{fact}” jābūt veselam dienu skaitam, vismaz 1.',
  'finding.promise.unknown': 'Solījuma „{promise}” nav.',
  'finding.promise.longer_than_answer':
    'Solījuma „{promise}” ilgums ({longest}) pārsniedz atbildes termiņu kategorijā „{category}” ({answer}).',
  'finding.guide.unknown': 'Noklusējuma ceļvedī šeit nav „{id}”.',
  'finding.guide.step_unknown': 'Ceļvedī nav soļa „{step}”.',
  'finding.guide.move_unknown': 'Ceļvedī nav gājiena „{move}”.',
  'finding.guide.approach_unknown': 'Ceļvedī nav pieejas „{approach}”.',
  'finding.guide.slot_unknown': 'Nav tāda lauka „{slot}”.',
  'finding.guide.forms': 'Šī teikuma formas nevar nolasīt: {problem}',
  'finding.guide.no_words': 'Gājienam „{move}” nav teksta.',
  'finding.guide.no_way_out': 'No soļa „{step}” nevar iziet: nosacījums „leave” nekad neizpildās.',
  'finding.guide.unreachable': 'Solī „{step}” nevar nonākt: nosacījums „enter” nekad neizpildās.',
  'finding.guide.no_step': 'Nevienā solī nevar nonākt, nepārtraucot citu.',
  'finding.guide.no_warning':
    'Saziņu drīkst beigt pēc brīdinājumiem (skaits: {warnings, number}), bet neviens gājiens neskaitās par brīdinājumu.',
  'finding.guide.no_safety': 'Drošības ceļā nav gājiena, ko drīkst veikt ikviens.',
  'finding.wording.rule_unknown': 'Noklusējuma vārdu izvēlē nav noteikuma „{rule}”.',
  'finding.wording.finds_nothing': 'Noteikumam „{rule}” nav ne paraugu, ne pārbaudes.',
  'finding.wording.too_many':
    'Visos vārdu izvēles noteikumos kopā ir pārāk daudz paraugu. Atļauts ne vairāk kā {most, number}.',
  'finding.wording.pattern': 'Noteikuma „{rule}” paraugu „{pattern}” nevar nolasīt ({problem}).',
  'finding.alarm.number_unknown': 'Noklusējuma numuros nav „{number}”.',
  'finding.alarm.incident_unknown': 'Incidentam norādīta kategorija „{category}”, bet tādas nav.',
  'finding.alarm.no_security':
    'Zīmolam nav sava apsardzes numura. Pievienojiet failam alarm.yaml numuru ar veidu „security”.',
  'finding.alarm.no_emergency':
    'Šim tirgum nav norādīts ārkārtas palīdzības numurs: {market}. Pievienojiet failam alarm.yaml numuru ar veidu „emergency”.',
  'finding.alarm.no_crisis':
    'Šim tirgum nav norādīts krīzes tālrunis: {market}. Pievienojiet failam alarm.yaml numuru ar veidu „crisis”.',
  'finding.alarm.unconfirmed':
    'Numurs {number} vēl nav pārbaudīts: trūkst lauka „reviewedOn”. Salīdziniet numuru ar avotu un ierakstiet pārbaudes dienu.',
  'finding.meant': 'Vai domājāt „{meant}”?',
  'finding.given': 'Tur rakstīts „{given}”.',
  'finding.type':
    '{type, select, mapping {lauku grupa} list {saraksts} text {teksts} number {skaitlis} whole {vesels skaitlis} boolean {jā vai nē} nothing {nekas} other {{type}}}',
  'finding.shape':
    '{shape, select, id {nosaukumam kā late-delivery: mazie burti, cipari un atsevišķas defises} rule {tiesību normas nosaukumam kā PL-CONS-7A} market {valstij kā PL vai tās daļai kā US-CA} calendar {kalendāra nosaukumam kā GB-ENG} mail {e-pasta adresei} duration {ilgumam kā 30 min, 4 wh, 72 h, 2 wd, 3 d, 2 weeks vai 1 months} day {īstam datumam kā 2026-12-24} time_zone {laika joslai kā Europe/Warsaw} span {darba laikam kā 09:00-17:00} JSON {vienkāršiem datiem} condition {vienam jautājumam kā cue: shouting vai all, any, not ar citiem} site {vietnes adresei kā https://shop.example, bez ceļa} number {zvanāmam numuram kā 112} other {citai vērtībai}}',
}
