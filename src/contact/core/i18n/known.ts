// What was asked when a fact was written down, by its kind and in the customer's language: so that
// nobody asks it again.

export const FACT_QUESTIONS = {
  amount: {
    en: 'How much is it?',
    pl: 'O jaką kwotę chodzi?',
    lv: 'Par kādu summu ir runa?',
    fa: 'مبلغ چقدر است؟',
  },
  date: { en: 'When was it?', pl: 'Kiedy to było?', lv: 'Kad tas bija?', fa: 'چه زمانی بود؟' },
  order: {
    en: 'What is the order number?',
    pl: 'Jaki jest numer zamówienia?',
    lv: 'Kāds ir pasūtījuma numurs?',
    fa: 'شمارهٔ سفارش چیست؟',
  },
  said: {
    en: 'Who said what?',
    pl: 'Kto i co powiedział?',
    lv: 'Kas un ko teica?',
    fa: 'چه کسی چه گفت؟',
  },
  place: { en: 'Where was it?', pl: 'Gdzie to było?', lv: 'Kur tas bija?', fa: 'کجا بود؟' },
  thing: {
    en: 'Which item is it about?',
    pl: 'O którą rzecz chodzi?',
    lv: 'Par kuru lietu ir runa?',
    fa: 'موضوع کدام کالا است؟',
  },
  refund: {
    en: 'Which refunds were there before?',
    pl: 'Jakie zwroty już były?',
    lv: 'Kādas atmaksas jau bijušas?',
    fa: 'پیش از این چه بازپرداخت‌هایی بوده است؟',
  },
  other: {
    en: 'What else should we know?',
    pl: 'Co jeszcze warto wiedzieć?',
    lv: 'Kas vēl jāzina?',
    fa: 'دیگر چه باید بدانیم؟',
  },
} as const
