// Latviešu vārdi piezīmēm par melnrakstu.
import type { wording as english } from '../en/wording.ts'

export const wording: Record<keyof typeof english, string> = {
  'wording.count':
    '{n, plural, zero {# piezīmju par formulējumu} one {# piezīme par formulējumu} other {# piezīmes par formulējumu}}',
  'wording.none': 'Piezīmju par formulējumu nav',
  'wording.private': 'To redzat tikai Jūs. Nekas no tā netiek saglabāts.',
  'wording.show': 'Parādīt tekstā',
  'wording.whole': 'Visa ziņa',
  'wording.instead': 'Tā vietā',
  'wording.use': 'Ielikt',
  'wording.ignore': 'Izlaist',
  'wording.used': 'Vārdi ir nomainīti.',
  'wording.ignored': 'Piezīme šajā melnrakstā ir paslēpta.',
  'wording.more': '{n, plural, zero {Rādīt vēl #} one {Rādīt vēl #} other {Rādīt vēl #}}',
}
