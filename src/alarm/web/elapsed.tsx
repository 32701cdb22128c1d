// How long it has been, in minutes and seconds, by the desk's clock: the one thing that runs,
// because somebody waits.
import { useEffect, useState } from 'react'
import { useFormat } from '../../platform/web/phrase.tsx'

/** `ahead`: by how much the desk's clock is before this device's. */
export function Elapsed({ since, ahead }: { since: string; ahead: number }) {
  const format = useFormat()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((now + ahead - Date.parse(since)) / 1_000))
  const rest = seconds % 60
  return (
    <span className="alarm-time number" aria-hidden="true">
      <bdi dir="ltr">
        {format.number(Math.floor(seconds / 60))}:{rest < 10 && format.number(0)}
        {format.number(rest)}
      </bdi>
    </span>
  )
}
