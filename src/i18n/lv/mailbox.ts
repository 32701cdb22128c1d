// Latvian words of the page with the mail that goes out.
import type { mailbox as english } from '../en/mailbox.ts'

export const mailbox: Record<keyof typeof english, string> = {
  'mailbox.title': 'Izejošais pasts',
  'mailbox.lead': 'Katra vēstule klientam un kas ar to notika.',
  'mailbox.kept.note': 'Pasta serveris nav iestatīts. Paraugzīmolu vēstules ir saglabātas šeit, lai tās varētu izlasīt; nekas netika nosūtīts.',
  'mailbox.none.note': 'Pasta serveris nav iestatīts: {brands}. Vēstules nevar nosūtīt, kamēr administrators to nav iestatījis.',
  'mailbox.empty': 'Vēl nav uzrakstīta neviena vēstule.',
  'mailbox.empty.filter': 'Šādā stāvoklī nav nevienas vēstules.',
  'mailbox.show': 'Rādīt',
  'mailbox.state.queued': 'Gaida',
  'mailbox.state.sending': 'Tiek sūtīta',
  'mailbox.state.sent': 'Nosūtīta',
  'mailbox.state.failed': 'Nav nosūtīta',
  'mailbox.state.kept': 'Saglabāta, nav sūtīta',
  'mailbox.to': 'Kam',
  'mailbox.queuedAt': 'Uzrakstīta',
  'mailbox.sentAt': 'Nosūtīta',
  'mailbox.case': 'Lieta',
  'mailbox.attempts': '{count, plural, =0 {vēl nav mēģināts} zero {# mēģinājumu} one {# mēģinājums} other {# mēģinājumi}}',
  'mailbox.error': 'Pasta serveris atbildēja: {error}',
  'mailbox.retry': 'Mēģināt vēlreiz',
  'mailbox.retried': 'Vēstule gaida, lai to sūtītu vēlreiz.',
  'mailbox.more': 'Rādīt vecākas',
}
