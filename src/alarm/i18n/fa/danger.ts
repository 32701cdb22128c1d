// Persian: an alarm on the page of whoever raised it, and what the wrap-up makes of it.
import type { danger as en } from '../en/danger.ts'

export const danger: Record<keyof typeof en, string> = {
  'danger.sending': 'در حال ارسال اعلام خطر',
  'danger.untold':
    'ارتباط قطع است. فرض کنید هیچ‌کس خبر ندارد: همین حالا تلفن بزنید. وقتی ارتباط برگردد، اعلام خطر با ساعتی که دکمه را زدید فرستاده می‌شود.',
  'danger.unanswered':
    'سامانه پاسخ نمی‌دهد؛ شاید هیچ‌کس خبر نداشته باشد. همین حالا تلفن بزنید. ارسال همچنان تکرار می‌شود.',
  'danger.raised':
    'ساعت {when} اعلام خطر شد و {n, plural, one {برای # نفر از این برند فرستاده شد.} other {برای # نفر از این برند فرستاده شد.}}',
  'danger.hear':
    '{n, plural, one {سامانه اکنون پیش # نفر از آن‌ها باز است.} other {سامانه اکنون پیش # نفر از آن‌ها باز است.}}',
  'danger.hear_none': 'سامانه اکنون پیش هیچ‌کدام باز نیست. همین حالا تلفن بزنید.',
  'danger.hear_none_help': 'سامانه اکنون پیش هیچ‌کدام باز نیست. کسی را که نزدیک است صدا بزنید.',
  'danger.nobody': 'اینجا کسی نیست که خبرش کنیم. همین حالا تلفن بزنید.',
  'danger.unconfirmed': 'هنوز کسی پاسخ نداده است.',
  'danger.minute':
    '{n, plural, one {# دقیقه} other {# دقیقه}} گذشته و کسی پاسخ نداده است. همین حالا تلفن بزنید.',
  'danger.climbed':
    '{n, plural, one {اکنون برای # نفر فرستاده شده است.} other {اکنون برای # نفر فرستاده شده است.}}',
  'danger.top': 'کس دیگری برای خبر کردن نمانده است. زنگ خطر قطع نمی‌شود.',
  'danger.confirmed': '{name} دیده است و رسیدگی می‌کند، از ساعت {when}',
  'danger.also': 'همچنین دیده‌اند: {names}.',
  'danger.mistake': 'اشتباهی زدم',
  'danger.raise': 'اعلام خطر',
  'danger.on': 'خطر اعلام شد',
  'danger.none': 'اکنون اعلام خطری در کار نیست. این گام به‌تنهایی کسی را خبر نمی‌کند.',
  'danger.ended': 'پایان اعلام خطر: {name}، ساعت {when}',
  'danger.taken_back': 'ساعت {when} اعلام خطر پس گرفته شد. کسانی که خبر شده بودند این را می‌بینند.',
  'danger.dial': 'تلفن بزنید',
  'danger.dial_crisis':
    '{channel, select, chat {در گفت‌وگو بمانید.} visit {کنار مشتری بمانید.} other {پشت خط بمانید.}} اول شمارهٔ خط بحران را به مشتری بدهید',
  'danger.dial_none': 'در کتابچهٔ راهنما شماره‌ای نیست. کسی را که نزدیک است صدا بزنید.',
  'danger.help_sent': 'ساعت {when} درخواست کمک ثبت شد.',
  'danger.do': 'انجام دهید؛ برای مشتری نخوانید',
  'danger.say': 'بگویید',
  'danger.help_raised':
    'ساعت {when} درخواست کمک {n, plural, one {برای # نفر از این برند فرستاده شد.} other {برای # نفر از این برند فرستاده شد.}}',
  'danger.help_nobody':
    'ساعت {when} درخواست کمک ثبت شد، ولی کس دیگری نیست که خبر شود. کسی را که نزدیک است صدا بزنید.',
  'danger.help_unseen': 'هنوز کسی ندیده است.',
  'danger.help_minute': 'یک دقیقه گذشته و کسی ندیده است. کسی را که نزدیک است صدا بزنید.',
  'danger.help_seen': '{name} دیده است، ساعت {when}',
  'danger.help_withdraw': 'دیگر کمک نمی‌خواهم',
  'danger.event': 'اعلام خطر',
  'danger.wrap': 'در این گفت‌وگو اعلام خطر شد؛ برای همین پرونده‌ای دربارهٔ حادثه پیشنهاد شده است.',
}
