// Vēstules klientiem: ieteikumi, ko darbinieks palabo, un tas, kas stāv zem katras vēstules.
import type { letter as en } from '../en/letter.ts'

export const letter: Record<keyof typeof en, string> = {
  'letter.footer': 'Lietas numurs: {ref}\nKā lieta virzās, redzēsiet šajā lapā: {url}\n{brand}',
  'letter.greeting': 'Labdien, {name},',
  'letter.greeting.apart': '{name}\n\nLabdien,',
  'letter.greeting.unknown': 'Labdien,',
  'letter.acknowledgement.subject': 'Esam saņēmuši Jūsu ziņu',
  'letter.acknowledgement.body':
    '{greeting}\n\npaldies par Jūsu ziņu. Tā ir izlasīta, un lietas numurs ir {ref}.\n\nPar lietu atbild {owner}. Atbildi Jūs saņemsiet ne vēlāk kā šajā dienā: {date}. Lietas lapā redzēsiet, kā tā virzās.\n\n{agent}\n{brand}',
  'letter.question.subject': 'Jautājums Jūsu lietā',
  'letter.question.body':
    '{greeting}\n\nlai varētu turpināt, no Jums vēl ir vajadzīgs:\n\n\n\nLūdzu, atbildiet savas lietas lapā, jo e-pastā atsūtītas atbildes mēs nelasām. Tiklīdz atbilde tur būs, turpināšu darbu.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Atbilde Jūsu lietā',
  'letter.answer.body':
    '{greeting}\n\nšī ir mūsu atbilde lietā {ref} (saņemta: {received}).\n\nKo noskaidrojām:\n\n\nKo nolēmām:\n\n\nKas notiks tālāk:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'Mums vajadzīgs vairāk laika',
  'letter.extension.body':
    '{greeting}\n\natbildēt Jums paredzētajā termiņā ({date}) nevarēsim, tāpēc rakstām jau tagad.\n\nKāpēc: \nKas vēl jānoskaidro: \n\nJaunais atbildes termiņš: {newDate}.\n\n{agent}\n{brand}',
}
