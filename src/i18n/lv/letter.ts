// Vēstules klientiem: ieteikumi, ko darbinieks palabo, un tas, kas stāv zem katras vēstules.
import type { letter as en } from '../en/letter.ts'

export const letter: Record<keyof typeof en, string> = {
  'letter.footer': 'Lietas numurs: {ref}\nŠajā lapā Jūs jebkurā brīdī redzat, kā lieta virzās: {url}\n{brand}',
  'letter.acknowledgement.subject': 'Esam saņēmuši Jūsu ziņu',
  'letter.acknowledgement.body': 'Labdien,\n\npaldies, ka par to pastāstījāt. Esmu izlasījis(-usi) Jūsu ziņu, un lietai ir numurs {ref}.\n\nPar to atbild {owner}. Atbildi Jūs saņemsiet ne vēlāk kā {date}. Katru soli redzēsiet savas lietas lapā, tāpēc nekas nav jāprasa.\n\n{agent}\n{brand}',
  'letter.question.subject': 'Jautājums Jūsu lietā',
  'letter.question.body': 'Labdien,\n\npaldies par pacietību. Lai lietu atrisinātu kārtīgi, man no Jums vajadzīga viena lieta:\n\n\n\nAtbildēt varat savas lietas lapā vai uz šo vēstuli. Tiklīdz saņemšu Jūsu ziņu, turpināšu darbu.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Atbilde uz Jūsu sūdzību',
  'letter.answer.body': 'Labdien,\n\npaldies par pacietību. Jūs mums rakstījāt:\n“{happened}”\n\nKo mēs noskaidrojām:\n\n\nKo mēs nolēmām:\n\n\nKas notiks tālāk:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'Mums vajadzīgs vairāk laika',
  'letter.extension.body': 'Labdien,\n\nmēs nevaram atbildēt uz Jūsu sūdzību līdz {date}, un es gribu to pateikt pirms šīs dienas.\n\nKāpēc: \nKas vēl jānoskaidro: \n\nAtbildi Jūs saņemsiet ne vēlāk kā {newDate}.\n\n{agent}\n{brand}',
  'letter.customer': 'klients',
}
