// Latvian: an alarm on the page of whoever raised it, and what the wrap-up makes of it.
import type { danger as en } from '../en/danger.ts'

export const danger: Record<keyof typeof en, string> = {
  'danger.sending': 'Trauksme vēl tiek sūtīta',
  'danger.untold':
    'Nav savienojuma, rīkojieties tā, it kā neviens par to nezinātu. Zvaniet tūlīt. Kad savienojums atjaunosies, trauksmi nosūtīs ar pogas nospiešanas laiku.',
  'danger.unanswered':
    'Sistēma neatbild: varbūt neviens par to nezina. Zvaniet tūlīt. Trauksmi turpina sūtīt.',
  'danger.raised':
    'Trauksme celta {when}. {n, plural, zero {Pasaukti # kolēģi.} one {Pasaukts # kolēģis.} other {Pasaukti # kolēģi.}}',
  'danger.hear':
    '{n, plural, zero {Opoka šobrīd ir atvērta # no viņiem.} one {Opoka šobrīd ir atvērta # no viņiem.} other {Opoka šobrīd ir atvērta # no viņiem.}}',
  'danger.hear_none': 'Nevienam no viņiem Opoka šobrīd nav atvērta. Zvaniet tūlīt.',
  'danger.hear_none_help': 'Nevienam no viņiem Opoka nav atvērta. Pasauciet kādu, kas ir tuvumā.',
  'danger.nobody': 'Zvaniet tūlīt: šeit nav neviena, ko pasaukt.',
  'danger.unconfirmed': 'Neviens vēl nav atsaucies.',
  'danger.minute':
    'Jau {n, plural, zero {# minūtes} one {# minūti} other {# minūtes}} neviens nav atsaucies. Zvaniet tūlīt.',
  'danger.climbed':
    '{n, plural, zero {Tagad pasaukti jau # kolēģi.} one {Tagad pasaukts jau # kolēģis.} other {Tagad pasaukti jau # kolēģi.}}',
  'danger.top': 'Citu, ko pasaukt, vairs nav. Trauksme turpina skanēt.',
  'danger.confirmed': '{name} redz trauksmi un rīkojas (kopš {when})',
  'danger.also': 'To redzēja arī {names}.',
  'danger.mistake': 'Atsaukt, tā ir kļūda',
  'danger.raise': 'Celt trauksmi',
  'danger.on': 'Trauksme celta',
  'danger.none': 'Pašlaik trauksme nav celta. Šis solis vien nevienu nepasauc.',
  'danger.ended': 'Trauksmi izbeidza {name} ({when})',
  'danger.taken_back': 'Trauksme atsaukta {when}. Pasauktie to var redzēt.',
  'danger.dial': 'Zvaniet',
  'danger.dial_crisis':
    '{channel, select, chat {Palieciet tērzētavā.} visit {Palieciet klāt.} other {Palieciet uz līnijas.}} Vispirms nosauciet krīzes tālruni',
  'danger.dial_none': 'Rokasgrāmatā nav neviena numura. Pasauciet kādu, kas ir tuvumā.',
  'danger.help_sent': 'Palīdzība lūgta {when}.',
  'danger.do': 'Izdariet, klientam priekšā nelasiet',
  'danger.say': 'Sakiet',
  'danger.help_raised':
    'Palīdzība lūgta {when}. {n, plural, =0 {} zero {Pasaukti # kolēģi.} one {Pasaukts # kolēģis.} other {Pasaukti # kolēģi.}}',
  'danger.help_nobody':
    'Palīdzība lūgta {when}, bet šeit nav neviena cita, ko pasaukt. Pasauciet kādu, kas ir tuvumā.',
  'danger.help_unseen': 'Neviens to vēl nav redzējis.',
  'danger.help_minute': 'Jau minūti neviens to nav redzējis. Pasauciet kādu, kas ir tuvumā.',
  'danger.help_seen': '{name} to redzēja {when}',
  'danger.help_withdraw': 'Palīdzību vairs nevajag',
  'danger.event': 'Trauksme',
  'danger.wrap': 'Šajā sarunā tika celta trauksme, tāpēc ieteikta lieta par incidentu.',
}
