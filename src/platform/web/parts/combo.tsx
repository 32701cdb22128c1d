// A field to choose from many by typing a few letters.
import { IconChevronDown } from '@tabler/icons-react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { FieldProps } from './field.tsx'
import type { Option } from './choice.tsx'
import { useRefusal } from './refusal.ts'
import { useIsSending } from './sending.tsx'

export function Combo({
  label,
  hint,
  error: found,
  cause,
  hideLabel,
  value,
  onChange,
  options,
}: FieldProps & { value: string; onChange: (value: string) => void; options: readonly Option[] }) {
  const isSending = useIsSending()
  const refused = useRefusal(cause)
  const error = found ?? refused
  return (
    <ComboBox
      data-cause={cause}
      className={error ? 'field field-wrong' : 'field'}
      selectedKey={value || null}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      defaultItems={options}
      menuTrigger="focus"
      isInvalid={Boolean(error)}
      isReadOnly={isSending}
    >
      <Label className={hideLabel ? 'unseen' : 'field-label'}>{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <div className="combo">
        <Input className="input" dir="auto" />
        <Button className="combo-open">
          <IconChevronDown aria-hidden className="icon" />
        </Button>
      </div>
      {error && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option: Option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
              <span>{option.label}</span>
              {option.hint && <small>{option.hint}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
