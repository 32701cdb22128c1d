// Polish: what is wrong with a handbook, for the person who publishes it; names in quotes stand so
// in its files.
import type { finding as en } from '../en/finding.ts'

export const finding: Record<keyof typeof en, string> = {
  'finding.file.unreadable': 'Nie można odczytać tego pliku.',
  'finding.file.missing': 'Brakuje tego pliku; podręcznik go potrzebuje.',
  'finding.file.unexpected': 'W podręczniku nie ma pliku o takiej nazwie.',
  'finding.file.outside': 'To dowiązanie wychodzi poza katalog podręcznika i zostało pominięte.',
  'finding.file.too_large':
    'Plik jest za duży: jeden plik może mieć najwyżej {size}, wszystkie razem dwa razy tyle.',
  'finding.file.too_many': 'Plików jest za dużo. Dopuszczalna liczba: {most, number}.',
  'finding.file.not_text': 'To nie jest tekst w UTF-8.',
  'finding.file.name':
    'Kategoria nazywa się „{id}”, a jej plik „{named}.yaml”; obie nazwy muszą być takie same.',
  'finding.file.folder': 'To podręcznik marki „{id}”, a wczytano go dla marki „{folder}”.',
  'finding.yaml.syntax': 'To nie jest poprawny YAML: {says}',
  'finding.yaml.duplicate_key': '„{key}” występuje dwa razy w tym samym miejscu.',
  'finding.yaml.alias': 'Podręcznik nie używa odwołań typu *nazwa; wpisz wartość wprost.',
  'finding.yaml.key': 'Tego klucza nie można użyć: {says}',
  'finding.yaml.too_deep': 'Za dużo poziomów zagnieżdżenia. Dopuszczalna liczba: {most, number}.',
  'finding.yaml.too_much':
    'Za dużo znaków i słów YAML w jednym pliku. Dopuszczalna liczba: {most, number}.',
  'finding.field.missing':
    '{whole, select, yes {Plik jest pusty.} other {Brakuje „{field}” albo nic tam nie wpisano.}}',
  'finding.field.unknown': '„{field}” nie jest tu znane.',
  'finding.field.type': '„{field}”: powinno być: {expected}, a jest: {found}.',
  'finding.field.choice': '„{given}” nie można wybrać w „{field}”. Do wyboru: {choices}.',
  'finding.field.too_big':
    '{of, select, characters {„{field}” jest za długie: najwyżej {most, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.} entries {„{field}” ma za dużo pozycji; najwyżej: {most, number}.} other {„{field}” jest za duże; najwyżej: {most, number}.}}',
  'finding.field.too_small':
    '{of, select, characters {„{field}” jest za krótkie: co najmniej {least, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.} entries {„{field}” ma za mało pozycji; co najmniej: {least, number}.} other {„{field}” jest za małe; co najmniej: {least, number}.}}',
  'finding.field.shape': '„{field}”: powinno być: {shape}.',
  'finding.field.characters': '„{field}” zawiera znaki sterujące albo uszkodzone litery.',
  'finding.field.repeated': '„{value}” występuje na liście dwa razy.',
  'finding.span.order': '{span}: koniec jest przed początkiem.',
  'finding.span.overlap': '{span} zaczyna się, zanim skończy się {before}.',
  'finding.id.duplicate': '„{id}” użyto dwa razy.',
  'finding.text.missing': 'Brak tłumaczenia: „{text}” nie ma tekstu w języku: {language}.',
  'finding.calendar.unknown': 'Nie ma kalendarza „{calendar}”.',
  'finding.overlay.moved_day':
    'Na {year} r. rząd Łotwy przeniósł dzień roboczy {from} na sobotę {to}, a w „overlay” brakuje co najmniej jednego z tych dni. Zamknij pierwszy i otwórz drugi albo wpisz oba tak, jak firma pracuje.',
  'finding.overlay.order_unknown':
    'Rozporządzenie o przeniesieniu dni roboczych w {year} r. powinno już być, ale Opoka nie zna tych dni. Sprawdź je i wpisz do „overlay”.',
  'finding.position.unknown': 'Nie ma stanowiska „{position}”.',
  'finding.position.vacant': 'Nikt nie zajmuje stanowiska „{position}”.',
  'finding.position.reserved':
    'Nazwa „{position}” jest zastrzeżona: w drabinie oznacza właściciela sprawy.',
  'finding.role.vacant': 'Nikt nie ma tej roli: {role}.',
  'finding.category.nobody':
    'Kategoria „{category}” nie ma nikogo: nikt nie zajmuje ani stanowiska „{owner}”, ani „{substitute}”.',
  'finding.category.same_substitute':
    'Właściciel i zastępca w kategorii „{category}” to to samo stanowisko: „{position}”.',
  'finding.category.no_clock': 'Kategoria „{category}” nie ma terminu wewnętrznego „{clock}”.',
  'finding.category.empty': '„{list}” w kategorii „{category}” jest puste.',
  'finding.fallback.unknown': 'Nie ma kategorii zapasowej „{category}”.',
  'finding.weight.range': 'Ocena „{judgement}” wynosi {is}, a powinna od 1 do 5.',
  'finding.ladder.unknown': 'Nie ma drabiny „{ladder}”.',
  'finding.ladder.unreachable':
    'Do drabiny „{ladder}” nic nie prowadzi: żadna kategoria, obietnica ani inna drabina.',
  'finding.ladder.circular': 'Drabina „{ladder}” zatacza koło przez „{through}”.',
  'finding.rung.repeated': 'Drabina „{ladder}” wskazuje „{position}” dwa razy z rzędu.',
  'finding.rung.no_silence':
    'Szczebel {rung, number} drabiny „{ladder}” nie zostawia czasu na odpowiedź.',
  'finding.ladder.asks_owner_twice':
    'Drabina „{ladder}” wskazuje „{position}” dwa razy z rzędu: to stanowisko już odpowiada za „{category}”.',
  'finding.safety.slow_ladder':
    '„{category}” każe działać od razu, a drabina „{ladder}” czeka z następną osobą: {silence}. Powinno to być najwyżej 60 minut, także w nocy.',
  'finding.class.unknown': 'Nie ma klasy prawnej „{class}”.',
  'finding.class.unused': 'Żadna kategoria nie używa klasy prawnej „{class}”.',
  'finding.class.other_customer':
    'Klasa prawna „{class}” dotyczy innych klientów ({customers}), których „{category}” nie obejmuje.',
  'finding.rule.unknown': 'Nie ma przepisu „{rule}”.',
  'finding.rule.not_in_force':
    'Przepis {rule} dziś nie obowiązuje. Obowiązuje od {from}{until, select, yes { do {to}} other {}}.',
  'finding.rule.other_market':
    'Przepis {rule} nie obowiązuje na rynku {market}; obowiązuje tu: {markets}.',
  'finding.rule.other_customer':
    'Przepis {rule} z klasy „{class}” dotyczy innych klientów ({customers}), którzy tu nie trafiają.',
  'finding.clock.longer_than_law':
    'Termin wewnętrzny „{clock}” ({duration}) jest dłuższy, niż pozwala {rule}: przy wpływie {receivedOn} kończy się {houseOn}, a ostatni dzień według prawa to {lawOn}.',
  'finding.checklist.rule_unknown':
    'Punkt „{item}” powołuje się na przepis „{rule}”, którego nie ma.',
  'finding.checklist.uncovered':
    'Lista kontrolna kategorii „{category}” nie ma punktu dla {rule}, a przepis wymaga w odpowiedzi {items, plural, one {# elementu} few {# elementów} many {# elementów} other {# elementu}}.',
  'finding.fact.unused':
    'Żadne zdanie przewodnika nie mówi „{fact}” i żaden warunek o to nie pyta.',
  'finding.fact.not_days': '„{fact}” to całkowita liczba dni, co najmniej 1.',
  'finding.promise.unknown': 'Nie ma obietnicy „{promise}”.',
  'finding.promise.longer_than_answer':
    'Obietnica „{promise}” może trwać {longest}, dłużej niż odpowiedź w kategorii „{category}” ({answer}).',
  'finding.guide.unknown': 'Domyślny przewodnik nie ma tu „{id}”.',
  'finding.guide.step_unknown': 'Przewodnik nie ma kroku „{step}”.',
  'finding.guide.move_unknown': 'Przewodnik nie ma ruchu „{move}”.',
  'finding.guide.approach_unknown': 'Przewodnik nie ma podejścia „{approach}”.',
  'finding.guide.slot_unknown': 'Nie ma pola „{slot}”.',
  'finding.guide.forms': 'Nie można odczytać form tego zdania: {problem}',
  'finding.guide.no_words': 'Ruch „{move}” nie ma tekstu.',
  'finding.guide.no_way_out':
    'Z kroku „{step}” nie da się wyjść: warunek „leave” nigdy się nie spełni.',
  'finding.guide.unreachable':
    'Do kroku „{step}” nie da się wejść: warunek „enter” nigdy się nie spełni.',
  'finding.guide.no_step': 'Do żadnego kroku nie da się wejść bez przerwania innego.',
  'finding.guide.no_warning':
    'Kontakt można zakończyć po ostrzeżeniach (liczba: {warnings, number}), ale żaden ruch nie liczy się jako ostrzeżenie.',
  'finding.guide.no_safety': 'Droga do bezpieczeństwa nie ma ruchu, który może wykonać każdy.',
  'finding.wording.rule_unknown': 'Domyślny dobór słów nie ma reguły „{rule}”.',
  'finding.wording.finds_nothing': 'Reguła „{rule}” nie ma ani wzorców, ani sprawdzenia.',
  'finding.wording.too_many':
    'Wszystkie reguły mają razem za dużo wzorców. Dopuszczalna liczba: {most, number}.',
  'finding.wording.pattern': 'Nie da się odczytać wzorca „{pattern}” reguły „{rule}” ({problem}).',
  'finding.alarm.number_unknown': 'Wśród domyślnych numerów nie ma „{number}”.',
  'finding.alarm.incident_unknown':
    'Sprawy o zdarzeniach mają trafiać do kategorii „{category}”, a takiej nie ma. Dodaj ją albo wskaż inną.',
  'finding.alarm.no_security':
    'Brakuje numeru własnej ochrony. Dodaj go w alarm.yaml, rodzaj „security”.',
  'finding.alarm.no_emergency':
    'Brakuje numeru alarmowego dla rynku {market}. Dodaj go w alarm.yaml, rodzaj „emergency”.',
  'finding.alarm.no_crisis':
    'Brakuje telefonu zaufania dla rynku {market}. Dodaj go w alarm.yaml, rodzaj „crisis”.',
  'finding.alarm.unconfirmed':
    'Numeru {number} nikt jeszcze nie sprawdził: brakuje „reviewedOn”. Porównaj go ze źródłem i wpisz dzień sprawdzenia.',
  'finding.meant': 'Czy chodziło o „{meant}”?',
  'finding.given': 'Jest tam „{given}”.',
  'finding.type':
    '{type, select, mapping {grupa pól} list {lista} text {tekst} number {liczba} whole {liczba całkowita} boolean {tak lub nie} nothing {nic} other {{type}}}',
  'finding.shape':
    '{shape, select, id {nazwa w rodzaju late-delivery, z małych liter, cyfr i pojedynczych łączników} rule {nazwa przepisu w rodzaju PL-CONS-7A} market {kraj w rodzaju PL albo jego część w rodzaju US-CA} calendar {nazwa kalendarza w rodzaju GB-ENG} mail {adres e-mail} duration {długość w rodzaju 30 min, 4 wh, 72 h, 2 wd, 3 d, 2 weeks lub 1 months} day {prawdziwa data w rodzaju 2026-12-24} time_zone {strefa czasowa w rodzaju Europe/Warsaw} span {godziny otwarcia w rodzaju 09:00-17:00} JSON {proste dane, niezbyt zagnieżdżone} condition {jedno pytanie w rodzaju cue: shouting albo all, any lub not z innymi} site {adres strony w rodzaju https://shop.example, bez ścieżki} number {numer do wybrania w rodzaju 112} other {inna wartość}}',
}
