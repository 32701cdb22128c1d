// The calendar behind the date fields: segments to type into, and a month to choose from.
import {
  createCalendar,
  DateFormatter,
  parseAbsolute,
  parseDate,
  toCalendar,
  toCalendarDate,
  type CalendarDate,
  type CalendarIdentifier,
  type ZonedDateTime,
} from '@internationalized/date'
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker, type DateValue } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { Language } from '../../base/domain/language.ts'
import { LOCALES } from '../../i18n/format.ts'
import { useLanguage, usePhrase } from '../phrase.tsx'
import type { DateTimeProps } from './date-time.ts'
import { useRefusal } from './refusal.ts'
import { useIsSending } from './sending.tsx'
import { isOneOf } from '../../base/domain/narrow.ts'

type Granularity = 'minute' | 'day'
type Value = ZonedDateTime | CalendarDate

/** Null for what is no day or time, or not yet. */
function readValue(text: string | undefined, zone: string, granularity: Granularity): Value | null {
  if (!text) return null
  try {
    return granularity === 'day' ? parseDate(text) : parseAbsolute(text, zone)
  } catch {
    return null
  }
}

function writeValue(next: DateValue | null, granularity: Granularity): string | null {
  if (!next) return ''
  if (granularity === 'day') return toCalendarDate(next).toString()
  return 'toAbsoluteString' in next ? next.toAbsoluteString() : null
}

/**
 * A bound in another calendar than the reader's would turn the month's picture into that calendar.
 */
const inCalendarOf = (language: Language, value: Value | null): Value | null =>
  value && toCalendar(value, createCalendar(calendarOf(language)))

/** The calendars of the languages there are. */
const CALENDARS = ['gregory', 'persian'] as const satisfies readonly CalendarIdentifier[]
function calendarOf(language: Language): CalendarIdentifier {
  const { calendar } = new DateFormatter(LOCALES[language]).resolvedOptions()
  return isOneOf(CALENDARS, calendar) ? calendar : 'gregory'
}

/** An empty field with a time proposes noon of today. */
const todayAtNoon = (zone: string): ZonedDateTime =>
  parseAbsolute(new Date().toISOString(), zone).set({
    hour: 12,
    minute: 0,
    second: 0,
    millisecond: 0,
  })

type Props = DateTimeProps & { granularity: Granularity }

/** The day or time, its bounds and its change, as the picker wants them. */
function useDateValue({
  value,
  onChange,
  zone,
  granularity,
  min,
  max,
}: Pick<Props, 'value' | 'onChange' | 'zone' | 'granularity' | 'min' | 'max'>) {
  const { language } = useLanguage()
  const bound = (text: string | undefined) =>
    inCalendarOf(language, readValue(text, zone, granularity))
  return {
    value: readValue(value, zone, granularity),
    onChange: (next: DateValue | null) => {
      const written = writeValue(next, granularity)
      if (written !== null) onChange(written)
    },
    placeholderValue: granularity === 'minute' ? todayAtNoon(zone) : undefined,
    minValue: bound(min),
    maxValue: bound(max),
    granularity,
  }
}

export function DatePickerField({
  label,
  hint,
  error: found,
  required,
  cause,
  hideLabel,
  ...date
}: Props) {
  const say = usePhrase()
  const dateValue = useDateValue(date)
  const refused = useRefusal(cause)
  const isSending = useIsSending()
  const error = found ?? refused
  return (
    <DatePicker
      className={error ? 'field field-wrong' : 'field'}
      data-cause={cause}
      {...dateValue}
      isReadOnly={isSending}
      hourCycle={24}
      hideTimeZone
      shouldForceLeadingZeros
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={hideLabel ? 'unseen' : 'field-label'}>
        {label}
        {required === false && <span className="field-optional"> {say('common.optional')}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Group className="input date-input">
        <DateInput className="date-segments">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="date-open">
          <IconCalendar aria-hidden className="icon" />
        </Button>
      </Group>
      {error && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
      <MonthPopover />
    </DatePicker>
  )
}

/** A month to choose from, opened by the button in the field. */
function MonthPopover() {
  return (
    <Popover className="popover">
      <Dialog className="calendar-dialog">
        <Calendar className="calendar">
          <header>
            <Button slot="previous" className="button button-quiet button-icon">
              <IconChevronLeft aria-hidden className="icon flips" />
            </Button>
            <Heading />
            <Button slot="next" className="button button-quiet button-icon">
              <IconChevronRight aria-hidden className="icon flips" />
            </Button>
          </header>
          <CalendarGrid className="calendar-grid">
            {(date) => <CalendarCell date={date} className="calendar-cell" />}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}
