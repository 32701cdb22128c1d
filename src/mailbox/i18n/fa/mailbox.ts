// Persian words of the page with the mail that goes out.
import type { mailbox as english } from '../en/mailbox.ts'

export const mailbox: Record<keyof typeof english, string> = {
  'mailbox.title': 'ایمیل‌های ارسالی',
  'mailbox.lead': 'هر ایمیل به مشتری و سرنوشت آن.',
  'mailbox.kept.note':
    'سرور ایمیل تنظیم نشده است. ایمیل‌های برندهای نمونه اینجا نگه داشته می‌شود تا بتوانید آن‌ها را بخوانید؛ چیزی ارسال نشده است.',
  'mailbox.none.note':
    'برای {brands} سرور ایمیل تنظیم نشده است. تا مدیر سامانه آن را تنظیم نکند، ایمیلی ارسال نمی‌شود.',
  'mailbox.empty': 'هنوز ایمیلی نوشته نشده است.',
  'mailbox.empty.filter': 'ایمیلی در این وضعیت نیست.',
  'mailbox.show': 'نمایش',
  'mailbox.state.queued': 'در انتظار',
  'mailbox.state.sending': 'در حال ارسال',
  'mailbox.state.sent': 'ارسال شد',
  'mailbox.state.failed': 'ارسال نشد',
  'mailbox.state.unsure': 'شاید فرستاده شده',
  'mailbox.state.kept': 'نگه داشته شد، فرستاده نشد',
  'mailbox.to': 'گیرنده',
  'mailbox.queuedAt': 'زمان نوشتن',
  'mailbox.sentAt': 'زمان ارسال',
  'mailbox.case': 'پرونده',
  'mailbox.messageId': 'شناسهٔ پیام (Message-ID)',
  'mailbox.attempts': '{count, plural, =0 {هنوز تلاشی نشده} one {# بار تلاش} other {# بار تلاش}}',
  'mailbox.error': 'پاسخ سرور ایمیل: {error}',
  'mailbox.unsure':
    'متن نامه به سرور ایمیل داده شد، ولی پیش از پاسخ آن ارتباط قطع شد. تا کسی مطمئن نشود، فرستاده‌شده به شمار نمی‌آید. از مشتری بپرسید، یا از مدیر سامانه بخواهید شناسهٔ پیام را در گزارش سرور ایمیل پیدا کند.',
  'mailbox.proof': 'از کجا می‌دانید فرستاده شده است؟',
  'mailbox.proofHint': 'برای نمونه: مشتری گفت رسیده است؛ گزارش سرور، ساعت ۱۴:۰۵',
  'mailbox.wasSent': 'فرستاده شده است',
  'mailbox.sendAgain': 'ارسال دوباره',
  'mailbox.confirmed': 'این نامه فرستاده‌شده به شمار می‌آید.',
  'mailbox.retried': 'ایمیل در انتظار ارسال دوباره است.',
  'mailbox.more': 'نمایش قدیمی‌ترها',
}
