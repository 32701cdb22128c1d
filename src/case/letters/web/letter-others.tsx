// What colleagues do with the same letter meanwhile: somebody has sent it, or goes on writing it.
import { IconUsers } from '@tabler/icons-react'
import type { AnswerView } from '../../record/contract/case.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'

export function SentByNote({ letter }: { letter: AnswerView }) {
  const say = usePhrase()
  return (
    <Note tone="soon" icon={IconUsers}>
      {say('case.draft_sent', { name: letter.writtenBy?.name ?? '' })}
    </Note>
  )
}

/** Nobody's words are written over: one's own go below theirs, or stand instead of them. */
export function OtherDraftNote({
  draft,
  onGoOn,
}: {
  draft: AnswerView
  onGoOn: (how: 'below' | 'instead') => void
}) {
  const say = usePhrase()
  return (
    <Note
      tone="soon"
      icon={IconUsers}
      action={
        <span className="row">
          <Button size="small" onPress={() => onGoOn('below')}>
            {say('case.draft_below')}
          </Button>
          <Button size="small" look="quiet" onPress={() => onGoOn('instead')}>
            {say('case.draft_instead')}
          </Button>
        </span>
      }
    >
      <p>{say('case.draft_others', { name: draft.writtenBy?.name ?? '' })}</p>
      <details>
        <summary>{say('case.draft_theirs')}</summary>
        <p className="pre letter-body" dir="auto" lang={draft.language}>
          {draft.body}
        </p>
      </details>
    </Note>
  )
}
