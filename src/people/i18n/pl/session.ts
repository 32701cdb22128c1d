// Polish words of signing in, of the first run and of one's own account.
import type { session as english } from '../en/session.ts'

export const session: Record<keyof typeof english, string> = {
  'session.signIn': 'Logowanie',
  'session.signIn.submit': 'Zaloguj się',
  'session.signIn.lead': 'Użyj adresu e-mail i hasła od administratora.',
  'session.signIn.help': 'Nie pamiętasz hasła? Administrator może nadać Ci nowe.',
  'session.mail': 'Adres e-mail',
  'session.password': 'Hasło',
  'session.password.show': 'Pokaż hasło',
  'session.password.hint':
    'Co najmniej 12 znaków. Kilka słów z rzędu to hasło mocne i łatwe do zapamiętania.',
  'session.password.missing':
    '{count, plural, one {Brakuje jeszcze # znaku.} few {Brakuje jeszcze # znaków.} many {Brakuje jeszcze # znaków.} other {Brakuje jeszcze # znaku.}}',
  'session.password.enough': 'Wystarczająco długie.',
  'session.password.long': 'Długie. Przy zapisie sprawdzimy jeszcze, czy niełatwo je odgadnąć.',
  'session.error.mail': 'Wpisz swój adres e-mail',
  'session.error.password': 'Wpisz hasło',
  'session.error.short': 'Wybierz hasło, które ma co najmniej 12 znaków',
  'session.error.name': 'Wpisz imię i nazwisko',
  'session.error.organisation': 'Wpisz nazwę organizacji',
  'session.error.handbook': 'Wybierz podręcznik',
  'session.setup.title': 'Przygotuj Opokę do pracy',
  'session.setup.lead': 'Trzy rzeczy i można zaczynać. Każdą można potem zmienić.',
  'session.setup.organisation': 'Nazwa organizacji',
  'session.setup.handbook': 'Podręcznik na początek',
  'session.setup.handbook.hint':
    'Zawiera kategorie, terminy i obietnice. Zmienisz go według potrzeb.',
  'session.setup.handbook.about': 'Rynek: {market}. Języki: {languages}.',
  'session.setup.brandName': 'Nazwa pierwszej marki',
  'session.setup.brandName.hint':
    'Taka, jaką znają klienci. Zostaw puste, aby zachować nazwę z podręcznika.',
  'session.setup.administrator': 'Pierwszy administrator',
  'session.setup.name': 'Imię i nazwisko',
  'session.setup.language': 'Język',
  'session.setup.submit': 'Przygotuj',
  'session.setup.done': 'Opoka jest już przygotowana',
  'session.setup.done.do': 'Zaloguj się na swoje konto.',
  'session.account': 'Twoje konto',
  'session.account.name': 'Imię i nazwisko',
  'session.account.language': 'Język stron',
  'session.account.form': 'Rodzaj w moich zdaniach',
  'session.account.form.m': 'męski: „sprawdziłem”',
  'session.account.form.f': 'żeński: „sprawdziłam”',
  'session.account.form.none': 'bez wskazania',
  'session.account.form.about':
    'Zdania, które mówisz klientowi, będą do Ciebie pasować. Bez wskazania zobaczysz wersję dobrą dla każdego.',
  'session.account.password': 'Zmiana hasła',
  'session.account.old': 'Obecne hasło',
  'session.account.new': 'Nowe hasło',
  'session.account.password.submit': 'Zmień hasło',
  'session.account.password.saved': 'Hasło zostało zmienione.',
  'session.account.roles': 'Twoje role',
  'session.everywhere': 'Zalogowane urządzenia',
  'session.everywhere.about':
    'Wylogujesz się na wszystkich urządzeniach, także na tym. Otwarte strony zamkną się od razu.',
  'session.everywhere.submit': 'Wyloguj się wszędzie',
  'session.again.title': 'Zaloguj się ponownie',
  'session.again.done':
    'Logowanie się udało, a wpisany tekst nie zginął. Naciśnij jeszcze raz ten sam przycisk.',
}
