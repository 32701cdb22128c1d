// Expected refusals: a typed code that the web floor translates; a code without a phrase does not compile.
export const FAULT_CODES = [
  'request.invalid', 'request.too_large', 'request.too_many', 'request.busy', 'request.conflict', 'request.method', 'desk.unavailable', 'request.csrf', 'request.host', 'request.idempotency_reused', 'request.in_hand', 'request.done',
  'session.required', 'session.wrong', 'session.locked', 'access.denied', 'not_found',
  'setup.done', 'setup.needed',
  'person.mail_taken', 'person.last_administrator', 'person.password_wrong', 'person.password_weak', 'person.holds_cases', 'person.absence_days',
  'brand.not_found', 'brand.exists',
  'handbook.problems', 'handbook.too_dear', 'handbook.unchanged', 'handbook.not_found',
  'case.not_found', 'case.closed', 'case.open', 'case.changed', 'case.state', 'case.category_unknown', 'case.received_in_future',
  'case.received_too_old', 'case.next_step_past', 'case.next_step_far', 'case.holder_unknown', 'case.promise_open', 'case.not_answered', 'case.unsettled_why', 'case.duplicate_unknown',
  'case.no_word_too_early', 'case.passed_on_to', 'case.class_unknown', 'case.version_unknown', 'case.customer_unknown', 'case.not_waiting',
  'promise.not_found', 'promise.kind_unknown', 'promise.channel', 'promise.too_late', 'promise.past', 'promise.closed_hours',
  'promise.after_clock', 'promise.settled', 'promise.already_due', 'promise.not_broken', 'promise.holder_unknown',
  'answer.empty', 'answer.checklist', 'answer.no_mail_address', 'answer.no_mail_server', 'answer.sent', 'answer.outcome', 'answer.needs_durable',
  'answer.date', 'answer.proof',
  'extension.house', 'extension.not_allowed', 'extension.no_length', 'extension.void', 'extension.met', 'extension.on_its_way', 'extension.done', 'extension.too_late',
  'law.unknown', 'law.not_proposed',
  'attachment.too_large', 'attachment.too_many', 'attachment.kind', 'attachment.empty',
  'contact.not_found', 'contact.id_taken', 'contact.taken', 'contact.state', 'contact.wrapped', 'contact.transcripts_off', 'contact.full', 'contact.not_yours', 'contact.not_undoable',
  'contact.nothing_said', 'contact.needs_case', 'care.not_found',
  'chat.closed', 'chat.ended', 'chat.unknown', 'chat.origin', 'hook.signature', 'hook.time', 'hook.replayed', 'hook.secrets', 'hook.last_secret',
  'link.invalid', 'link.expired', 'link.revoked', 'door.invalid', 'token.invalid',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** A refusal a person can act on; `params` fill the phrase (names, dates as ISO text, numbers). */
export class Fault extends Error {
  readonly code: FaultCode
  readonly params: Record<string, string | number>
  constructor(code: FaultCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Fault'
    this.code = code
    this.params = params
  }
}
