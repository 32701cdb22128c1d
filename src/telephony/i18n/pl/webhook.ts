// Polish words of the doors for contacts on a brand's page: the chat and the telephone systems.
import type { hook as english } from '../en/webhook.ts'

export const hook: Record<keyof typeof english, string> = {
  'brand.chat.title': 'Czat na własnych stronach',
  'brand.chat.lead':
    'Wstaw ten wiersz na strony, na których ma być czat. Dozwolone strony wymienia podręcznik (guide.yaml, chat.origins); jeśli nie wymienia żadnej, czat działa wszędzie.',
  'brand.chat.copy': 'Kopiuj wiersz',
  'brand.chat.language': 'Język strony',
  'brand.hooks.title': 'Centrale telefoniczne i rozpoznawanie mowy',
  'brand.hooks.lead':
    'Zgłaszają rozmowy i wypowiedzi podpisanymi wiadomościami na własny adres. Wiadomość bez właściwego podpisu jest odrzucana.',
  'brand.hooks.none': 'Nie ma jeszcze połączenia.',
  'brand.hooks.name': 'Co się tu łączy?',
  'brand.hooks.name.hint': 'Na przykład: centrala sklepu',
  'brand.hooks.name.empty': 'Napisz, co się tu łączy',
  'brand.hooks.provider': 'Sposób podpisywania',
  'brand.hooks.provider.standard': 'Standard Webhooks',
  'brand.hooks.provider.twilio': 'Twilio, stan rozmowy',
  'brand.hooks.secret': 'Auth token konta Twilio',
  'brand.hooks.secret.wrong': 'Skopiuj auth token z Twilio: co najmniej 16 znaków',
  'brand.hooks.add': 'Utwórz połączenie',
  'brand.hooks.once': 'Skopiuj klucz teraz. Jest pokazany tylko ten jeden raz.',
  'brand.hooks.copySecret': 'Kopiuj klucz',
  'brand.hooks.copyAddress': 'Kopiuj adres',
  'brand.hooks.hide': 'Ukryj skopiowany klucz',
  'brand.hooks.test': 'Wyślij podpisany test',
  'brand.hooks.test.good': 'Test dotarł, a jego podpis jest prawidłowy.',
  'brand.hooks.secrets':
    '{count, plural, one {# klucz} few {# klucze} many {# kluczy} other {# klucza}}',
  'brand.hooks.made': 'Utworzone',
  'brand.hooks.used': 'Ostatnia wiadomość',
  'brand.hooks.never': 'jeszcze nie było',
  'brand.hooks.revoked': 'Wycofane {date}',
  'brand.hooks.renew': 'Dodaj klucz',
  'brand.hooks.renew.hint': 'Stary działa, dopóki go nie wycofasz.',
  'brand.hooks.drop': 'Wycofaj najstarszy klucz',
  'brand.hooks.revoke': 'Wycofaj',
  'brand.hooks.revoke.title': 'Wycofać połączenie {name}?',
  'brand.hooks.revoke.body': 'Jego wiadomości będą od teraz odrzucane. To, co zgłosiło, zostaje.',
}
