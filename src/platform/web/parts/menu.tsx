// A button that opens a short list of actions or choices.
import type { Icon } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Header } from 'react-aria-components/Header'
import { Popover } from 'react-aria-components/Popover'

export type MenuEntry = {
  id: string
  label: string
  icon?: Icon
  chosen?: boolean
  disabled?: boolean
  onAction: () => void
}

/** A group without entries is left out. */
export type MenuGroup = { title?: string; items: MenuEntry[] }

/** `button` is a Button or IconButton; each group may have a name. */
export function Menu({
  button,
  label,
  groups,
}: {
  button: ReactElement
  label: string
  groups: MenuGroup[]
}) {
  return (
    <MenuTrigger>
      {button}
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {groups
            .filter((group) => group.items.length > 0)
            .map((group, index) => (
              <MenuSection
                key={group.title ?? index}
                className="menu-group"
                aria-label={group.title ?? label}
              >
                {group.title && <Header className="menu-title">{group.title}</Header>}
                {group.items.map(
                  ({ id, label: text, icon: Picture, chosen, disabled, onAction }) => (
                    <MenuItem
                      key={id}
                      id={id}
                      textValue={text}
                      className={chosen ? 'menu-item menu-chosen' : 'menu-item'}
                      isDisabled={disabled}
                      onAction={onAction}
                    >
                      {Picture && <Picture aria-hidden className="icon" />}
                      <span>{text}</span>
                      {chosen !== undefined && (
                        <span className="menu-mark" aria-hidden="true">
                          {chosen ? '✓' : ''}
                        </span>
                      )}
                    </MenuItem>
                  ),
                )}
              </MenuSection>
            ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
