// The customer's own words in a case, with what was read in them; a person may say that it is not
// so.
import { useErrorText } from '../../../platform/web/error-text.ts'
import { MarkedWords } from '../../../signal/web/marked-words.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import type { PartProps } from '../../record/web/part.ts'

/** `place`: 'happened', 'wanted', or the timeline entry that has the words. */
export function OwnWords({
  view,
  act,
  may,
  place,
  text,
  language,
}: Pick<PartProps, 'view' | 'act' | 'may'> & { place: string; text: string; language?: string }) {
  const errorText = useErrorText()
  const cues = view.cues.find((one) => one.place === place)?.cues ?? []
  return (
    <MarkedWords
      text={text}
      cues={cues}
      language={language}
      onDismiss={
        may('dismiss-cue')
          ? (cue) =>
              void act
                .act('dismiss-cue', { place, cue })
                .catch((error: unknown) => toast(errorText(error)))
          : undefined
      }
    />
  )
}
