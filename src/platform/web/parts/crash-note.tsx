// The pages for an address that leads nowhere, and for a failure nobody expected.
import { IconMapPinOff } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { usePhrase } from '../phrase.tsx'
import { useTitle } from './title.ts'
import { ErrorNote } from './state-note.tsx'

/** For a page inside the desk's frame. */
export function Missing() {
  const say = usePhrase()
  useTitle(say('common.missing'))
  return (
    <div className="empty">
      <IconMapPinOff aria-hidden className="empty-icon" />
      <h1 className="empty-title">{say('common.missing')}</h1>
      <Link to="/" className="link">
        {say('common.to_start')}
      </Link>
    </div>
  )
}

export const MissingPage = () => (
  <main className="lone">
    <Missing />
  </main>
)

export function CrashNote({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter()
  const again = () => {
    reset?.()
    void router.invalidate()
  }
  return (
    <main className="lone">
      <ErrorNote error={error} onRetry={again} />
    </main>
  )
}
