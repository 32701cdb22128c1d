// What is known beside the events of a contact that was written down: from the line itself, and
// from the handbook's category.
import { KnownView } from '../../core/contract/contact.ts'
import { computeLatest } from '../../../case/record/domain/promise.ts'
import { decideManager } from '../../core/domain/leader.ts'
import { numbersToSay } from '../../../chapter/domain/dial.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import type { Known } from '../../../guide/domain/event.ts'
import type { Category, Handbook } from '../../../handbook/domain/handbook.ts'
import { type Channel, CHANNELS } from '../../../chapter/domain/channel.ts'
import {
  answersOf,
  findCategory,
  findPosition,
  findPromiseKind,
  houseOf,
} from '../../../handbook/domain/pick.ts'
import { type Language, localise } from '../../../platform/base/domain/language.ts'
import { findUnknownField } from '../../../platform/base/cli/argument.ts'
import { BadField } from './guide-moment.ts'

/**
 * Fields "channel", "category" and "known" of the line; what they do not say is unknown. Throws
 * BadField.
 */
export function knownFrom(
  fields: Record<string, unknown>,
  language: Language,
  handbook: Handbook | null,
  beginsAt: string,
): Known {
  const given = readKnown(fields.known)
  const channel = readChannel(fields.channel)
  const begins = Temporal.Instant.from(beginsAt)
  const category = readCategory(fields.category, handbook)
  return {
    language,
    staff: language,
    zone: handbook?.brand.timeZone ?? 'UTC',
    channel,
    roles: ['agent'],
    brand: handbook ? localise(handbook.brand.name, language) : '',
    ...(handbook ? ofHouse(handbook, language) : {}),
    questions: category?.ask.map((question) => localise(question, language)) ?? [],
    agent: '',
    name: null,
    case: handbook && category ? caseOf(handbook, category, language, begins) : null,
    promises: [],
    mayPromise: handbook
      ? mayPromise(
          handbook,
          category ?? findCategory(handbook, handbook.brand.fallbackCategory),
          language,
          begins,
        )
      : [],
    asked: [],
    ...given,
  }
}

/** What the handbook itself says to anybody. */
const ofHouse = (handbook: Handbook, language: Language): Partial<Known> => ({
  ...houseOf(handbook.brand, language),
  ...numbersToSay(handbook.alarm, { brand: handbook.brand.market, customer: null }, language),
  manager: decideManager(
    handbook.people
      .filter(({ roles }) => roles.includes('leader'))
      .map(({ name }) => ({ name, isHere: true, isHolder: true })),
  ),
})

function readKnown(known: unknown): Partial<Known> {
  const unknown =
    typeof known === 'object' && known !== null
      ? findUnknownField(known, Object.keys(KnownView.shape), 'known.')
      : null
  if (unknown !== null) throw new BadField(unknown)
  const given = KnownView.partial().safeParse(known ?? {})
  if (!given.success)
    throw new BadField(
      `The field "known.${given.error.issues[0]?.path.join('.') ?? ''}" cannot be read.`,
    )
  return given.data
}

function readChannel(wanted: unknown): Channel {
  if (wanted === undefined || wanted === null) return 'phone'
  const channel = CHANNELS.find((each) => each === wanted)
  if (!channel) throw new BadField(`The field "channel" is none of ${CHANNELS.join(', ')}.`)
  return channel
}

function readCategory(id: unknown, handbook: Handbook | null): Category | null {
  if (id === undefined || id === null) return null
  const category = handbook && typeof id === 'string' ? findCategory(handbook, id) : null
  if (!category)
    throw new BadField(`There is no category "${String(id).slice(0, 60)}" in this handbook.`)
  return category
}

/**
 * The case as it would be, received when the contact began: its owner and its internal deadline.
 */
function caseOf(
  handbook: Handbook,
  category: Category,
  language: Language,
  begins: Temporal.Instant,
): NonNullable<Known['case']> {
  const owner =
    handbook.people.find((person) => person.positions.includes(category.owner))?.name ??
    localise(findPosition(handbook, category.owner)?.name, language)
  const by = computeHouseDue({
    ...placeOf(handbook),
    from: begins,
    duration: parseDuration(category.house.answer),
  }).dueAt.toString()
  return {
    ref: '',
    owner,
    by,
    category: localise(category.name, language),
    // Of a category for several kinds it is not known which one this is.
    ...(category.kinds.length === 1 ? { kind: category.kinds[0] } : {}),
    procedure: category.procedure.map((step) => localise(step, language)),
    earlier: 0,
  }
}

function mayPromise(
  handbook: Handbook,
  category: Category | null,
  language: Language,
  begins: Temporal.Instant,
): Known['mayPromise'] {
  return (category?.promises ?? []).flatMap((id) => {
    const kind = findPromiseKind(handbook, id)
    const channel = kind?.channels[0]
    return kind && channel
      ? [
          {
            id,
            what: localise(kind.what, language),
            channel,
            latestAt: computeLatest(handbook, kind, begins).toString(),
            ...answersOf(kind),
          },
        ]
      : []
  })
}
