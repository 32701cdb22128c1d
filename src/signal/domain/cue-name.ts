// What each cue is called, as an employee reads it in the reasons of advice.
import type { Cue } from './cue.ts'
import type { Language } from '../../platform/base/domain/language.ts'

export const CUE_NAMES: Record<Cue, Record<Language, string>> = {
  shouting: { en: 'shouting', pl: 'krzyk', lv: 'kliegšana', fa: 'فریاد' },
  swearing: { en: 'swearing', pl: 'przekleństwa', lv: 'lamāšanās', fa: 'ناسزا' },
  insult: { en: 'insult', pl: 'obelga', lv: 'apvainojums', fa: 'توهین' },
  threat: { en: 'threat', pl: 'groźba', lv: 'draudi', fa: 'تهدید' },
  discrimination: {
    en: 'discriminating words',
    pl: 'słowa dyskryminujące',
    lv: 'diskriminējoši vārdi',
    fa: 'سخن تبعیض‌آمیز',
  },
  self_harm: {
    en: 'talk of self-harm',
    pl: 'mowa o zrobieniu sobie krzywdy',
    lv: 'runa par kaitēšanu sev',
    fa: 'سخن از آسیب به خود',
  },
  crying: { en: 'crying', pl: 'płacz', lv: 'raudāšana', fa: 'گریه' },
  silence: { en: 'silence', pl: 'milczenie', lv: 'klusēšana', fa: 'سکوت' },
  interrupting: { en: 'interrupting', pl: 'przerywanie', lv: 'pārtraukšana', fa: 'قطع کردن سخن' },
  talkative: {
    en: 'talking at length',
    pl: 'długie opowiadanie',
    lv: 'gara stāstīšana',
    fa: 'سخن طولانی',
  },
  repetition: {
    en: 'told again',
    pl: 'mówi o tym kolejny raz',
    lv: 'stāsta atkārtoti',
    fa: 'بازگویی دوباره',
  },
  confusion: { en: 'confusion', pl: 'zagubienie', lv: 'apjukums', fa: 'سردرگمی' },
  bystanders: {
    en: 'others are listening',
    pl: 'inni słuchają',
    lv: 'citi klausās',
    fa: 'دیگران می‌شنوند',
  },
  legal_threat: {
    en: 'lawyer or court',
    pl: 'prawnik lub sąd',
    lv: 'jurists vai tiesa',
    fa: 'وکیل یا دادگاه',
  },
  going_public: {
    en: 'going public',
    pl: 'nagłośnienie sprawy',
    lv: 'lietas publiskošana',
    fa: 'رسانه‌ای کردن',
  },
  leaving: { en: 'leaving', pl: 'odejście', lv: 'aiziešana', fa: 'قصد رفتن' },
  wish: { en: 'a wish', pl: 'życzenie', lv: 'vēlme', fa: 'خواسته' },
  thanks: { en: 'thanks', pl: 'podziękowanie', lv: 'pateicība', fa: 'سپاس' },
  calmer: { en: 'calmer', pl: 'spokojniej', lv: 'mierīgāk', fa: 'آرام‌تر' },
  past_peak: {
    en: 'past the peak',
    pl: 'szczyt minął',
    lv: 'augstākais punkts pārvarēts',
    fa: 'گذر از اوج',
  },
  upset: { en: 'very upset', pl: 'silne wzburzenie', lv: 'stiprs satraukums', fa: 'برآشفتگی زیاد' },
}
