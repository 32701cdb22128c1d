// What the wrap-up proposes and what it sends.
import type { input } from 'zod'
import type { ContactAction, ContactView } from '../../core/contract/contact.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'
import { localise } from '../../../platform/base/domain/language.ts'
import type { WrapValues } from './wrap-draft.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'

export type Wrapping = {
  view: ContactView
  values: WrapValues
  chosen: string
  happened: string
  wanted: string
}
export type Offer = { id: string; what: string; channels: readonly Channel[]; latestAt: string }

/**
 * The alarms that were no mistake: what happened is a case of its own, whatever the contact was
 * about.
 */
export const listIncidents = ({ alarms }: Pick<ContactView, 'alarms'>): ContactView['alarms'] =>
  alarms.filter((alarm) => alarm.kind === 'safety' && alarm.ended?.how !== 'mistake')

/**
 * The case chosen; after an alarm a new one, else the one the contact is about, else a new one;
 * with nothing said nothing is opened.
 */
export function chooseCase(values: WrapValues, view: ContactView, happened: string): string {
  if (
    values.case !== null &&
    (values.case === 'new' ||
      values.case === 'none' ||
      view.cases.some((one) => one.id === values.case))
  )
    return values.case
  if (listIncidents(view).length > 0) return 'new'
  return view.about[0] ?? (isBlank(happened) ? 'none' : 'new')
}

/**
 * What may be promised in the case: by the new case's category, or as the desk reckons for the one
 * at hand; in the customer's language.
 */
export function offersOf({
  view,
  values,
  chosen,
}: Pick<Wrapping, 'view' | 'values' | 'chosen'>): Offer[] {
  if (chosen === 'new')
    return (view.categories.find((one) => one.id === values.category)?.promises ?? []).map(
      ({ id, what, channels, latestAt }) => ({
        id,
        what: localise(what, view.language),
        channels,
        latestAt,
      }),
    )
  return view.known.mayPromise.map(({ id, what, channel, latestAt }) => ({
    id,
    what,
    channels: [channel],
    latestAt,
  }))
}

/** The promise to make: as changed here, else the one chosen during the contact; null for none. */
export function promiseOf(
  { values }: Pick<Wrapping, 'values'>,
  offers: readonly Offer[],
): WrapValues['promise'] {
  if (values.promise)
    return values.promise.kind === '' || !offers.some((one) => one.id === values.promise?.kind)
      ? null
      : values.promise
  const offer = offers.find((one) => one.id === values.promised)
  return offer && offer.channels[0]
    ? { kind: offer.id, what: offer.what, channel: offer.channels[0], dueAt: offer.latestAt }
    : null
}

export function toWrapUp(
  wrapping: Wrapping,
  offers: readonly Offer[],
): input<(typeof ContactAction)['wrap-up']> {
  const { values, chosen, happened, wanted } = wrapping
  const isNew = chosen === 'new'
  const isNone = chosen === 'none'
  return {
    case: chosen,
    happened: isNew ? happened : '',
    wanted: isNew && !isBlank(wanted) ? wanted : null,
    category: isNew ? values.category : null,
    kind: values.kind,
    note: values.note,
    promise: isNone ? null : promiseOf(wrapping, offers),
    nextStep:
      isNone || !values.step
        ? null
        : { step: values.step, holder: values.stepHolder, at: values.stepAt },
    care: { longerBreak: values.longerBreak, nextCalm: values.nextCalm },
  }
}
