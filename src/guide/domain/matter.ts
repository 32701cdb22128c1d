// What a contact is about and whether the story was told, as far as it shows in what was said.
import type { Cue } from '../../signal/domain/cue.ts'
import type { GuideState } from './state.ts'
import type { Matter } from './type.ts'

/** Who shows one of these has a grievance, whatever else they say. */
const AGGRIEVED: ReadonlySet<Cue> = new Set<Cue>([
  'shouting',
  'swearing',
  'insult',
  'threat',
  'upset',
  'crying',
  'repetition',
  'legal_threat',
  'going_public',
  'leaving',
  'valid_point',
  'ultimatum',
  'called_liar',
  'fear',
  'money_worry',
])
/** Read where nobody meant it, too: who was seen to buy, to praise or to have an idea
 * is not aggrieved by these. */
const READ_LOOSELY: ReadonlySet<Cue> = new Set<Cue>([
  'repetition',
  'valid_point',
  'leaving',
  'money_worry',
  'fear',
])
/** In this order: a death goes before everything, and praise before a question. */
const BY_CUE: readonly [Cue, Matter][] = [
  ['praise', 'praise'],
  ['idea', 'idea'],
  ['buying', 'purchase'],
  ['undecided', 'purchase'],
]
const ASKING: readonly Cue[] = ['asks', 'asks_when', 'asks_why']
const BY_KIND: Record<string, Matter> = {
  praise: 'praise',
  idea: 'idea',
  question: 'question',
  complaint: 'grievance',
  request: 'grievance',
}
/** So many words without any other sign tell of something that went wrong. */
const STORY = 12

const found = new WeakMap<GuideState, Matter>()

export function matterOf(state: GuideState): Matter {
  const before = found.get(state)
  if (before) return before
  const matter = findMatter(state)
  found.set(state, matter)
  return matter
}

function findMatter(state: GuideState): Matter {
  const { cues, known } = state
  const has = (cue: Cue): boolean => cues.some((heard) => heard.cue === cue)
  if (has('grief')) return 'bereavement'
  const ofKind = BY_KIND[known?.case?.kind ?? '']
  if (ofKind) return ofKind
  const isAggrieved = showsGrievance(state)
  const other = BY_CUE.find(([cue]) => has(cue))
  if (other && !isAggrieved) return other[1]
  if (isAggrieved || hasBegun(state)) return 'grievance'
  if (ASKING.some(has)) return 'question'
  return state.words >= STORY ? 'grievance' : 'unknown'
}

/** There is something that is worked on. */
const hasBegun = ({ facts, finding, known, wish }: GuideState): boolean =>
  facts.length > 0 || (finding ?? known?.case ?? wish ?? null) !== null

function showsGrievance({ cues }: GuideState): boolean {
  const isOther = cues.some(({ cue, by }) => by === 'tap' && BY_CUE.some(([one]) => one === cue))
  return cues.some(({ cue }) => AGGRIEVED.has(cue) && !(isOther && READ_LOOSELY.has(cue)))
}

const TOLD = 25
/** So many words in two turns are more than a greeting and an announcement. */
const BEGUN = 10

/**
 * Whether the story was told: in a letter at once, in a talk when there was enough of it, or
 * something that can be held on to.
 */
export function isTold(state: GuideState): boolean {
  const { known, heard, words } = state
  if (heard > 0 && (known?.channel === 'mail' || known?.channel === 'letter')) return true
  const isLong = words >= TOLD || (heard >= 2 && (words >= BEGUN || words === 0))
  return isLong || holdsOnTo(state) || listened(state) >= (words === 0 ? 1 : 2)
}

/** Something one can begin to work with was said or found. */
const holdsOnTo = ({ facts, mentioned, wish, finding }: GuideState): boolean =>
  facts.length > 0 ||
  mentioned.includes('order') ||
  mentioned.length >= 2 ||
  wish !== null ||
  finding !== null

/** How often the agent has asked to go on: who only hears the words needs no more than one. */
const listened = ({ said }: GuideState): number =>
  (said['peak-listening'] ?? 0) + (said['peak-go-on'] ?? 0)
