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
import { LOCALES } from '../../i18n/format.ts'
import { useLanguage, usePhrase } from '../phrase.tsx'
import type { DateTimeProps } from './date-time.ts'
import { useRefusal } from './refusal.ts'
import { useIsSending } from './sending.tsx'

export function DatePickerField({
  label,
  hint,
  error: found,
  required,
  cause,
  hideLabel,
  value,
  onChange,
  zone,
  granularity,
  min,
  max,
}: DateTimeProps & { granularity: 'minute' | 'day' }) {
  const say = usePhrase()
  const { language } = useLanguage()
  const refused = useRefusal(cause)
  const isSending = useIsSending()
  const error = found ?? refused
  const read = (text: string | undefined): ZonedDateTime | CalendarDate | null => {
    if (!text) return null
    try {
      return granularity === 'day' ? parseDate(text) : parseAbsolute(text, zone)
    } catch {
      return null
    }
  }
  // A bound in another calendar than the reader's would turn the month's picture into that
  // calendar.
  const bound = (text: string | undefined): ZonedDateTime | CalendarDate | null => {
    const found = read(text)
    return (
      found &&
      toCalendar(
        found,
        createCalendar(
          new DateFormatter(LOCALES[language]).resolvedOptions().calendar as CalendarIdentifier,
        ),
      )
    )
  }
  const write = (next: DateValue | null) => {
    if (!next) onChange('')
    else if (granularity === 'day') onChange(toCalendarDate(next).toString())
    else if ('toAbsoluteString' in next) onChange(next.toAbsoluteString())
  }
  return (
    <DatePicker
      className={error ? 'field field-wrong' : 'field'}
      data-cause={cause}
      value={read(value)}
      onChange={write}
      isReadOnly={isSending}
      placeholderValue={
        granularity === 'minute'
          ? parseAbsolute(new Date().toISOString(), zone).set({
              hour: 12,
              minute: 0,
              second: 0,
              millisecond: 0,
            })
          : undefined
      }
      minValue={bound(min)}
      maxValue={bound(max)}
      granularity={granularity}
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
    </DatePicker>
  )
}
