// Polish: an alarm on the page of whoever raised it, and what the wrap-up makes of it.
import type { danger as en } from '../en/danger.ts'

export const danger: Record<keyof typeof en, string> = {
  'danger.sending': 'Wysyłanie alarmu',
  'danger.untold':
    'Dzwoń teraz: nie ma połączenia, załóż, że nikt o tym nie wie. Gdy połączenie wróci, alarm wyjdzie sam, z godziną, o której naciśnięto przycisk.',
  'danger.unanswered':
    'Dzwoń teraz: system nie odpowiada i być może nikt o tym nie wie. Wysyłanie alarmu trwa.',
  'danger.raised':
    '{n, plural, one {Alarm działa od {when}, wzywa # osobę.} few {Alarm działa od {when}, wzywa # osoby.} many {Alarm działa od {when}, wzywa # osób.} other {Alarm działa od {when}, wzywa # osoby.}}',
  'danger.hear':
    '{n, plural, one {Z nich # osoba ma teraz otwartą Opokę.} few {Z nich # osoby mają teraz otwartą Opokę.} many {Z nich # osób ma teraz otwartą Opokę.} other {Z nich # osoby ma teraz otwartą Opokę.}}',
  'danger.hear_none': 'Nikt z nich nie ma teraz otwartej Opoki. Dzwoń.',
  'danger.hear_none_help': 'Nikt z nich nie ma teraz otwartej Opoki. Zawołaj kogoś obok.',
  'danger.nobody': 'Dzwoń teraz: alarm nie ma tu kogo wezwać.',
  'danger.unconfirmed': 'Nikt się jeszcze nie zgłosił.',
  'danger.minute':
    'Dzwoń teraz: od {n, plural, one {minuty} few {# minut} many {# minut} other {# minuty}} nikt się nie zgłosił.',
  'danger.climbed':
    '{n, plural, one {Alarm wzywa już # osobę.} few {Alarm wzywa już # osoby.} many {Alarm wzywa już # osób.} other {Alarm wzywa już # osoby.}}',
  'danger.top': 'Wezwano już wszystkich, alarm dzwoni nadal.',
  'danger.confirmed': '{name} już się tym zajmuje, od {when}.',
  'danger.also': 'Kto jeszcze wie: {names}.',
  'danger.mistake': 'To pomyłka',
  'danger.raise': 'Podnieś alarm',
  'danger.on': 'Alarm trwa',
  'danger.none': 'Nikt nie podniósł alarmu. Sam ten krok nikogo nie wzywa.',
  'danger.ended': 'Alarm zakończony ({name}, {when})',
  'danger.taken_back': 'Alarm odwołany o {when}, wezwani mogą o tym przeczytać.',
  'danger.dial': 'Dokąd dzwonić',
  'danger.dial_crisis':
    '{channel, select, chat {Zostań na czacie.} visit {Zostań przy tej osobie.} other {Zostań na linii.}} Najpierw podaj telefon zaufania',
  'danger.dial_none': 'W podręczniku nie ma tu żadnego numeru. Zawołaj kogoś obok.',
  'danger.help_sent': 'O {when} poproszono o pomoc.',
  'danger.do': 'Zrób, nie czytaj na głos',
  'danger.say': 'Powiedz',
  'danger.help_raised':
    '{n, plural, one {O {when} wezwano na pomoc # osobę.} few {O {when} wezwano na pomoc # osoby.} many {O {when} wezwano na pomoc # osób.} other {O {when} wezwano na pomoc # osoby.}}',
  'danger.help_nobody':
    'O {when} poproszono o pomoc, ale nie ma tu kogo wezwać. Zawołaj kogoś obok.',
  'danger.help_unseen': 'Na razie nikt się nie odezwał.',
  'danger.help_minute': 'Minęła minuta i nikt się nie odezwał. Zawołaj kogoś obok.',
  'danger.help_seen': '{name} już wie ({when})',
  'danger.help_withdraw': 'Odwołaj prośbę',
  'danger.event': 'Alarm',
  'danger.wrap':
    'Podczas tej rozmowy był alarm, dlatego proponujemy założyć sprawę dotyczącą tego zdarzenia.',
}
