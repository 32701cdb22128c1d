// The tension of a contact as a small curve; what it says is written beside it.
import type { CurvePoint } from '../../../guide/domain/state.ts'
import type { Phase } from '../../../guide/domain/type.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'

const WIDE = 132
const HIGH = 32

/** Steps along the line of events, newest at the end of the line of writing. */
export function Curve({
  points,
  phase,
  warnings,
  most,
}: {
  points: readonly CurvePoint[]
  phase: Phase
  warnings: number
  most: number | null
}) {
  const say = usePhrase()
  const shown = points.slice(-24)
  const across = shown.length > 1 ? WIDE / (shown.length - 1) : 0
  const line = shown.map(
    (point, index) =>
      `${(index * across).toFixed(1)},${(HIGH - 2 - (point.tension / 100) * (HIGH - 4)).toFixed(1)}`,
  )
  return (
    <div className={`curve curve-${phase}`}>
      {shown.length > 1 && (
        <svg
          className="flips"
          width={WIDE}
          height={HIGH}
          viewBox={`0 0 ${WIDE} ${HIGH}`}
          aria-hidden="true"
          focusable="false"
        >
          <line x1="0" y1={HIGH - 1} x2={WIDE} y2={HIGH - 1} className="curve-ground" />
          <polyline points={line.join(' ')} className="curve-line" />
        </svg>
      )}
      <span className="curve-words">
        {say(`contact.phase_${phase}`)}
        {warnings > 0 && (
          <>
            {' '}
            ·{' '}
            {most === null
              ? say('contact.warnings', { n: warnings })
              : say('contact.warnings_of', { n: warnings, most })}
          </>
        )}
      </span>
    </div>
  )
}
