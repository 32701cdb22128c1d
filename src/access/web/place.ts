// A place in the desk that the rail leads to: each area describes its own, the shell puts them in
// order.
import type { Icon } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { Key } from '../../platform/i18n/catalogue.ts'
import type { Right } from '../domain/right.ts'

export type Place = {
  to: NonNullable<LinkProps['to']>
  key: Key
  /** Its name on a phone. */
  short?: Key
  icon: Icon
  /** Shown to whoever has it in one brand at least; to everybody unless said. */
  needs?: Right
  /** Moves into the menu on a phone. */
  second?: boolean
}
