// One seeded case with everything that belongs to it, as the server would have written it by now;
// every rule of the database holds.
import {
  customerRows,
  searchCustomer,
  searchNumbers,
} from '../../src/case/record/app/customer-row.ts'
import { makeRef } from '../../src/platform/base/app/id.ts'
import type { CaseKind } from '../../src/handbook/domain/handbook.ts'
import { computeWeight, judgementsOf } from '../../src/handbook/domain/pick.ts'
import { LAW_PACK } from '../../src/deadline/domain/rule.ts'
import type { Language } from '../../src/platform/base/domain/language.ts'
import { normaliseNumber } from '../../src/platform/text/domain/search.ts'
import type { SeedBrand, SeedDeadline } from './seed-brand.ts'
import { foundBy } from './found-by.ts'
import type { Sheets } from './sheet.ts'
import { type Draw, drawName, drawOrder, drawStory } from './text.ts'
import { iso } from './time.ts'
import { DAY_MS } from '../../src/platform/base/domain/duration.ts'

/** `said`: the words by which their cases are found. */
type Known = { id: string; kind: 'private' | 'business'; mail: string | null; said: string }
export type Place = { brand: SeedBrand; known: Known[] }

/** Parents before what belongs to them. */
export const TABLES = [
  'customer',
  'customer_identity',
  'desk_case',
  'contact',
  'contact_case',
  'clock',
  'promise',
  'timer',
  'timeline',
  'customer_link',
  'answer',
  'outbox',
  'notice',
]

const KINDS: CaseKind[] = [
  'complaint',
  'complaint',
  'complaint',
  'complaint',
  'complaint',
  'complaint',
  'complaint',
  'disappointment',
  'disappointment',
  'request',
  'request',
  'idea',
  'praise',
]
const INTAKE_CHANNELS = [
  'form',
  'public',
  'public',
  'public',
  'api',
  'qr',
  'phone',
  'phone',
  'chat',
  'visit',
]
const PREFIX: Record<Language, () => string> = {
  en: () => '+44 7700 9',
  pl: () => '+48 6',
  lv: () => '+371 2',
  fa: () => '+98 912 ',
}
/** How many digits follow. */
const DIGITS: Record<Language, number> = { en: 5, pl: 8, lv: 7, fa: 7 }

const OPEN_STATES = [
  { upTo: 0.2, state: 'new' },
  { upTo: 0.4, state: 'acknowledged' },
  { upTo: 0.8, state: 'in_work' },
  { upTo: 0.95, state: 'answered' },
] as const
const openStateOf = (luck: number) =>
  OPEN_STATES.find(({ upTo }) => luck < upTo)?.state ?? 'reopened'

function drawNextStep(draw: Draw, state: string): string {
  if (state === 'new') return 'acknowledge'
  if (state === 'answered') return 'check_satisfaction'
  return draw.one(['answer', 'decide', 'ask', 'call_back'])
}

/**
 * `number` is no other case's; `age` in days is how long ago it came; `isOpen` what became of it.
 */
export type Wish = { number: number; nowMs: number; age: number; isOpen: boolean }

/** Adds the case's rows by table. */
export function addCase(
  rows: Sheets,
  draw: Draw,
  place: Place,
  { number, nowMs, age, isOpen }: Wish,
): void {
  const { brand } = place
  const { handbook } = brand
  const main = handbook.brand.languages[0] ?? 'en'
  const language: Language = draw.share() < 0.85 ? main : draw.one(handbook.brand.languages)
  const receivedMs = Math.floor(nowMs - age * DAY_MS)
  const received = Temporal.Instant.fromEpochMilliseconds(receivedMs)
  const newId = (ms = receivedMs) => drawId(draw, ms)
  // Most are written down at once; every tenth when somebody came to it.
  const recordedMs =
    draw.share() < 0.1 ? Math.min(nowMs, receivedMs + draw.below(DAY_MS / 3)) : receivedMs
  const category = draw.one(handbook.categories)
  const kind = draw.one(KINDS)
  const customer = drawCustomer(rows, draw, place, language, receivedMs, newId)
  const order = draw.share() < 0.6 ? drawOrder(draw) : null
  const story = drawStory(draw, language, order ?? drawOrder(draw))
  const id = newId()
  const ref = refOf(number)
  const owner =
    draw.share() < 0.3
      ? brand.ownerOf(category)
      : { personId: draw.one(brand.people), position: category.owner }
  const holder = draw.share() < 0.15 ? draw.one(brand.people) : owner.personId
  const judgements = judgementsOf(category)
  const weight = draw.share() < 0.1 ? 1 + draw.below(5) : computeWeight(judgements)
  const answeredMs = Math.floor(receivedMs + Math.min(age * 0.5, 0.2 + draw.share() * 12) * DAY_MS)
  const closedMs = Math.floor(answeredMs + Math.min(age * 0.4, draw.share() * 10) * DAY_MS)
  const luck = draw.share()
  const state = isOpen ? openStateOf(luck) : 'closed'
  const isAnswered = state === 'closed' || state === 'answered' || state === 'reopened'
  const isEscalated = isOpen && draw.share() < 0.06
  // What waits now is due in the next days; what is escalated was due and is asked again.
  const stepMs = isEscalated
    ? nowMs - draw.below(3 * DAY_MS)
    : nowMs + 3_600_000 + draw.below(12 * DAY_MS)
  const deadlines = brand.deadlinesOf(category, kind, customer.kind, received, isOpen)
  const ends = deadlines.map((deadline) => deadline.dueMs).filter((ms) => ms > nowMs)
  rows.add('desk_case', {
    brand_id: brand.id,
    id,
    ref,
    kind,
    door: draw.one(INTAKE_CHANNELS),
    audience: draw.share() < 0.9 ? 'none' : 'others-watching',
    language,
    happened: story.happened,
    wanted: story.wanted,
    order_ref: order,
    customer_id: customer.id,
    customer_kind: customer.kind,
    received_at: iso(receivedMs),
    recorded_at: iso(recordedMs),
    category_id: category.id,
    category_chosen: true,
    handbook_version: brand.version,
    law_pack: LAW_PACK,
    market: handbook.brand.market,
    weight,
    judgements: category.weight,
    state,
    owner_id: owner.personId,
    owner_position: owner.position,
    handler_id: isOpen && luck > 0.6 ? holder : null,
    next_step: isOpen ? drawNextStep(draw, state) : null,
    next_step_holder_id: isOpen ? holder : null,
    next_step_at: isOpen ? iso(stepMs) : null,
    rung: isEscalated ? 1 + draw.below(2) : 0,
    rung_asked_id: isEscalated ? draw.one(brand.people) : null,
    rung_asked_at: isEscalated ? iso(nowMs - 3_600_000) : null,
    deadline_at: isOpen && ends.length > 0 ? iso(Math.min(...ends)) : null,
    acknowledged_at: state === 'new' ? null : iso(Math.floor((receivedMs + answeredMs) / 2)),
    answered_at: isAnswered ? iso(answeredMs) : null,
    closed_at: isOpen ? null : iso(closedMs),
    reopened_at: state === 'reopened' ? iso(Math.min(nowMs, closedMs)) : null,
    outcome: isAnswered ? draw.one(['upheld', 'upheld', 'partly', 'refused']) : null,
    closing: isOpen ? null : 'answered',
    satisfaction: !isOpen && luck < 0.3 ? 1 + draw.below(5) : null,
    satisfaction_at: !isOpen && luck < 0.3 ? iso(closedMs) : null,
    version: 1 + draw.below(9),
    search: foundBy(
      `${ref} ${ref.replace('-', '')} ${customer.said} ${searchNumbers(story, handbook.brand.market)} ${order ? `${order} ${normaliseNumber(order)}` : ''} ${story.happened} ${story.wanted ?? ''}`,
    ),
  })
  const contact = newId()
  rows.add('contact', {
    brand_id: brand.id,
    id: contact,
    customer_id: customer.id,
    channel: draw.one(['mail', 'phone', 'form', 'visit']),
    words: story.happened,
    began_at: iso(receivedMs),
    state: 'wrapped',
  })
  rows.add('contact_case', { brand_id: brand.id, contact_id: contact, case_id: id })
  rows.add('customer_link', {
    brand_id: brand.id,
    id: newId(),
    case_id: id,
    created_at: iso(recordedMs),
    expires_at: iso(receivedMs + 365 * DAY_MS),
  })
  for (const deadline of deadlines)
    addDeadline(
      rows,
      { brand: brand.id, caseId: id, id: newId(), deadline, isOpen, nowMs, receivedMs, answeredMs },
      draw,
    )
  if (isOpen)
    rows.add('timer', {
      brand_id: brand.id,
      kind: 'next-step',
      subject_id: id,
      due_at: iso(stepMs),
      ring_at: iso(Math.max(stepMs, nowMs + 3_600_000 + draw.below(2 * DAY_MS))),
    })
  addStory(rows, draw, {
    brand: brand.id,
    id,
    owner: owner.personId,
    recordedMs,
    answeredMs,
    closedMs,
    isAnswered,
    isOpen,
    language,
    mail: customer.mail,
    newId,
  })
  if (draw.share() < 0.12)
    addPromise(rows, draw, {
      brand,
      id,
      customer: customer.id,
      holder: owner.personId,
      isOpen,
      receivedMs,
      answeredMs,
      stepMs,
      nowMs,
      newId,
    })
}

/**
 * Each number below 32 to the seventh has another: references drawn by chance would be the same
 * twice in a database of a million.
 */
function refOf(number: number): string {
  let mixed = BigInt(number)
  for (const odd of [0x2545f4915n, 0x5851f42d5n]) {
    mixed = BigInt.asUintN(35, mixed * odd)
    mixed ^= mixed >> 17n
  }
  let rest = Number(mixed)
  return makeRef(
    Uint8Array.from({ length: 7 }, () => {
      const digit = rest % 32
      rest = Math.floor(rest / 32)
      return digit
    }),
  )
}

/** UUID version 7 as id.ts makes it, ten times as quickly. */
function drawId(draw: Draw, ms: number): string {
  const time = Math.floor(ms).toString(16).padStart(12, '0')
  const word = () =>
    Math.floor(draw.share() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0')
  const [a, b, c] = [word(), word(), word()]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${'89ab'[draw.below(4)]}${a.slice(3, 6)}-${b}${c.slice(0, 4)}`
}

/** Every third case is of somebody who was here before; a few businesses come again and again. */
function drawCustomer(
  rows: Sheets,
  draw: Draw,
  place: Place,
  language: Language,
  ms: number,
  newId: () => string,
): Known {
  if (place.known.length > 50 && draw.share() < 0.33)
    return place.known[draw.share() < 0.1 ? draw.below(20) : draw.below(place.known.length)]!
  const name = drawName(draw, language)
  const kind = draw.share() < 0.15 ? 'business' : 'private'
  const digits = (count: number) => Array.from({ length: count }, () => draw.below(10)).join('')
  const mail =
    draw.share() < 0.8
      ? `${language}.${digits(7)}@${draw.one(['post', 'box', 'mail', 'firma'])}.example`
      : null
  const phone = draw.share() < 0.6 ? `${PREFIX[language]()}${digits(DIGITS[language])}` : null
  const number = draw.share() < 0.2 ? `K${digits(7)}` : null
  const made = customerRows(
    { newId },
    { brand: place.brand.id, language, customer: { kind, name, mail, phone, number } },
    place.brand.handbook.brand,
    Temporal.Instant.fromEpochMilliseconds(ms),
  )!
  rows.add('customer', made.row)
  for (const identity of made.identities) rows.add('customer_identity', identity)
  const known = {
    id: made.row.id,
    kind,
    mail,
    said: searchCustomer({ name, mail, phone, number }, place.brand.handbook.brand.market),
  } as const
  if (place.known.length < 20_000) place.known.push(known)
  else place.known[20 + draw.below(place.known.length - 20)] = known
  return known
}

type Counting = {
  brand: string
  caseId: string
  id: string
  deadline: SeedDeadline
  isOpen: boolean
  nowMs: number
  receivedMs: number
  answeredMs: number
}

/**
 * Closed cases have theirs met, now and then late; of open ones some are missed. What is met or
 * missed keeps no timer.
 */
function addDeadline(
  rows: Sheets,
  { brand, caseId, id, deadline, isOpen, nowMs, receivedMs, answeredMs }: Counting,
  draw: Draw,
): void {
  const of = { brand_id: brand, id, case_id: caseId }
  if (!isOpen) {
    // Counted for another day of the same month: as long, and without the explanation that nobody
    // opens any more.
    const due = iso(deadline.dueMs + receivedMs - deadline.fromMs)
    rows.add('clock', {
      ...deadline.row,
      ...of,
      from_at: iso(receivedMs),
      due_at: due,
      target_on: due.slice(0, 10),
      last_day_on: deadline.hasLastDay ? due.slice(0, 10) : null,
      state: 'met',
      met_at: iso(answeredMs),
      met_late: iso(answeredMs) >= due,
    })
    return
  }
  const isRunning = deadline.dueMs > nowMs + 60_000
  rows.add('clock', {
    ...deadline.row,
    ...of,
    state: isRunning ? 'running' : 'missed',
    met_at: null,
    met_late: null,
  })
  if (isRunning)
    rows.add('timer', {
      brand_id: brand,
      kind: 'clock',
      subject_id: id,
      due_at: deadline.timerAt,
      ring_at: iso(
        Math.max(Date.parse(deadline.timerAt), nowMs + 1_800_000 + draw.below(DAY_MS / 4)),
      ),
    })
}

type Story = {
  brand: string
  id: string
  owner: string
  recordedMs: number
  answeredMs: number
  closedMs: number
  isAnswered: boolean
  isOpen: boolean
  language: Language
  mail: string | null
  newId: (ms?: number) => string
}

/**
 * What the timeline tells, the answer that went out, its mail, and what people were told on the
 * way.
 */
function addStory(
  rows: Sheets,
  draw: Draw,
  {
    brand,
    id,
    owner,
    recordedMs,
    answeredMs,
    closedMs,
    isAnswered,
    isOpen,
    language,
    mail,
    newId,
  }: Story,
): void {
  const tell = (
    kind: string,
    actor: 'door' | 'system' | 'person',
    ms: number,
    data: object,
    customerSees = false,
  ) =>
    rows.add('timeline', {
      brand_id: brand,
      case_id: id,
      kind,
      actor,
      actor_id: actor === 'person' ? owner : null,
      at: iso(ms),
      data,
      customer_sees: customerSees,
    })
  tell(
    'case.received',
    'door',
    recordedMs,
    { door: 'public', receivedAt: iso(recordedMs), through: null },
    true,
  )
  tell('clock.started', 'system', recordedMs, { clocks: [] })
  if (draw.share() < 0.3) {
    tell('case.reminded', 'system', recordedMs + 60_000, {
      step: 'acknowledge',
      rung: 0,
      to: owner,
    })
    rows.add('notice', {
      brand_id: brand,
      id: newId(),
      person_id: owner,
      case_id: id,
      kind: 'step.due',
      data: { step: 'acknowledge', rung: 0 },
      due_at: iso(recordedMs),
      at: iso(recordedMs + 60_000),
      late: false,
      read_at: isOpen && draw.share() < 0.3 ? null : iso(recordedMs + 3_600_000),
    })
  }
  if (!isAnswered) return
  const subject = {
    en: 'Your complaint',
    pl: 'Pana/Pani zgłoszenie',
    lv: 'Jūsu sūdzība',
    fa: 'دربارهٔ شکایت شما',
  }[language]
  const body = {
    en: 'We looked into it; this is what we found, and what we do now.',
    pl: 'Sprawdziliśmy sprawę; oto co ustaliliśmy i co teraz zrobimy.',
    lv: 'Mēs to pārbaudījām; lūk, ko noskaidrojām un ko tagad darīsim.',
    fa: 'موضوع را بررسی کردیم؛ نتیجه و کاری که اکنون انجام می‌دهیم این است.',
  }[language]
  const outbox = mail && draw.share() < 0.7 ? newId(answeredMs) : null
  rows.add('answer', {
    brand_id: brand,
    id: newId(answeredMs),
    case_id: id,
    kind: 'answer',
    subject,
    body,
    language,
    outcome: 'upheld',
    checklist: [],
    channel: outbox ? 'mail' : 'letter',
    state: 'sent',
    written_by: owner,
    written_at: iso(answeredMs),
    dispatched_at: iso(answeredMs),
    outbox_id: outbox,
  })
  if (outbox)
    rows.add('outbox', {
      brand_id: brand,
      id: outbox,
      case_id: id,
      kind: 'answer',
      to_mail: mail,
      subject,
      body,
      message_id: `<${outbox}@seed.example>`,
      state: 'sent',
      attempts: 1,
      queued_at: iso(answeredMs),
      sent_at: iso(answeredMs),
    })
  tell(
    'answer.sent',
    'person',
    answeredMs,
    { kind: 'answer', channel: outbox ? 'mail' : 'letter' },
    true,
  )
  if (!isOpen) tell('case.closed', 'person', closedMs, { closing: 'answered' }, true)
}

type Promised = {
  brand: SeedBrand
  id: string
  customer: string
  holder: string
  isOpen: boolean
  receivedMs: number
  answeredMs: number
  stepMs: number
  nowMs: number
  newId: () => string
}

function addPromise(
  rows: Sheets,
  draw: Draw,
  { brand, id, customer, holder, isOpen, receivedMs, answeredMs, stepMs, nowMs, newId }: Promised,
): void {
  const kind = brand.handbook.promises[0]
  if (!kind) return
  const promise = newId()
  const dueMs = isOpen ? Math.max(stepMs, nowMs + 3_600_000) : answeredMs
  const isBroken = !isOpen && draw.share() < 0.1
  const stateOfPast = isBroken ? 'broken' : 'kept'
  rows.add('promise', {
    brand_id: brand.id,
    id: promise,
    case_id: id,
    customer_id: customer,
    kind: kind.id,
    what: Object.values(kind.what)[0] ?? kind.id,
    channel: kind.channels[0] ?? 'mail',
    holder_id: holder,
    due_at: iso(dueMs),
    state: isOpen ? 'open' : stateOfPast,
    made_by: holder,
    made_at: iso(receivedMs),
    settled_at: isOpen ? null : iso(answeredMs),
    consequence_done_at: isBroken ? iso(answeredMs) : null,
    version: 1,
  })
  if (isOpen)
    rows.add('timer', {
      brand_id: brand.id,
      kind: 'promise',
      subject_id: promise,
      due_at: iso(dueMs),
      ring_at: iso(dueMs),
    })
}
