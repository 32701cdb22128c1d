// The pages for an address that leads nowhere, and for a failure nobody expected.
import { IconMapPinOff } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { usePhrase } from '../phrase.tsx'
import { Empty, ErrorNote } from './state-note.tsx'

export function MissingPage() {
  const say = usePhrase()
  return <main className="lone"><Empty icon={IconMapPinOff} title={say('common.missing')} action={<Link to="/" className="link">{say('common.to_start')}</Link>} /></main>
}

export function CrashNote({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter()
  const again = () => {
    reset?.()
    void router.invalidate()
  }
  return <main className="lone"><ErrorNote error={error} onRetry={again} /></main>
}
