// Polish: deadlines and how their dates explain themselves.
import type { clock as en } from '../en/deadline.ts'

export const clock: Record<keyof typeof en, string> = {
  'clock.title': 'Terminy',
  'clock.action_acknowledge': 'Potwierdzenie wpływu',
  'clock.action_reply': 'Odpowiedź',
  'clock.action_refund': 'Zwrot pieniędzy',
  'clock.action_inform': 'Informacja dla klienta',
  'clock.action_decide': 'Decyzja',
  'clock.action_other': 'Inny obowiązek',
  'clock.legal': 'Ustawowy',
  'clock.house': 'Wewnętrzny',
  'clock.target': 'Bezpieczny dzień',
  'clock.last_day': 'Ostatni dzień',
  'clock.state_running': 'Biegnie',
  'clock.state_paused': 'Wstrzymany',
  'clock.state_met': 'Dotrzymany',
  'clock.state_met_late': 'Wykonany po czasie',
  'clock.state_missed': 'Przekroczony',
  'clock.state_void': 'Już się nie liczy',
  'clock.met_at': 'Wykonano {when}',
  'clock.why': 'Dlaczego',
  'clock.why_title': 'Jak policzono ten termin',
  'clock.basis': 'Podstawa prawna',
  'clock.rule': 'Przepis',
  'clock.silence': 'Skutek milczenia',
  'clock.silence_deemed_accepted': 'Przyjmuje się wtedy, że reklamację uznano.',
  'clock.silence_deemed_upheld':
    'Uznaje się wtedy, że reklamację rozpatrzono zgodnie z wolą klienta.',
  'clock.silence_escalates': 'Klient może zwrócić się do urzędu albo rzecznika.',
  'clock.silence_breach': 'To naruszenie prawa, za które może grozić kara.',
  'clock.silence_payment': 'Trzeba wtedy zapłacić.',
  'clock.silence_other': 'Przepis przewiduje inny skutek; zobacz źródło.',
  'clock.satisfied_sent': 'Wystarczy wysłać w terminie.',
  'clock.satisfied_received': 'Musi w tym terminie dotrzeć do klienta.',
  'clock.satisfied_accepted': 'Klient musi w tym terminie wyrazić zgodę.',
  'clock.durable': 'Na papierze lub innym trwałym nośniku.',
  'clock.provisional': 'Dopóki nikt nie potwierdzi klasy, biegnie najkrótszy możliwy termin.',
  'clock.confirm_class': 'Potwierdź klasę',
  'clock.class_title': 'Czym to jest w świetle prawa?',
  'clock.class_about': 'Terminy zostaną przeliczone od dnia wpływu.',
  'clock.class_now': 'Klasa',
  'clock.no_rule':
    'Brak zatwierdzonego przepisu: nie znamy tu terminu ustawowego. Liczą się terminy wewnętrzne.',
  'clock.extended_until': 'Przedłużono: {reason}',
  'clock.extend': 'Przedłuż',
  'clock.settled_more':
    '{count, plural, one {# rozliczony termin} few {# rozliczone terminy} many {# rozliczonych terminów} other {# rozliczonego terminu}}',
  'clock.u_days': '{n, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'clock.u_wdays':
    '{n, plural, one {# dzień roboczy} few {# dni robocze} many {# dni roboczych} other {# dnia roboczego}}',
  'clock.u_weeks':
    '{n, plural, one {# tydzień} few {# tygodnie} many {# tygodni} other {# tygodnia}}',
  'clock.u_months':
    '{n, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}}',
  'clock.u_hours': '{n, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}}',
  'clock.u_min': '{n, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}',
  'clock.u_wh':
    '{n, plural, one {# godzina robocza} few {# godziny robocze} many {# godzin roboczych} other {# godziny roboczej}}',
  'clock.u_wmin':
    '{n, plural, one {# minuta robocza} few {# minuty robocze} many {# minut roboczych} other {# minuty roboczej}}',
  'clock.s_day_zero': 'Dzień 0 to {on}, dzień wpływu.',
  'clock.s_starts': 'Liczenie zaczyna się: {at}.',
  'clock.s_local_gap': 'Zmiana czasu: tej godziny tam nie było ({from}); przyjęto: {to}.',
  'clock.s_local_overlap': 'Zmiana czasu: ta godzina wystąpiła dwa razy; liczy się pierwsza: {at}.',
  'clock.s_counted': 'Po upływie okresu ({length}): {on}.',
  'clock.s_month_end': 'Ten miesiąc nie ma takiego dnia, więc liczy się jego ostatni dzień: {on}.',
  'clock.s_weekend': '{on} to weekend i się nie liczy.',
  'clock.s_holiday': '{on} to święto: {name}.',
  'clock.s_holiday_provisional': '{on} to święto, jeszcze nieogłoszone: {name}.',
  'clock.s_closed': '{on}: firma nieczynna.',
  'clock.s_open_overlay': '{on} to dzień pracy, choć byłby wolny.',
  'clock.s_weekend_skipped': 'Pominięte dni weekendu: {days, number}.',
  'clock.s_more_skipped': 'Pominięte kolejne dni wolne: {days, number}.',
  'clock.s_rolled': '{from} to dzień wolny, więc termin się przesuwa. Nowy dzień: {to}.',
  'clock.s_two_working_days':
    'W okresie muszą być co najmniej dwa dni robocze; było ich {found, number}. Zamiast: {from}. Jest: {to}.',
  'clock.s_provisional':
    'Święta w tym czasie nie są jeszcze ogłoszone ({on}); termin może się zmienić.',
  'clock.s_unreviewed':
    'Dni wolne sprawdzono od {reviewedFrom} do {reviewedTo}, a ta data wypada poza tym okresem: {on}. Święta coroczne policzono; termin może jeszcze przesunąć dzień wolny ogłoszony tylko na jeden rok.',
  'clock.s_until': 'Ostatni dzień terminu: {on}, do północy.',
  'clock.s_elapsed': 'Po upływie okresu ({length}), licząc dni i noce: {at}.',
  'clock.s_opens': 'Początek pracy: {at}.',
  'clock.s_worked': '{on}: {length} czasu pracy.',
  'clock.s_due': 'Termin: {at}.',
  'clock.s_paused':
    'Wstrzymany, gdy czekaliśmy na klienta. Od: {from}. Do: {to}. Doliczono: {length}.',
  'clock.s_extended': 'Przedłużono: {askedAt}. Powód: {reason}',
  'clock.s_capped_by_law':
    'Termin wewnętrzny kończy się najpóźniej w bezpiecznym dniu według {rule}: {on}.',
}
