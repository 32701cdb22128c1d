// Listy do klientów: propozycje, które pracownik poprawia, i to, co stoi pod każdą wiadomością.
import type { letter as en } from '../en/letter.ts'

export const letter: Record<keyof typeof en, string> = {
  'letter.footer':
    'Numer sprawy: {ref}\nNa tej stronie widać, co się dzieje ze sprawą: {url}\n{brand}',
  'letter.greeting': 'Dzień dobry, {name},',
  'letter.greeting.apart': '{name}\n\nDzień dobry,',
  'letter.greeting.unknown': 'Dzień dobry,',
  'letter.acknowledgement.subject': 'Mamy Państwa zgłoszenie',
  'letter.acknowledgement.body':
    '{greeting}\n\ndziękuję za wiadomość. Jest już przeczytana, a sprawa ma numer {ref}.\n\nOdpowiada za nią {owner}. Odpowiedź wyślemy najpóźniej {date}. Na stronie sprawy widać, na jakim jest etapie.\n\n{agent}\n{brand}',
  'letter.question.subject': 'Pytanie w Państwa sprawie',
  'letter.question.body':
    '{greeting}\n\nżeby dobrze załatwić sprawę, potrzebuję jeszcze jednej rzeczy:\n\n\n\nProszę wpisać odpowiedź na stronie sprawy, bo odpowiedzi przysłanych e-mailem nie odczytujemy. Gdy tylko tam będzie, wracam do pracy nad sprawą.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Odpowiedź w Państwa sprawie',
  'letter.answer.body':
    '{greeting}\n\nto jest nasza odpowiedź w sprawie {ref}, która wpłynęła do nas {received}.\n\nCo ustaliliśmy:\n\n\nCo postanowiliśmy:\n\n\nCo dalej:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'Potrzebujemy więcej czasu',
  'letter.extension.body':
    '{greeting}\n\nnie zdążymy odpowiedzieć na reklamację do {date}, dlatego piszę już teraz.\n\nDlaczego: \nCo musimy jeszcze ustalić: \n\nOdpowiedź wyślemy najpóźniej {newDate}.\n\n{agent}\n{brand}',
}
