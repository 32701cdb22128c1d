// A word about a state; its form differs, not only its colour.
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/**
 * 'quiet' for most; 'soon' (amber) and 'late' (red) for whatever has a time; 'legal' has a line;
 * 'danger' is for safety alone.
 */
export type Tone = 'quiet' | 'good' | 'soon' | 'late' | 'legal' | 'danger'

export const Badge = ({
  tone = 'quiet',
  icon: Picture,
  children,
}: {
  tone?: Tone
  icon?: Icon
  children: ReactNode
}) => (
  <span className={`badge badge-${tone}`}>
    {Picture && <Picture aria-hidden className="icon" />}
    {children}
  </span>
)
