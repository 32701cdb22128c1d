// The advice that follows from a state: danger first, then the one next sentence, then what to do
// and what to avoid.
import type { Cue } from '../../signal/domain/cue.ts'
import type { Language, Text } from '../../platform/base/domain/language.ts'
import { areWarningsSpent, cuesOf, holds, isWishKnown, type Scene } from './condition.ts'
import type { Advice, GuideState, HeardCue } from './state.ts'
import { fillText, mayPromiseNow } from './slot.ts'
import { isRousing } from './tension.ts'
import type { Approach, Condition, Guide, GuideStep, Move } from './type.ts'
import { DANGER, sayWhy } from './why.ts'

const MAX_ADVICE = 7
const MAX_DO = 3
const MAX_AVOID = 3
const MAX_OFFERS = 3
const MAX_APOLOGIES = 2
/** Cues that mean danger: tapped they lead to safety, read they propose it. */
export const DANGER_CUES: readonly Cue[] = ['threat', 'self_harm']
/** Words that were read stay an open question for so many turns and taps. */
const DANGER_TURNS = 3

/**
 * Where a move stands: its step's or the way to safety's name and paragraph, with the approach it
 * is laid on by.
 */
type Place = {
  id: string
  name: Text
  paragraph: string
  enter?: Condition
  approach: Approach | null
  isProposed: boolean
}
type Offer = { move: Move; place: Place }

/**
 * At most seven pieces, ready to be read; [] once the contact has ended and its last step is done.
 */
export function adviseNow(guide: Guide, state: GuideState, now: string): Advice[] {
  const scene: Scene = { guide, state, now }
  if (state.step === 'safety') {
    const place: Place = {
      id: 'safety',
      name: guide.safety.name,
      paragraph: guide.safety.paragraph,
      enter: { cue: [...DANGER_CUES] },
      approach: null,
      isProposed: false,
    }
    return offersOf(guide.safety.moves, place, scene)
      .flatMap((offer) => toAdvice(offer, scene))
      .slice(0, MAX_ADVICE)
  }
  const step = guide.steps.find((each) => each.id === state.step) ?? guide.steps[0]
  if (!step || (state.ended !== null && state.done.includes(step.id))) return []
  const danger = state.ended === null ? findDanger(guide, step, scene) : []
  const laid = state.ended === null ? overlayMoves(guide, step, scene) : []
  const own = state.held
    ? holdOffers(guide, step, scene)
    : offersOf(step.moves, placeOf(step), scene)
  const next = firstSay(own, scene)
  const says = state.held
    ? next
    : [
        ...next,
        ...firstSay(
          laid.filter(({ place }) => !place.isProposed),
          scene,
        ),
      ]
  const rest = [
    ...firstOf('do', keepChosen('do', own, laid, MAX_DO), MAX_DO, scene),
    ...firstOf('avoid', keepChosen('avoid', own, laid, MAX_AVOID), MAX_AVOID, scene),
  ]
  return unique([...danger, ...says.slice(0, MAX_OFFERS), ...rest]).slice(0, MAX_ADVICE)
}

/** The sentence `adviseNow` puts first, without all that stands beside it. */
export function sayNext(guide: Guide, state: GuideState, now: string): Advice | undefined {
  const scene: Scene = { guide, state, now }
  const step = guide.steps.find((each) => each.id === state.step) ?? guide.steps[0]
  if (state.step === 'safety' || !step || state.ended !== null)
    return adviseNow(guide, state, now).find(({ kind }) => kind === 'say')
  const isSay = ({ kind }: Advice) => kind === 'say'
  const own = () =>
    firstSay(
      state.held
        ? holdOffers(guide, step, scene)
        : offersOf(
            step.moves.filter(({ kind }) => kind === 'say'),
            placeOf(step),
            scene,
          ),
      scene,
    )
  const laid = () =>
    state.held
      ? []
      : firstSay(
          overlayMoves(guide, step, scene).filter(({ place }) => !place.isProposed),
          scene,
        )
  return findDanger(guide, step, scene).find(isSay) ?? own()[0] ?? laid()[0]
}

/**
 * The first sentence that can be said now; a solution comes with the others that may be promised,
 * to choose from.
 */
function firstSay(offers: readonly Offer[], scene: Scene): Advice[] {
  for (const offer of offers) {
    const advice = offer.move.kind === 'say' ? toAdvice(offer, scene) : []
    if (advice.length > 0) return advice
  }
  return []
}

/** Made into words only as far as it is shown: this runs with every event. */
function firstOf(
  kind: 'do' | 'avoid',
  offers: readonly Offer[],
  most: number,
  scene: Scene,
): Advice[] {
  const advice: Advice[] = []
  for (const offer of offers) {
    if (advice.length >= most) break
    if (offer.move.kind === kind) advice.push(...toAdvice(offer, scene))
  }
  return advice
}

/**
 * The approach that a person has chosen keeps one place, however much the step itself has to say.
 */
function keepChosen(
  kind: Move['kind'],
  own: readonly Offer[],
  laid: readonly Offer[],
  most: number,
): Offer[] {
  const chosen = laid.find(({ move, place }) => move.kind === kind && !place.isProposed)
  if (!chosen) return [...own, ...laid]
  const first = own.filter(({ move }) => move.kind === kind).slice(0, most - 1)
  return [
    ...first,
    chosen,
    ...own.filter((offer) => !first.includes(offer)),
    ...laid.filter((offer) => offer !== chosen),
  ]
}

const placeOf = (step: GuideStep): Place => ({
  id: step.id,
  name: step.name,
  paragraph: step.paragraph,
  ...(step.enter ? { enter: step.enter } : {}),
  approach: null,
  isProposed: false,
})

function holdOffers(guide: Guide, step: GuideStep, scene: Scene): Offer[] {
  return offersOf(guide.hold.moves, { ...placeOf(step), paragraph: guide.hold.paragraph }, scene)
}

/**
 * Chosen approaches give all their moves; proposed ones only what to do and to avoid, marked as
 * proposed.
 */
function overlayMoves(guide: Guide, step: GuideStep, scene: Scene): Offer[] {
  const { approaches, proposed } = scene.state
  if (approaches.length === 0 && proposed.length === 0) return []
  const chosenFirst = guide.approaches.toSorted(
    (a, b) => Number(approaches.includes(b.id)) - Number(approaches.includes(a.id)),
  )
  return chosenFirst.flatMap((approach) => {
    const isProposed = !approaches.includes(approach.id)
    if (isProposed && !proposed.includes(approach.id)) return []
    const moves = isProposed ? approach.moves.filter((move) => move.kind !== 'say') : approach.moves
    return offersOf(
      moves,
      { ...placeOf(step), enter: approach.proposed, approach, isProposed },
      scene,
    )
  })
}

const offersOf = (moves: readonly Move[], place: Place, scene: Scene): Offer[] =>
  moves.filter((move) => isOffered(move, scene)).map((move) => ({ move, place }))

function isOffered(move: Move, scene: Scene): boolean {
  const { state } = scene
  const most = move.most ?? (move.kind === 'say' ? 1 : Infinity)
  if ((state.said[move.id] ?? 0) >= most) return false
  if (move.roles && !move.roles.some((role) => state.known?.roles.includes(role))) return false
  if (move.counts && !mayCount(move.counts, scene)) return false
  return move.when === undefined || holds(move.when, scene)
}

/** Whether a move that counts as this may be offered now, whatever its own `when` says. */
function mayCount(as: NonNullable<Move['counts']>, { guide, state, now }: Scene): boolean {
  switch (as) {
    case 'apology':
      return countApologies(guide, state) < MAX_APOLOGIES && !wasApology(guide, state)
    case 'wish':
      return !isWishKnown(state)
    case 'end':
      return areWarningsSpent(guide, state)
    case 'solution':
      return !isHot(state) && mayPromiseNow(state.known, now).length > 0
    default:
      return true
  }
}

/**
 * Whoever is still rising hears no solution: being heard comes first, and an offer made then is
 * argued with.
 */
const isHot = ({ phase }: GuideState): boolean => phase === 'rising' || phase === 'peak'

const countApologies = (guide: Guide, state: GuideState): number =>
  apologiesOf(guide).reduce((count, id) => count + (state.said[id] ?? 0), 0)

/** Two in a row sound like one that is not meant: something else is said in between. */
const wasApology = (guide: Guide, { saidLast }: GuideState): boolean =>
  saidLast !== null && apologiesOf(guide).includes(saidLast)

const known = new WeakMap<Guide, Move[]>()

const apologies = new WeakMap<Guide, string[]>()

function apologiesOf(guide: Guide): readonly string[] {
  const found =
    apologies.get(guide) ??
    movesOf(guide).flatMap((move) => (move.counts === 'apology' ? [move.id] : []))
  apologies.set(guide, found)
  return found
}

/** Every move of the guide, wherever it stands. */
export function movesOf(guide: Guide): readonly Move[] {
  const found = known.get(guide) ?? [
    ...guide.steps.flatMap((step) => step.moves),
    ...guide.safety.moves,
    ...guide.hold.moves,
    ...guide.approaches.flatMap((approach) => approach.moves),
  ]
  known.set(guide, found)
  return found
}

/**
 * None when a slot cannot be filled; several when a solution can be each of what may be promised.
 */
function toAdvice({ move, place }: Offer, scene: Scene): Advice[] {
  const { state, guide, now } = scene
  const isSpoken = move.kind === 'say'
  const language: Language = (isSpoken ? state.known?.language : state.known?.staff) ?? 'en'
  const isChoice = move.counts === 'solution' && usesPromise(move)
  const offers = isChoice
    ? mayPromiseNow(state.known, now)
        .slice(0, MAX_OFFERS)
        .map((_, index) => index)
    : [undefined]
  const cue = reasonFor(move, place, state)
  const staff = state.known?.staff ?? 'en'
  const approach = place.approach && {
    name: place.approach.name,
    paragraph: place.approach.paragraph,
    isProposed: place.isProposed,
  }
  return offers.flatMap((offer) => {
    const speech = { guide, state, now, language, ...(offer === undefined ? {} : { offer }) }
    const found = isSpoken
      ? fillLevel(move, state.empathy, (text) =>
          isIn(text, language) ? fillText(text, speech) : null,
        )
      : { text: fillText(move.text, speech), level: 1 }
    if (found.text === null) return []
    const why = sayWhy(
      { because: move.because, cue, step: place.name, paragraph: place.paragraph, approach },
      staff,
    )
    return [
      {
        move: move.id,
        kind: move.kind,
        text: found.text,
        why,
        cue: cue?.cue ?? null,
        words: cue?.words ?? null,
        step: place.id,
        paragraph: place.approach?.paragraph ?? place.paragraph,
        approach: place.approach?.id ?? null,
        isProposed: place.isProposed,
        level: found.level,
        source: move.source ?? null,
        counts: move.counts ?? null,
      },
    ]
  })
}

/**
 * What a brand has written in its own languages alone is not said to somebody who speaks another;
 * the next sentence is.
 */
const isIn = (text: Text | undefined, language: Language): boolean => Boolean(text?.[language])

const usesPromise = (move: Move): boolean =>
  [move.text, ...(move.levels ?? [])].some(
    (text) => text && Object.values(text).some((words) => words.includes('{promise}')),
  )

/** The sentence of that level of empathy; when it cannot be filled, the next lower one that can. */
function fillLevel(
  move: Move,
  empathy: number,
  fill: (text: Text | undefined) => string | null,
): { text: string | null; level: number } {
  const levels = move.levels ?? (move.text ? [move.text] : [])
  for (let level = Math.min(empathy, levels.length); level >= 1; level--) {
    const text = fill(levels[level - 1])
    if (text !== null) return { text, level }
  }
  return { text: null, level: 1 }
}

/**
 * The latest cue that the move, or else its step or approach, asks for; else the latest that raised
 * tension, when there was one.
 */
function reasonFor(move: Move, place: Place, state: GuideState): HeardCue | null {
  for (const cues of [cuesOf(move.when), cuesOf(place.enter)]) {
    const found =
      cues.length > 0 ? state.cues.findLast((heard) => cues.includes(heard.cue)) : undefined
    if (found) return found
  }
  return (
    state.cues.findLast(
      (heard) => isRousing(heard.cue) || heard.cue === 'calmer' || heard.cue === 'past_peak',
    ) ?? null
  )
}

function findDanger(guide: Guide, step: GuideStep, { state }: Scene): Advice[] {
  const since = Math.max(state.heard - DANGER_TURNS, state.left.safety ?? 0)
  const cue = state.cues.findLast(
    (heard) => heard.by === 'text' && DANGER_CUES.includes(heard.cue) && heard.nth > since,
  )
  if (!cue) return []
  const staff = state.known?.staff ?? 'en'
  const why = sayWhy(
    { because: DANGER.because, cue, step: guide.safety.name, paragraph: guide.safety.paragraph },
    staff,
  )
  return [
    {
      move: 'safety',
      kind: 'do',
      text: DANGER.text[staff] ?? '',
      why,
      cue: cue.cue,
      words: cue.words,
      step: step.id,
      paragraph: guide.safety.paragraph,
      approach: null,
      isProposed: true,
      level: 1,
      source: null,
      counts: null,
    },
  ]
}

/** The same sentence from two places is one piece of advice. */
const unique = (advice: readonly Advice[]): Advice[] =>
  advice.filter(
    (each, index) =>
      advice.findIndex((other) => other.kind === each.kind && other.text === each.text) === index,
  )
