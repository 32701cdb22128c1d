// نامه به مشتری: پیش‌نویس‌هایی که همکار کامل می‌کند و متنی که پای هر نامه می‌آید.
import type { letter as en } from '../en/letter.ts'

export const letter: Record<keyof typeof en, string> = {
  'letter.footer':
    'شمارهٔ پیگیری: {ref}\nدر این صفحه می‌بینید پرونده به کجا رسیده است: {url}\n{brand}',
  'letter.greeting': '{name}،\nبا سلام و احترام،',
  'letter.greeting.apart': '{name}،\nبا سلام و احترام،',
  'letter.greeting.unknown': 'با سلام و احترام،',
  'letter.acknowledgement.subject': 'پیام شما به دست ما رسید',
  'letter.acknowledgement.body':
    '{greeting}\n\nاز اینکه موضوع را با ما در میان گذاشتید سپاسگزارم. پیام شما خوانده شد و پرونده‌ای با شمارهٔ {ref} برای آن باز شد.\n\nمسئول پروندهٔ شما {owner} است و پاسخ ما حداکثر تا {date} به دستتان می‌رسد. در صفحهٔ پرونده می‌بینید کار به کجا رسیده است.\n\n{agent}\n{brand}',
  'letter.question.subject': 'یک پرسش دربارهٔ پروندهٔ شما',
  'letter.question.body':
    '{greeting}\n\nبرای رسیدگی درست به یک نکته از سوی شما نیاز دارم:\n\n\n\nلطفاً پاسخ را در صفحهٔ پرونده بنویسید؛ پاسخ‌های ایمیلی خوانده نمی‌شود. همین که برسد، کار را ادامه می‌دهم.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'پاسخ ما دربارهٔ پروندهٔ شما',
  'letter.answer.body':
    '{greeting}\n\nاین پاسخ ما دربارهٔ پروندهٔ {ref} است که در تاریخ {received} به دستمان رسید.\n\nآنچه بررسی ما نشان داد:\n\n\nتصمیم ما:\n\n\nگام بعدی:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'به زمان بیشتری نیاز داریم',
  'letter.extension.body':
    '{greeting}\n\nپاسخ ما تا {date} آماده نمی‌شود و می‌خواهم پیش از آن روز این را به شما بگویم.\n\nعلت: \nآنچه هنوز باید روشن شود: \n\nپاسخ ما حداکثر تا {newDate} به دستتان می‌رسد.\n\n{agent}\n{brand}',
}
