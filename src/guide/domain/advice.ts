// The advice that follows from a state: danger first, then an answer to what was just said, the one
// next sentence, what to do and what to avoid.
import type { Language, Text } from '../../platform/base/domain/language.ts'
import { cuesOf, type Scene } from './condition.ts'
import { DANGER_CUES, findDanger, findDangerCue } from './danger.ts'
import { endsOf } from './move.ts'
import { isHot, isOffered, textsOf } from './offer.ts'
import { fillText, mayOfferNow, usesSlot } from './slot.ts'
import type { Advice, GuideState, HeardCue } from './state.ts'
import { isRousing } from './tension.ts'
import type { Approach, Condition, Guide, GuideStep, Move } from './type.ts'
import { sayWhy } from './why.ts'

const MAX_ADVICE = 7
const MAX_DO = 3
const MAX_AVOID = 3
const MAX_OFFERS = 3
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
    const offers = offersOf(guide.safety.moves, safetyPlace(guide), scene)
    const next = firstSay(offers, scene)[0]?.move
    if (next === undefined && !isOfSelfHarm(state))
      return [...firstSay(afterDanger(guide, scene), scene), ...besides(offers, scene)]
    return offers
      .filter(({ move }) => move.kind !== 'say' || move.id === next)
      .flatMap((offer) => toAdvice(offer, scene))
      .slice(0, MAX_ADVICE)
  }
  const step = guide.steps.find((each) => each.id === state.step) ?? guide.steps[0]
  if (!step || (state.ended !== null && state.done.includes(step.id))) return []
  const danger = state.ended === null ? findDanger(guide, step.id, state) : []
  const laid = state.ended === null ? overlayMoves(guide, step, scene) : []
  const own = ownOffers(guide, step, scene)
  const replies = replyOffers(guide, step, scene)
  const rest = [
    ...firstOf('do', keepChosen('do', [...replies, ...own], laid, MAX_DO), MAX_DO, scene),
    ...firstOf(
      'avoid',
      keepChosen('avoid', [...replies, ...own], laid, MAX_AVOID),
      MAX_AVOID,
      scene,
    ),
  ]
  const says = saysOrListen(guide, step, scene)
  return unique([...danger, ...says.slice(0, MAX_OFFERS), ...rest]).slice(0, MAX_ADVICE)
}

/** Once the end was said, nothing more is, but for whoever stays on and insults or calms down. */
const isEndSaid = (guide: Guide, { said }: GuideState): boolean =>
  endsOf(guide).some((id) => (said[id] ?? 0) > 0)
const isEnd = ({ move }: Offer): boolean => move.counts === 'end'

/** Somebody who threatened and then apologises or calms down is answered like anybody. */
const afterDanger = (guide: Guide, scene: Scene): Offer[] => {
  const { paragraph, moves } = guide.replies
  const calming = moves.filter(({ when }) =>
    cuesOf(when).some((cue) => cue === 'apologises' || cue === 'calmer'),
  )
  return offersOf(calming, { ...safetyPlace(guide), paragraph }, scene)
}
const isOfSelfHarm = ({ cues }: GuideState): boolean => cues.some(({ cue }) => cue === 'self_harm')
const besides = (offers: readonly Offer[], scene: Scene): Advice[] => [
  ...firstOf('do', offers, MAX_DO, scene),
  ...firstOf('avoid', offers, MAX_AVOID, scene),
]

/** The sentence `adviseNow` puts first, without all that stands beside it. */
export function sayNext(guide: Guide, state: GuideState, now: string): Advice | undefined {
  const scene: Scene = { guide, state, now }
  const step = guide.steps.find((each) => each.id === state.step) ?? guide.steps[0]
  if (state.step === 'safety' || !step || state.ended !== null)
    return adviseNow(guide, state, now).find(({ kind }) => kind === 'say')
  return saysOrListen(guide, step, scene)[0]
}

/**
 * The sentences in their order: a letter whole; else an answer to what was just said, the sentence
 * of an approach that a person chose, the step's own. A step that interrupts comes before both.
 */
function listSays(guide: Guide, step: GuideStep, scene: Scene): Advice[] {
  const { state } = scene
  const saving = findDangerCue(state) && state.ended === null ? safetySays(guide, scene) : []
  if (saving.length > 0) return saving
  if (state.held) return firstSay(ownOffers(guide, step, scene), scene)
  if (isEndSaid(guide, state))
    return firstSay(
      [...ownOffers(guide, step, scene).filter(isEnd), ...afterDanger(guide, scene)],
      scene,
    )
  if (isLetter(state) && !step.interrupts && state.ended === null) return composeLetter(scene)
  const own = firstSay(ownOffers(guide, step, scene), scene)
  const chosen =
    state.ended === null
      ? firstSay(
          overlayMoves(guide, step, scene).filter(({ place }) => !place.isProposed),
          scene,
        )
      : []
  const replies = firstSay(replyOffers(guide, step, scene), scene)
  const before = isHot(state) || step.interrupts ? [...own, ...chosen] : [...chosen, ...own]
  return [...replies, ...before]
}

/** Whether the step itself or an answer has a sentence, so that one need not just listen on. */
export function hasSentence(guide: Guide, state: GuideState, now: string): boolean {
  const step = guide.steps.find((each) => each.id === state.step)
  return step !== undefined && listSays(guide, step, { guide, state, now }).length > 0
}

function saysOrListen(guide: Guide, step: GuideStep, scene: Scene): Advice[] {
  const says = listSays(guide, step, scene)
  const isSilent =
    says.length === 0 &&
    scene.state.ended === null &&
    !isLetter(scene.state) &&
    !isEndSaid(guide, scene.state) &&
    step !== guide.steps.at(-1)
  return isSilent ? listenOn(guide, scene) : says
}

/** Whoever has nothing to say listens: the first step that interrupts nobody is for that. */
function listenOn(guide: Guide, scene: Scene): Advice[] {
  const first = guide.steps.find((step) => !step.interrupts)
  return first ? firstSay(offersOf(first.moves, placeOf(first), scene), scene) : []
}

const ownOffers = (guide: Guide, step: GuideStep, scene: Scene): Offer[] =>
  scene.state.held ? holdOffers(guide, step, scene) : offersOf(step.moves, placeOf(step), scene)

/** What was just said is answered before anything else goes on. */
function replyOffers(guide: Guide, step: GuideStep, scene: Scene): Offer[] {
  const { state } = scene
  if (state.held || state.ended !== null || step.interrupts) return []
  const { paragraph, name, moves } = isLetter(state) ? guide.letter : guide.replies
  return offersOf(moves, { ...placeOf(step), name, paragraph }, scene)
}

/** One message is written as a whole. */
export const LETTER = 'letter'
const isLetter = ({ known, heard }: GuideState): boolean =>
  heard > 0 && (known?.channel === 'mail' || known?.channel === 'letter')

/** The parts of the message that would be written now, in their order. */
export function partsOf(scene: Scene): Move[] {
  return scene.guide.letter.moves.filter(
    (move) =>
      move.kind === 'say' &&
      isOffered(move, scene) &&
      toAdvice({ move, place: LETTER_PLACE }, scene).length > 0,
  )
}
const LETTER_PLACE: Place = {
  id: LETTER,
  name: {},
  paragraph: '',
  approach: null,
  isProposed: false,
}

function composeLetter(scene: Scene): Advice[] {
  const { paragraph, name } = scene.guide.letter
  const place: Place = { ...LETTER_PLACE, name, paragraph }
  const parts = partsOf(scene).flatMap((move) => toAdvice({ move, place }, scene).slice(0, 1))
  const first = parts.find(({ cue }) => cue !== null) ?? parts[0]
  if (!first || parts.length <= FRAME) return []
  return [
    {
      ...first,
      move: LETTER,
      text: parts.map(({ text }) => text).join('\n\n'),
      counts: null,
    },
  ]
}
/** A salutation and a name under it are no message. */
const FRAME = 2

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

const safetyPlace = ({ safety: { name, paragraph } }: Guide): Place => ({
  id: 'safety',
  name,
  paragraph,
  enter: { cue: [...DANGER_CUES] },
  approach: null,
  isProposed: false,
})

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

/**
 * None when a slot cannot be filled; several when a solution can be each of what may be promised.
 */
function toAdvice({ move, place }: Offer, scene: Scene): Advice[] {
  const { state, guide, now } = scene
  const isSpoken = move.kind === 'say'
  const language: Language = (isSpoken ? state.known?.language : state.known?.staff) ?? 'en'
  const isChoice = move.counts === 'solution' && usesSlot(move, 'promise')
  const offers = isChoice ? choicesOf(move, scene) : [undefined]
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
      ? fillFirst(textsOf(move, scene), (text) =>
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

/** What may be offered, the fitting first; each further offer begins where the last one stood. */
function choicesOf({ id }: Move, { state, now }: Scene): number[] {
  const isOther = id !== FIRST_OFFER && (state.said[FIRST_OFFER] ?? 0) > 0
  const from = isOther ? 1 : 0
  return mayOfferNow(state, now)
    .map((_, index) => index)
    .slice(from, from + MAX_OFFERS)
}
const FIRST_OFFER = 'apologise-solution'

/** The first of these texts whose slots can be filled. */
function fillFirst(
  texts: readonly { text: Text; level: number }[],
  fill: (text: Text) => string | null,
): { text: string | null; level: number } {
  for (const { text, level } of texts) {
    const filled = fill(text)
    if (filled !== null) return { text: filled, level }
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

/**
 * What would be said on the way to safety, before anybody has taken it: who reads such words has
 * the sentence at once, and saying it takes the way.
 */
const safetySays = (guide: Guide, scene: Scene): Advice[] =>
  firstSay(offersOf(guide.safety.moves, safetyPlace(guide), scene), scene)

/** The same sentence from two places is one piece of advice. */
const unique = (advice: readonly Advice[]): Advice[] =>
  advice.filter(
    (each, index) =>
      advice.findIndex((other) => other.kind === each.kind && other.text === each.text) === index,
  )
