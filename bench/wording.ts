// How long the wording check takes for a letter of 2,000 characters, in each language: what a pause
// in typing costs.
import { getDefault } from '../src/handbook/app/handbook-default.ts'
import { LANGUAGES, type Language } from '../src/platform/base/domain/language.ts'
import { checkWording } from '../src/style/domain/check.ts'
import { latencies, percentile, round, tell } from './figure.ts'

const LENGTH = 2_000
const RUNS = 1_000

/** Plain letters with a few words that are remarked on, so that every step has work. */
const LETTERS: Record<Language, string> = {
  en: 'Dear Mrs Ozolina, thank you for your message. I am sorry that the lamp came broken. I looked at the photos and asked the warehouse what happened on 2 March 2026. Our system doesn’t show it yet. Please calm down; I will call you tomorrow at 10. You will have our answer by 20 March. Is the box still there? ',
  pl: 'Dzień dobry, Pani Anno, dziękuję za wiadomość. Przepraszam, że lampa przyszła rozbita. Obejrzałam zdjęcia i zapytałam magazyn, co się stało 2 marca 2026. To pewnie wina kuriera. Proszę się uspokoić; zadzwonię jutro o 10. Odpowiedź wyślemy do 20 marca. Czy pudełko jeszcze jest? ',
  lv: 'Labdien, Ozoliņas kundze, paldies par ziņu. Atvainojos, ka lampa pienāca saplēsta. Apskatīju attēlus un pajautāju noliktavai, kas notika 2026. gada 2. martā. Droši vien vainīgs kurjers. Lūdzu, nomierinieties; piezvanīšu rīt plkst. 10. Atbildi saņemsiet līdz 20. martam. Vai kaste vēl ir? ',
  fa: 'سرکار خانم رستگار، از پیام شما سپاسگزارم. عذر می‌خواهم که چراغ شکسته رسید. عکس‌ها را دیدم و از انبار پرسیدم روز ۱۱ اسفند ۱۴۰۴ چه شد. احتمالاً تقصیر پیک است. لطفاً آرام باشید؛ فردا ساعت ۱۰ تماس می‌گیرم. پاسخ ما تا ۲۹ اسفند می‌رسد. جعبه هنوز هست؟ ',
}
const FACTS = {
  name: 'Anna Nowak',
  clocks: [{ kind: 'legal', until: '2026-03-13' }],
  promises: ['refund'],
  asked: ['What is the order number?'],
  apologies: 1,
  today: '2026-03-02',
}

export function measureWording(): void {
  const { wording } = getDefault()
  const all: number[] = []
  for (const language of LANGUAGES) {
    const letter = LETTERS[language]
      .repeat(Math.ceil(LENGTH / LETTERS[language].length))
      .slice(0, LENGTH)
    const begun = performance.now()
    checkWording(wording, letter, language, FACTS)
    const firstMs = round(performance.now() - begun, 2)
    for (let run = 0; run < RUNS / 5; run++) checkWording(wording, letter, language, FACTS)
    const ms = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      checkWording(wording, letter, language, FACTS)
      return performance.now() - start
    })
    all.push(...ms)
    tell({
      figure: `wording.${language}`,
      value: round(percentile(ms, 0.99), 3),
      unit: 'ms',
      ...latencies(ms),
      p50: round(percentile(ms, 0.5), 3),
      firstMs,
      how: `checking a letter of ${LENGTH} characters, p99 of ${RUNS}; firstMs includes reading the patterns`,
    })
  }
  tell({
    figure: 'wording',
    value: round(percentile(all, 0.99), 3),
    unit: 'ms',
    p50: round(percentile(all, 0.5), 3),
    target: 5,
    how: `a letter of ${LENGTH} characters in any of the four languages, p99`,
  })
}
