// Words of the page with the mail that goes out.
export const mailbox = {
  'mailbox.title': 'Outgoing mail',
  'mailbox.lead': 'Every e-mail to a customer, and what became of it.',
  'mailbox.kept.note':
    'No mail server is set up. E-mails of the example brands are kept here so that you can read them; nothing was sent.',
  'mailbox.none.note':
    'No mail server is set up for {brands}. E-mails cannot be sent until an administrator sets one up.',
  'mailbox.empty': 'No e-mail has been written yet.',
  'mailbox.empty.filter': 'No e-mail in this state.',
  'mailbox.show': 'Show',
  'mailbox.state.queued': 'Waiting',
  'mailbox.state.sending': 'Being sent',
  'mailbox.state.sent': 'Sent',
  'mailbox.state.failed': 'Not sent',
  'mailbox.state.unsure': 'Perhaps sent',
  'mailbox.state.kept': 'Kept, not sent',
  'mailbox.to': 'To',
  'mailbox.queuedAt': 'Written',
  'mailbox.sentAt': 'Sent',
  'mailbox.case': 'Case',
  'mailbox.messageId': 'Number for the mail server',
  'mailbox.attempts': '{count, plural, =0 {not tried yet} one {tried once} other {tried # times}}',
  'mailbox.error': 'The mail server said: {error}',
  'mailbox.unsure':
    'The connection broke after the letter had been handed to the mail server, so it has perhaps been sent. It counts as sent once somebody knows. Ask the customer, or let an administrator look for its number in the log of the mail server.',
  'mailbox.proof': 'How do you know that it was sent?',
  'mailbox.proofHint': 'For example: the customer has it; the server’s log of 14:05',
  'mailbox.wasSent': 'It was sent',
  'mailbox.sendAgain': 'Send it again',
  'mailbox.confirmed': 'The letter counts as sent.',
  'mailbox.retried': 'The e-mail waits to be sent again.',
  'mailbox.more': 'Show older e-mails',
} as const
