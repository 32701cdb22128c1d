// The fixed words of a case, each list once: types, schemas, rows of the database and phrases on a
// page all follow from these.
import { ACTION_KINDS } from '../../../deadline/domain/type.ts'

export const STATES = ['new', 'acknowledged', 'in_work', 'answered', 'closed', 'reopened'] as const
export type State = (typeof STATES)[number]

export const AUDIENCES = ['none', 'others-watching', 'public-channel'] as const
export type Audience = (typeof AUDIENCES)[number]

export const INTAKE_CHANNELS = [
  'form',
  'qr',
  'public',
  'api',
  'mail',
  'phone',
  'visit',
  'chat',
] as const
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number]

export const NEXT_STEPS = [
  'acknowledge',
  'decide',
  'answer',
  'ask',
  'wait',
  'call_back',
  'pay',
  'check_satisfaction',
  'close',
  'keep_promise',
] as const
export type NextStepKind = (typeof NEXT_STEPS)[number]

export const OUTCOMES = ['upheld', 'partly', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const CLOSINGS = [
  'answered',
  'withdrawn',
  'duplicate',
  'passed_on',
  'nobody_to_answer',
  'no_word',
] as const
export type Closing = (typeof CLOSINGS)[number]

export const RESPONSIBLES = ['us', 'carrier', 'supplier', 'partner', 'customer', 'nobody'] as const
export type Responsible = (typeof RESPONSIBLES)[number]

/** Letters that are written freely, and have a draft. */
export const DRAFT_KINDS = ['acknowledgement', 'answer', 'question'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]
export const LETTER_KINDS = [...DRAFT_KINDS, 'extension'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** Why two cases may be about the same thing. */
export const SIMILAR_WHYS = ['same_customer', 'same_order', 'like_words'] as const
export type SimilarWhy = (typeof SIMILAR_WHYS)[number]

/** How a letter goes out. */
export const LETTER_CHANNELS = ['mail', 'letter', 'handed', 'spoken'] as const
export type LetterChannel = (typeof LETTER_CHANNELS)[number]

export const LETTER_STATES = ['draft', 'queued', 'sent', 'failed'] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** What a mail of the outbox is: a letter, or something that is no letter of a case's own. */
export const MAIL_KINDS = [...LETTER_KINDS, 'promise', 'satisfaction'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'kept', 'unsure'] as const
export type MailState = (typeof MAIL_STATES)[number]

export const PROMISE_STATES = ['open', 'kept', 'renegotiated', 'broken'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

export const DEADLINE_KINDS = ['legal', 'house'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** What a law rule can ask for, and the house's own decision. */
export const DEADLINE_ACTIONS = [...ACTION_KINDS, 'decide'] as const
export type DeadlineAction = (typeof DEADLINE_ACTIONS)[number]

/** 'void': it no longer applies. 'met' is met for good, in time or late; 'missed' may yet be met. */
export const DEADLINE_STATES = ['running', 'paused', 'met', 'missed', 'void'] as const
export type DeadlineState = (typeof DEADLINE_STATES)[number]

/** Who did what the timeline tells: somebody with an account, the customer, a program, ... */
export const ACTOR_KINDS = ['person', 'customer', 'api', 'door', 'system'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** By which way a contact came; a case that was typed in brings one too. */
export const CONTACT_CHANNELS = ['mail', 'phone', 'letter', 'chat', 'visit', 'form'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]
