// A verb to press. One accent button a screen: the next action.
import type { Icon } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  /**
   * 'accent' for the next action, 'plain' for the others, 'quiet' inside rows, 'danger' only where
   * safety or loss is meant.
   */
  look?: 'accent' | 'plain' | 'quiet' | 'danger'
  icon?: Icon
  /** The icon points along the line of writing and turns round in Persian. */
  flips?: boolean
  size?: 'small' | 'normal' | 'large'
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/**
 * `isPending`: its work is under way. It keeps the keyboard and takes no second press; the kit's
 * own pending state would
 * announce a button that may be gone by then.
 */
export function Button({
  look = 'plain',
  icon: Picture,
  flips,
  size = 'normal',
  children,
  isPending,
  onPress,
  type,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      type={isPending ? 'button' : type}
      onPress={isPending ? undefined : onPress}
      data-busy={isPending || undefined}
      className={`button button-${look} button-${size}`}
    >
      {Picture && <Picture aria-hidden className={flips ? 'icon flips' : 'icon'} />}
      <span>{children}</span>
    </AriaButton>
  )
}

/**
 * Where there is no room for the word: it is still said to screen readers, and shown when pointed
 * at.
 */
export function IconButton({
  label,
  icon: Picture,
  flips,
  ...props
}: Omit<ButtonProps, 'children' | 'look' | 'size' | 'icon'> & { label: string; icon: Icon }) {
  return (
    <AriaButton {...props} aria-label={label} className="button button-quiet button-icon">
      <Picture aria-hidden className={flips ? 'icon flips' : 'icon'} />
      <span className="button-hint" aria-hidden="true">
        {label}
      </span>
    </AriaButton>
  )
}
