// A customer's words with the cues that were read in them marked, each to be put away by a person.
import { IconX } from '@tabler/icons-react'
import type { ReadCue, TextCue } from '../domain/cue.ts'
import { CUE_NAMES } from '../domain/cue-name.ts'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { markWords } from './mark-words.ts'
import './marked-words.css'

export function MarkedWords({
  text,
  cues,
  language,
  onDismiss,
}: {
  text: string
  cues: readonly ReadCue[]
  language?: string
  onDismiss?: (cue: TextCue) => void
}) {
  const say = usePhrase()
  const { language: staff } = useLanguage()
  const named = [...new Map(cues.map((cue) => [cue.cue, cue])).values()]
  return (
    <>
      <p className="pre marked-words" dir="auto" lang={language}>
        {markWords(text, cues).map((piece, index) =>
          piece.cue ? (
            <mark key={index} title={CUE_NAMES[piece.cue][staff]}>
              {piece.text}
            </mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </p>
      {named.length > 0 && (
        <ul className="marked-cues no-print" aria-label={say('timeline.cues')}>
          {named.map(({ cue, words }) => (
            <li key={cue}>
              {onDismiss ? (
                <button type="button" className="marked-cue" onClick={() => onDismiss(cue)}>
                  {CUE_NAMES[cue][staff]}
                  <IconX aria-hidden className="icon" />
                  <span className="unseen">{say('timeline.cue_dismiss', { words })}</span>
                </button>
              ) : (
                <span className="marked-cue">{CUE_NAMES[cue][staff]}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
