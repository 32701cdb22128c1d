// Polish words of the page with the mail that goes out.
import type { mailbox as english } from '../en/mailbox.ts'

export const mailbox: Record<keyof typeof english, string> = {
  'mailbox.title': 'Poczta wychodząca',
  'mailbox.lead': 'Każda wiadomość do klienta i co się z nią stało.',
  'mailbox.kept.note':
    'Nie ustawiono serwera poczty. Wiadomości przykładowych marek są tu zachowane do przeczytania; niczego nie wysłano.',
  'mailbox.none.note':
    'Nie ustawiono serwera poczty dla: {brands}. Wiadomości nie wyjdą, dopóki administrator go nie ustawi.',
  'mailbox.empty': 'Nie napisano jeszcze żadnej wiadomości.',
  'mailbox.empty.filter': 'Nie ma wiadomości w tym stanie.',
  'mailbox.show': 'Pokaż',
  'mailbox.state.queued': 'Czeka',
  'mailbox.state.sending': 'Wysyłana',
  'mailbox.state.sent': 'Wysłana',
  'mailbox.state.failed': 'Niewysłana',
  'mailbox.state.unsure': 'Być może wysłano',
  'mailbox.state.kept': 'Zachowana, niewysłana',
  'mailbox.to': 'Do',
  'mailbox.queuedAt': 'Napisana',
  'mailbox.sentAt': 'Wysłana',
  'mailbox.case': 'Sprawa',
  'mailbox.messageId': 'Numer w dzienniku serwera poczty',
  'mailbox.attempts':
    '{count, plural, =0 {jeszcze bez prób} one {# próba} few {# próby} many {# prób} other {# próby}}',
  'mailbox.error': 'Odpowiedź serwera poczty: {error}',
  'mailbox.unsure':
    'Połączenie przerwało się, zanim serwer poczty potwierdził przyjęcie listu, więc być może list wyszedł. Uznamy go za wysłany dopiero, gdy ktoś będzie to wiedział. Zapytaj klienta albo poproś administratora, żeby odszukał numer wiadomości w dzienniku serwera.',
  'mailbox.proof': 'Skąd wiadomo, że list wyszedł?',
  'mailbox.proofHint': 'Na przykład: klient go dostał; jest w dzienniku serwera o 14:05',
  'mailbox.wasSent': 'Uznaj za wysłany',
  'mailbox.sendAgain': 'Wyślij ponownie',
  'mailbox.confirmed': 'List uznano za wysłany.',
  'mailbox.retried': 'Wiadomość czeka na ponowne wysłanie.',
  'mailbox.more': 'Pokaż starsze',
}
