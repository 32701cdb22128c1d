// واژه‌های نکته‌های پیش‌نویس.
import type { wording as english } from '../en/wording.ts'

export const wording: Record<keyof typeof english, string> = {
  'wording.count': '{n, plural, one {# نکته دربارهٔ واژه‌ها} other {# نکته دربارهٔ واژه‌ها}}',
  'wording.none': 'نکته‌ای دربارهٔ واژه‌ها نیست',
  'wording.private': 'این را فقط شما می‌بینید و چیزی از آن نگه داشته نمی‌شود.',
  'wording.show': 'نمایش در متن',
  'wording.whole': 'تمام پیام',
  'wording.instead': 'به‌جای آن',
  'wording.use': 'جایگزین کنید',
  'wording.ignore': 'نادیده بگیرید',
  'wording.used': 'واژه‌ها جایگزین شد.',
  'wording.ignored': 'این نکته برای این پیش‌نویس پنهان شد.',
  'wording.more': '{n, plural, one {# مورد دیگر} other {# مورد دیگر}}',
}
