// At the top of a form: that what somebody began here earlier is back, and a way to begin anew.
import { IconDeviceFloppy } from '@tabler/icons-react'
import type { StoredWords } from './offline/stored-words.ts'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Note } from '../../platform/web/parts/state-note.tsx'

export function StoredNote({
  stored: { wasLeft, isTouched, forget },
}: {
  stored: Pick<StoredWords<object>, 'wasLeft' | 'isTouched' | 'forget'>
}) {
  const say = usePhrase()
  if (!wasLeft || !isTouched) return null
  return (
    <Note
      icon={IconDeviceFloppy}
      action={
        <Button size="small" look="quiet" onPress={forget}>
          {say('common.left_drop')}
        </Button>
      }
    >
      {say('common.left_back')}
    </Note>
  )
}
