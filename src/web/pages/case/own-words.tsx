// The customer's own words in a case, with what was read in them; a person may say that it is not so.
import { ApiFault } from '../../api.ts'
import { MarkedWords } from '../../parts/marked-words.tsx'
import { toast } from '../../parts/toast.tsx'
import { useFaultText } from '../../phrase.tsx'
import type { PartProps } from './part.ts'

/** `place`: 'happened', 'wanted', or the timeline entry that has the words. */
export function OwnWords({ view, act, may, place, text, language }: Pick<PartProps, 'view' | 'act' | 'may'> & { place: string; text: string; language?: string }) {
  const faultText = useFaultText()
  const cues = view.cues.find((one) => one.place === place)?.cues ?? []
  return <MarkedWords text={text} cues={cues} language={language} onDismiss={may('dismiss-cue') ? (cue) => void act.act('dismiss-cue', { place, cue }).catch((error: unknown) => { if (error instanceof ApiFault) toast(faultText(error)) }) : undefined} />
}
