// English: what a refusal means, what was kept and what to do.
export const fault = {
  'fault.offline':
    'There is no connection to the server. What you typed is still here; try again when it is back.',
  'fault.timeout': 'The server did not answer in time. Try again in a moment.',
  'fault.server': 'Something went wrong on the server. Try again in a moment.',
  'fault.stranger':
    'Something else answered in place of the server, for example the sign-in page of a guest network. Nothing was confirmed. Open that page, then try again.',
  'fault.page':
    'This page made a mistake; the server did not. Load the page again, then try once more.',
  'fault.request.invalid': 'Some of this cannot be taken as it is. Check the marked fields.',
  'fault.request.too_large': 'This is too much to send at once. Send fewer or smaller files.',
  'fault.request.busy':
    'Many files are coming in at this moment. Nothing of yours is lost: try again in {seconds, plural, one {# second} other {# seconds}}.',
  'fault.request.too_many':
    'Too many attempts in a short time. Try again in {minutes, plural, =0 {{seconds, plural, one {# second} other {# seconds}}} one {a minute} other {# minutes}}.',
  'fault.request.method': 'This address answers other methods only: {methods}.',
  'fault.desk.unavailable':
    'The desk cannot reach its database just now. Nothing of yours is lost: try again in a few seconds.',
  'fault.request.conflict':
    'Somebody changed this a moment ago. The page now shows the newest state; what you typed is kept.',
  'fault.request.csrf': 'This page was open too long. Copy what you typed, then load it again.',
  'fault.request.host':
    'This desk does not answer under the name {host}. An administrator can allow it with OPOKA_HOSTS.',
  'fault.request.idempotency_reused': 'This was sent before with other words. Start a new one.',
  'fault.request.in_hand':
    'This very request is still being worked on. Wait a moment and try again.',
  'fault.request.done':
    'This was done before, but the reply is too long to be told again. Load the page again to see it.',
  'fault.session.required': 'Sign in to go on. What you typed is kept.',
  'fault.session.wrong': 'The address or the password is not right.',
  'fault.session.locked':
    'Too many wrong attempts from here. Try again in {minutes, plural, =0 {{seconds, plural, one {# second} other {# seconds}}} one {a minute} other {# minutes}}. A new password from an administrator does not shorten this.',
  'fault.access.denied':
    'Your role does not allow this. A team leader or an administrator can do it.',
  'fault.not_found':
    'This could not be found. It may have been moved, or it belongs to a brand you do not serve.',
  'fault.setup.done': 'This installation is set up already. Sign in.',
  'fault.setup.needed': 'This installation has to be set up first.',
  'fault.person.mail_taken': 'Somebody has this e-mail address already.',
  'fault.person.last_administrator':
    'Somebody has to remain administrator. Name another one first.',
  'fault.person.password_wrong': 'The old password is not right.',
  'fault.person.password_weak':
    '{why, select, example {This is the password of the examples, which every desk prints.} own {It is made of this person’s name or e-mail address.} house {It is made of the name of the organisation, a brand or the desk.} sequence {It is a sequence of letters or numbers, or a date.} keys {It follows the keys beside each other.} repeat {It repeats the same characters.} variety {It uses too few different characters.} other {It is among the first that are tried, or close to one.}} Choose several words that do not belong together, at least 12 characters.',
  'fault.person.holds_cases': 'This person still has open cases. Hand them on first.',
  'fault.person.absence_days':
    'These days cannot be right. The last one is not before the first, and both lie within five years of today.',
  'fault.brand.not_found': 'There is no such brand.',
  'fault.brand.exists': 'A brand with this short name exists already.',
  'fault.handbook.too_dear':
    'These files take more than {seconds} seconds to read, or too much memory. Nothing was published: make them shorter, patterns of wording first, or fewer.',
  'fault.handbook.problems':
    'The handbook has faults and was not published. They are listed with file and line.',
  'fault.handbook.unchanged':
    'Nothing in it differs from the version in force, so nothing was published.',
  'fault.handbook.not_found': 'There is no such version of the handbook.',
  'fault.case.not_found': 'There is no such case, or it belongs to a brand you do not serve.',
  'fault.case.closed': 'The case is closed. Reopen it first.',
  'fault.case.open': 'The case is open.',
  'fault.case.changed':
    'Somebody changed this case a moment ago. The page now shows the newest state; what you typed is kept.',
  'fault.case.state': 'This cannot be done in the case’s present state.',
  'fault.case.category_unknown': 'The handbook has no such category.',
  'fault.case.received_in_future':
    'It cannot have reached us in the future. Check the day and the hour.',
  'fault.case.received_too_old': 'That day is too long ago. Check the year.',
  'fault.case.next_step_past': 'The next step needs a time in the future.',
  'fault.case.next_step_far':
    'The next step lies more than a year ahead. Choose an earlier day, so that nobody forgets the case.',
  'fault.case.holder_unknown': 'This person does not work for the brand now. Choose somebody else.',
  'fault.case.promise_open':
    'A promise is still open. Keep it, renegotiate it, or do what follows from breaking it, then close.',
  'fault.case.not_answered':
    'The customer has not been answered yet. Send the answer first, or close in another way.',
  'fault.case.unsettled_why':
    'Write down what is still not right: the case opens again with these words.',
  'fault.case.duplicate_unknown': 'There is no other case with this number in this brand.',
  'fault.case.no_word_too_early':
    'It is too early to close for want of a word from the customer. Wait until the day shown.',
  'fault.case.passed_on_to':
    'Say to whom it was passed on, and how the customer knows. Write it in the note.',
  'fault.case.class_unknown': 'The handbook has no such legal class for this category.',
  'fault.case.version_unknown': 'There is no such version of the handbook.',
  'fault.case.customer_unknown': 'There is no such customer in this brand.',
  'fault.case.not_waiting': 'The case is not waiting for the customer.',
  'fault.pin.no_note': 'Only a note from this case’s timeline can be pinned.',
  'fault.pin.full': 'Three notes are pinned already. Unpin one of them first.',
  'fault.promise.not_found': 'There is no such promise.',
  'fault.promise.kind_unknown': 'The handbook does not allow this promise for the category.',
  'fault.promise.channel': 'This promise cannot be kept by that channel. Choose another.',
  'fault.promise.too_late':
    'That is later than the handbook allows to promise. Choose an earlier time.',
  'fault.promise.past': 'A promise needs a time in the future.',
  'fault.promise.closed_hours': 'Nobody works at that time. Choose a time within working hours.',
  'fault.promise.after_clock': 'That is after a deadline of this case. Choose a time before it.',
  'fault.promise.settled': 'This promise is settled already.',
  'fault.promise.already_due':
    'Its time has passed, so the promise counts as broken. Record what was done about it instead.',
  'fault.promise.not_broken': 'This promise was not broken.',
  'fault.promise.holder_unknown':
    'This person does not work for the brand now. Choose somebody else.',
  'fault.answer.empty': 'A letter needs a subject and words.',
  'fault.answer.checklist':
    'The letter’s checklist is not complete. Tick what the letter holds, or add what it lacks.',
  'fault.answer.no_mail_address':
    'We have no e-mail address of this customer. Add one, or record a letter or a talk.',
  'fault.answer.no_mail_server':
    'No mail server is set up. Send it another way and record it here.',
  'fault.answer.sent': 'This letter was sent already.',
  'fault.answer.outcome': 'An answer needs an outcome: upheld, upheld in part, or refused.',
  'fault.answer.needs_durable':
    'The law asks for paper or another lasting form here. Send it by e-mail or letter.',
  'fault.answer.date':
    'Give the day it was sent; it cannot be in the future or before the case was received.',
  'fault.answer.proof': 'Say what proves it: a posting number, a signature, who was told.',
  'fault.extension.not_allowed': 'The law does not allow this deadline to be extended.',
  'fault.extension.house':
    'This is an internal deadline. Only a statutory one can be extended here.',
  'fault.extension.no_length':
    'The law names no length for a longer period here, so there is no new date to count. Answer by the deadline.',
  'fault.extension.void':
    'This deadline no longer applies to the case. Look at those that run now.',
  'fault.extension.met': 'This deadline was met already, so there is nothing to extend.',
  'fault.extension.on_its_way':
    'A letter about more time is on its way. The deadline moves when it has gone out.',
  'fault.extension.too_late':
    'The deadline had passed when the customer was told, so it cannot be extended. If the letter went out before, give that day.',
  'fault.extension.done': 'This deadline was extended already.',
  'fault.law.unknown': 'There is no such legal rule in this market’s pack.',
  'fault.law.not_proposed': 'This rule needs no confirmation.',
  'fault.attachment.too_large': 'The file is too large. Send a smaller copy.',
  'fault.attachment.too_many': 'There are too many files. Send fewer.',
  'fault.attachment.kind':
    'This kind of file cannot be taken. Send a picture, a PDF or a document.',
  'fault.attachment.empty': 'The file is empty.',
  'fault.contact.not_found': 'There is no such contact, or it belongs to a brand you do not serve.',
  'fault.contact.id_taken': 'This contact was begun before with other details. Begin a new one.',
  'fault.contact.taken': '{name} took this contact a moment ago.',
  'fault.contact.state':
    'This cannot be done in the contact’s present state. The page now shows it.',
  'fault.contact.wrapped': 'This contact is wrapped up. Add a note to its case instead.',
  'fault.contact.transcripts_off':
    'This brand does not take transcripts of calls. Its handbook can turn them on.',
  'fault.contact.full':
    'This contact holds as much as one contact can. Wrap it up and begin a new one.',
  'fault.contact.not_yours': 'A team leader can take over, or anybody once help was asked for.',
  'fault.contact.not_undoable': 'Only what was tapped or typed here can be taken back.',
  'fault.contact.nothing_said': 'Write in a sentence what happened, so that the case says it.',
  'fault.contact.needs_case':
    'A promise and a next step belong to a case. Choose one, or open a new one.',
  'fault.care.not_found': 'There is no such request.',
  'fault.chat.closed': 'Nobody is here at the moment. Please use the form.',
  'fault.chat.ended': 'This conversation has ended.',
  'fault.chat.unknown': 'This conversation is no longer known here.',
  'fault.chat.origin':
    'This page may not carry the chat of this brand. The handbook names the pages that may.',
  'fault.hook.signature':
    'The signature does not fit. Check the secret and that the body is sent as it was signed.',
  'fault.hook.time': 'The message was signed too long ago, or the sender’s clock is wrong.',
  'fault.hook.replayed': 'This very message has come before.',
  'fault.hook.secrets':
    'There are {most} secrets already. Take back the one that is no longer used.',
  'fault.hook.last_secret': 'The last secret goes only with its connection.',
  'fault.link.invalid': 'This link does not lead to a case. Check that it was copied whole.',
  'fault.link.expired':
    'This link has expired. Please ask for a new one the way you reached us before, and name the number of your case.',
  'fault.link.revoked':
    'This link is no longer in use. A newer one may be in a later message from us. If not, please ask for it the way you reached us before.',
  'fault.door.invalid': 'This code is no longer in use. Ask for the new one.',
  'fault.token.invalid': 'This key is not valid.',
} as const
