// Vēstules klientiem: ieteikumi, ko darbinieks palabo, un tas, kas stāv zem katras vēstules.
import type { letter as en } from '../en/letter.ts'

export const letter: Record<keyof typeof en, string> = {
  'letter.footer': 'Lietas numurs: {ref}\nŠajā lapā Jūs jebkurā brīdī redzat, kā lieta virzās: {url}\n{brand}',
  'letter.greeting': 'Labdien, {name},',
  'letter.greeting.apart': '{name}\n\nLabdien,',
  'letter.greeting.unknown': 'Labdien,',
  'letter.acknowledgement.subject': 'Esam saņēmuši Jūsu ziņu',
  'letter.acknowledgement.body': '{greeting}\n\npaldies, ka par to pastāstījāt. Jūsu ziņa ir izlasīta, un lietai ir numurs {ref}.\n\nPar to atbild {owner}. Atbildi Jūs saņemsiet ne vēlāk kā {date}. Savas lietas lapā redzēsiet, kur tā ir.\n\n{agent}\n{brand}',
  'letter.question.subject': 'Jautājums Jūsu lietā',
  'letter.question.body': '{greeting}\n\nlai lietu atrisinātu kārtīgi, man no Jums vajadzīga viena lieta:\n\n\n\nAtbildēt varat savas lietas lapā. Tiklīdz atbilde tur būs, turpināšu darbu.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Atbilde Jūsu lietā',
  'letter.answer.body': '{greeting}\n\nšī ir mūsu atbilde lietā {ref}, ko saņēmām {received}.\n\nKo mēs noskaidrojām:\n\n\nKo mēs nolēmām:\n\n\nKas notiks tālāk:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'Mums vajadzīgs vairāk laika',
  'letter.extension.body': '{greeting}\n\nmēs nevaram atbildēt uz Jūsu sūdzību līdz {date}, un es gribu to pateikt pirms šīs dienas.\n\nKāpēc: \nKas vēl jānoskaidro: \n\nAtbildi Jūs saņemsiet ne vēlāk kā {newDate}.\n\n{agent}\n{brand}',
}
