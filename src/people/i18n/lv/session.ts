// Latvian words of signing in, of the first run and of one's own account.
import type { session as english } from '../en/session.ts'

export const session: Record<keyof typeof english, string> = {
  'session.signIn': 'Pieteikšanās',
  'session.signIn.submit': 'Pieteikties',
  'session.signIn.lead': 'Izmantojiet e-pasta adresi un paroli, ko Jums iedeva administrators.',
  'session.signIn.help': 'Aizmirsāt paroli? Administrators var Jums dot jaunu.',
  'session.mail': 'E-pasta adrese',
  'session.password': 'Parole',
  'session.password.show': 'Rādīt paroli',
  'session.password.hint':
    'Vismaz 12 rakstzīmes. Vairāki vārdi pēc kārtas ir droši un viegli iegaumējami.',
  'session.password.missing':
    '{count, plural, zero {Vajag vēl # rakstzīmju.} one {Vajag vēl # rakstzīmi.} other {Vajag vēl # rakstzīmes.}}',
  'session.password.enough': 'Pietiekami gara.',
  'session.password.long': 'Gara. Vai to nav viegli uzminēt, pārbaudīsim, kad saglabāsiet.',
  'session.error.mail': 'Ierakstiet savu e-pasta adresi',
  'session.error.password': 'Ierakstiet savu paroli',
  'session.error.short': 'Izvēlieties paroli ar vismaz 12 rakstzīmēm',
  'session.error.name': 'Ierakstiet vārdu un uzvārdu',
  'session.error.organisation': 'Ierakstiet savas organizācijas nosaukumu',
  'session.error.handbook': 'Izvēlieties rokasgrāmatu',
  'session.setup.title': 'Sagatavojiet Opoku darbam',
  'session.setup.lead': 'Trīs lietas, un var sākt. Visu vēlāk var mainīt.',
  'session.setup.organisation': 'Organizācijas nosaukums',
  'session.setup.handbook': 'Rokasgrāmata, ar ko sākt',
  'session.setup.handbook.hint':
    'Tajā ir kategorijas, termiņi un solījumi. Vēlāk to varēsiet mainīt.',
  'session.setup.handbook.about': 'Tirgus: {market}. Valodas: {languages}.',
  'session.setup.brandName': 'Pirmā zīmola nosaukums',
  'session.setup.brandName.hint':
    'Tāds, kādu pazīst klienti. Atstājiet tukšu, lai paturētu nosaukumu no rokasgrāmatas.',
  'session.setup.administrator': 'Pirmais administrators',
  'session.setup.name': 'Vārds un uzvārds',
  'session.setup.language': 'Valoda',
  'session.setup.submit': 'Sagatavot',
  'session.setup.done': 'Opoka jau ir sagatavota',
  'session.setup.done.do': 'Piesakieties ar savu kontu.',
  'session.account': 'Jūsu konts',
  'session.account.name': 'Jūsu vārds un uzvārds',
  'session.account.language': 'Lapu valoda',
  'session.account.form': 'Teikumos, ko saku, es esmu',
  'session.account.form.m': 'vīrietis: „pats”',
  'session.account.form.f': 'sieviete: „pati”',
  'session.account.form.none': 'nav norādīts',
  'session.account.form.about':
    'Teikumi, ko sakāt klientam, tad saskan ar Jums. Ja nav norādīts, redzēsiet vārdus, kas der ikvienam.',
  'session.account.password': 'Paroles maiņa',
  'session.account.old': 'Pašreizējā parole',
  'session.account.new': 'Jaunā parole',
  'session.account.password.submit': 'Mainīt paroli',
  'session.account.password.saved': 'Parole ir nomainīta.',
  'session.account.roles': 'Jūsu lomas',
  'session.everywhere': 'Pieslēgtās ierīces',
  'session.everywhere.about':
    'Jūs iziesiet no sistēmas visās ierīcēs, arī šajā. Atvērtās lapas aizvērsies uzreiz.',
  'session.everywhere.submit': 'Iziet no visām ierīcēm',
  'session.again.title': 'Pieteikties vēlreiz',
  'session.again.done':
    'Pieteikšanās izdevās, un viss ierakstītais ir saglabāts. Nospiediet pogu vēlreiz.',
}
