// Grey lines in the shape of what is coming; they say so to screen readers once.
import { usePhrase } from '../phrase.tsx'

export function Loading({ lines = 6 }: { lines?: number }) {
  const say = usePhrase()
  return (
    <div className="loading" role="status">
      <span className="unseen">{say('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton" aria-hidden="true" />
      ))}
    </div>
  )
}
