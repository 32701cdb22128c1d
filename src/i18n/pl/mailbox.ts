// Polish words of the page with the mail that goes out.
import type { mailbox as english } from '../en/mailbox.ts'

export const mailbox: Record<keyof typeof english, string> = {
  'mailbox.title': 'Poczta wychodząca',
  'mailbox.lead': 'Każda wiadomość do klienta i co się z nią stało.',
  'mailbox.kept.note': 'Nie ustawiono serwera poczty. Wiadomości przykładowych marek są tu zachowane do przeczytania; niczego nie wysłano.',
  'mailbox.none.note': 'Nie ustawiono serwera poczty dla: {brands}. Wiadomości nie wyjdą, dopóki administrator go nie ustawi.',
  'mailbox.empty': 'Nie napisano jeszcze żadnej wiadomości.',
  'mailbox.empty.filter': 'Nie ma wiadomości w tym stanie.',
  'mailbox.show': 'Pokaż',
  'mailbox.state.queued': 'Czeka',
  'mailbox.state.sending': 'Wysyłana',
  'mailbox.state.sent': 'Wysłana',
  'mailbox.state.failed': 'Niewysłana',
  'mailbox.state.kept': 'Zachowana, niewysłana',
  'mailbox.to': 'Do',
  'mailbox.queuedAt': 'Napisana',
  'mailbox.sentAt': 'Wysłana',
  'mailbox.case': 'Sprawa',
  'mailbox.attempts': '{count, plural, =0 {jeszcze bez prób} one {# próba} few {# próby} many {# prób} other {# próby}}',
  'mailbox.error': 'Odpowiedź serwera poczty: {error}',
  'mailbox.retry': 'Spróbuj ponownie',
  'mailbox.retried': 'Wiadomość czeka na ponowne wysłanie.',
  'mailbox.more': 'Pokaż starsze',
}
