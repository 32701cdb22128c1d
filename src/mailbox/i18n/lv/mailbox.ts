// Latvian words of the page with the mail that goes out.
import type { mailbox as english } from '../en/mailbox.ts'

export const mailbox: Record<keyof typeof english, string> = {
  'mailbox.title': 'Izejošais pasts',
  'mailbox.lead': 'Katra vēstule klientam un kas ar to notika.',
  'mailbox.kept.note':
    'Pasta serveris nav iestatīts. Paraugzīmolu vēstules ir saglabātas šeit, lai tās varētu izlasīt; nekas netika nosūtīts.',
  'mailbox.none.note':
    'Pasta serveris nav iestatīts: {brands}. Vēstules nevar nosūtīt, kamēr administrators to nav iestatījis.',
  'mailbox.empty': 'Vēl nav uzrakstīta neviena vēstule.',
  'mailbox.empty.filter': 'Šādā stāvoklī nav nevienas vēstules.',
  'mailbox.show': 'Rādīt',
  'mailbox.state.queued': 'Gaida',
  'mailbox.state.sending': 'Tiek sūtīta',
  'mailbox.state.sent': 'Nosūtīta',
  'mailbox.state.failed': 'Nav nosūtīta',
  'mailbox.state.unsure': 'Varbūt nosūtīta',
  'mailbox.state.kept': 'Saglabāta, nav sūtīta',
  'mailbox.to': 'Kam',
  'mailbox.queuedAt': 'Uzrakstīta',
  'mailbox.sentAt': 'Nosūtīta',
  'mailbox.case': 'Lieta',
  'mailbox.messageId': 'Numurs servera žurnālā',
  'mailbox.attempts':
    '{count, plural, =0 {vēl nav mēģināts} zero {# mēģinājumu} one {# mēģinājums} other {# mēģinājumi}}',
  'mailbox.error': 'Pasta serveris atbildēja: {error}',
  'mailbox.unsure':
    'Savienojums pārtrūka, kad vēstule jau bija nodota pasta serverim, bet tas vēl nebija atbildējis. Vēstule skaitīsies nosūtīta tikai tad, kad kāds to zinās droši. Pajautājiet klientam vai lūdziet administratoru sameklēt vēstules numuru pasta servera žurnālā.',
  'mailbox.proof': 'Kā uzzinājāt, ka vēstule nosūtīta?',
  'mailbox.proofHint': 'Piemēram: klients pa tālruni apstiprināja; servera žurnāls, plkst. 14.05',
  'mailbox.wasSent': 'Atzīmēt kā nosūtītu',
  'mailbox.sendAgain': 'Sūtīt vēlreiz',
  'mailbox.confirmed': 'Vēstule skaitās nosūtīta.',
  'mailbox.retried': 'Vēstule gaida rindā un tiks sūtīta vēlreiz.',
  'mailbox.more': 'Rādīt vecākas',
}
