// Listy do klientów: propozycje, które pracownik poprawia, i to, co stoi pod każdą wiadomością.
import type { letter as en } from '../en/letter.ts'

export const letter: Record<keyof typeof en, string> = {
  'letter.footer': 'Numer sprawy: {ref}\nNa tej stronie w każdej chwili widać, co się dzieje ze sprawą: {url}\n{brand}',
  'letter.acknowledgement.subject': 'Mamy Państwa zgłoszenie',
  'letter.acknowledgement.body': 'Dzień dobry,\n\ndziękuję za wiadomość. Zapoznałem(-am) się z nią, a sprawa ma numer {ref}.\n\nOdpowiada za nią {owner}. Odpowiedź wyślemy najpóźniej {date}. Każdy krok widać na stronie sprawy, nie trzeba o nic dopytywać.\n\n{agent}\n{brand}',
  'letter.question.subject': 'Pytanie w Państwa sprawie',
  'letter.question.body': 'Dzień dobry,\n\ndziękuję za cierpliwość. Żeby dobrze załatwić sprawę, potrzebuję jeszcze jednej rzeczy:\n\n\n\nMożna odpowiedzieć na stronie sprawy albo na tę wiadomość. Gdy tylko dostanę odpowiedź, wracam do pracy.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Odpowiedź na reklamację',
  'letter.answer.body': 'Dzień dobry,\n\ndziękuję za cierpliwość. Sprawa dotyczy tego, co nam Państwo napisali:\n„{happened}”\n\nCo ustaliliśmy:\n\n\nCo postanowiliśmy:\n\n\nCo dalej:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'Potrzebujemy więcej czasu',
  'letter.extension.body': 'Dzień dobry,\n\nnie zdążymy odpowiedzieć na reklamację do {date} i chcę o tym uprzedzić przed tym dniem.\n\nDlaczego: \nCo musimy jeszcze ustalić: \n\nOdpowiedź wyślemy najpóźniej {newDate}.\n\n{agent}\n{brand}',
  'letter.customer': 'klient',
}
