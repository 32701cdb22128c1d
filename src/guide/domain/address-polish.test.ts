// Tests of Polish forms of address: the vocative and whose it is, or none.
import { describe, expect, test } from 'vitest'
import { addressOf, guessForm, salutationOf } from './address.ts'
import { FAMILIAR_MEN, FAMILIAR_WOMEN, MEN, UNCHANGED, WOMEN } from './data/polish-name.ts'
import { sexOfFirst, vocativeOf } from './address-polish.ts'

/** Lines of 'name | form | how one calls them', '-' for nothing. */
const rows = (table: string): [string, string | null, string | null][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', form = '', called = ''] = line.split('|').map((part) => part.trim())
      return [name, form === '-' ? null : form, called === '-' ? null : called]
    })

describe('a name is called by its vocative', () => {
  test.each(
    rows(`
      Tomasz Bielecki | m | Panie Tomaszu
      Anna Kubiak | f | Pani Anno
      Paweł Nowak | m | Panie Pawle
      Maria Zielińska | f | Pani Mario
      Jerzy Lis | m | Panie Jerzy
      STANISŁAW PAWLAK | m | Panie Stanisławie
      anna kowalska-nowak | f | Pani Anno
      Bronisław Lis | m | Panie Bronisławie
      Dobrosława Lis | f | Pani Dobrosławo
      Sławomir Kos | m | Panie Sławomirze
      Remigiusz Bąk | m | Panie Remigiuszu
      Wincenty Kos | m | Panie Wincenty
      Nikodem Kos | m | Panie Nikodemie
      Kazimierz Wrona | m | Panie Kazimierzu
      Wawrzyniec Kos | m | Panie Wawrzyńcu
      Kacper Wilk | m | Panie Kacprze
      Sylwester Wilk | m | Panie Sylwestrze
      Marek Wilk | m | Panie Marku
      Ernest Wilk | m | Panie Erneście
      Michał Wilk | m | Panie Michale
      Bogumił Wilk | m | Panie Bogumile
      Karol Wilk | m | Panie Karolu
      Roch Wilk | m | Panie Rochu
      Alojzy Wilk | m | Panie Alojzy
      Kuba Wrona | m | Panie Kubo
      Barnaba Kos | m | Panie Barnabo
      Bonawentura Kos | m | Panie Bonawenturo
      Dagmara Kos | f | Pani Dagmaro
      Eliza Kos | f | Pani Elizo
      Tamara Kos | f | Pani Tamaro
      Ludmiła Kos | f | Pani Ludmiło
      Marcelina Kos | f | Pani Marcelino
      Kazimiera Kos | f | Pani Kazimiero
      Bogna Kos | f | Pani Bogno
      Maja Kos | f | Pani Majo
      Łucja Kos | f | Pani Łucjo
      Karmen Lis | f | Pani Karmen
      Noemi Lis | f | Pani Noemi
      Inez Lis | f | Pani Inez
      Oksana Kowalenko | f | Pani Oksano
      Iryna Bondar | f | Pani Iryno
      Switłana Bondar | f | Pani Switłano
      Andrij Szewczenko | m | Panie Andriju
      Dmytro Petrenko | m | Panie Dmytro
      Mykoła Bondar | m | Panie Mykoło
      Serhij Bondar | m | Panie Serhiju
      Wołodymyr Bondar | m | Panie Wołodymyrze
      Oleksandr Bondar | m | Panie Oleksandrze
      Lukasz Wisniewski | m | Panie Łukaszu
      Malgorzata Zielinska | f | Pani Małgorzato
      Aron Kowalski | m | Panie Aronie
      Brajan Kowalski | m | Panie Brajanie
      Jan Maria Rokita | m | Panie Janie
      Anna Maria Wesołowska | f | Pani Anno
      Anna Maria | f | Pani Anno
      Jan Laska | m | Panie Janie
      Ewa Laska | f | Pani Ewo
      Kowalska Anna | f | Pani Anno
      Nowak Jan | m | Panie Janie
      Nowak Anna Maria | f | Pani Anno
      Petrenko Dmytro | m | Panie Dmytro
      Kowalski, Adam | m | Panie Adamie
      Tomasz | m | Panie Tomaszu
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'pl'), addressOf(name, 'pl')]).toEqual([form, called])
  })
})

describe('a title comes first', () => {
  test.each(
    rows(`
      Pan Marek Sowa | m | Panie Marku
      Pan Kowalski | m | Panie Kowalski
      Pani Kowalska | f | Pani Kowalska
      Pan Sowa | m | Panie Sowa
      Pani Nowak | f | Pani Nowak
      Pan J. Kowalski | m | Panie Kowalski
      Pan Marek | m | Panie Marku
      dr Anna Nowak | f | Pani Doktor
      Pan dr Nowak | m | Panie Doktorze
      prof. dr hab. Jan Kowalski | m | Panie Profesorze
      mec. Ewa Wrona | f | Pani Mecenas
      r.pr. Adam Wilk | m | Panie Mecenasie
      mgr inż. Piotr Zając | m | Panie Piotrze
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'pl'), addressOf(name, 'pl')]).toEqual([form, called])
  })
})

describe('nobody is called where it is not certain', () => {
  test.each(
    rows(`
      Nikita Sokołow | - | -
      Nikita Kowalska | f | -
      Alex Nowak | - | -
      Kasia Nowak | f | -
      Pan Tomek | m | -
      Pani Basia | f | -
      Krzysiek Wilk | m | -
      Adam Marek | m | -
      Anna Adam | - | -
      Kalina Jan | - | -
      Pani Kowalski | - | -
      Pan Kowalska | - | -
      Pan Anna Kos | - | -
      Ferrucja Kowalski | - | -
      Xavier Kowalski | m | -
      J. Kowalski | m | -
      Kowalska | f | -
      Misio | - | -
      tomasz.nowak | - | -
      tomasz@poczta.example | - | -
      Анна Коваль | - | -
      ks. Jan Nowak | m | -
      s. Anna Nowak | f | -
      caller 4 | - | -
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'pl'), addressOf(name, 'pl')]).toEqual([form, called])
  })
})

describe('firms and several people', () => {
  test.each([
    'Modrzew sp. z o.o.',
    'Modrzew Sp.z o.o.',
    'PKN Orlen S.A.',
    'Jan Kowalski i Wspólnicy sp.j.',
    'PHU Jan Nowak',
    'Piekarnia Kowalska',
    'Teatr Polski',
    'Zielony Dom',
    'Fundacja Jutro',
    'Anna i Jan Kowalscy',
    'Państwo Kowalscy',
    'Rodzina Nowaków',
  ])('%s', (name) => {
    expect([guessForm(name, 'pl'), addressOf(name, 'pl'), addressOf(name, 'pl', 'm')]).toEqual([
      'many',
      null,
      null,
    ])
    expect(salutationOf(name, 'pl')).toBe('Szanowni Państwo,')
  })
})

test.each([
  ['Tomasz Bielecki', undefined, 'Szanowny Panie,'],
  ['Anna Kubiak', undefined, 'Szanowna Pani,'],
  ['Kasia Nowak', undefined, 'Szanowna Pani,'],
  ['dr Anna Nowak', undefined, 'Szanowna Pani Doktor,'],
  ['prof. Jan Nowak', undefined, 'Szanowny Panie Profesorze,'],
  ['Alex Nowak', undefined, 'Dzień dobry,'],
  ['Alex Nowak', 'f', 'Szanowna Pani,'],
  ['ks. Jan Nowak', undefined, 'Dzień dobry,'],
  ['Anna Kubiak', 'many', 'Szanowni Państwo,'],
  ['', undefined, 'Dzień dobry,'],
  ['', 'f', 'Szanowna Pani,'],
] as const)('a letter to %s (%s) begins %s', (name, form, first) => {
  expect(salutationOf(name, 'pl', form)).toBe(first)
})

test('the list: a rule gives what stands there, but for an -e- that falls out and the like', () => {
  const pairs = [...MEN.matchAll(/(\S+) (\S+)/g)].map(([, name = '', called = '']) => [
    name,
    called,
  ])
  for (const [name = '', called = ''] of pairs) {
    expect(sexOfFirst(name), name).toBe('m')
    // The ending of a vocative: -e, -u, -o; a name in -y, -i or -o stays.
    expect(called === name ? /[yio]$/.test(name) : /[euo]$/.test(called), name).toBe(true)
    // A beginning of it stays.
    expect(called.slice(0, 2), name).toBe(name === 'Lew' ? 'Lw' : name.slice(0, 2))
    expect(vocativeOf(name, 'f'), name).toBeNull()
  }
  for (const name of [...WOMEN.split(' '), ...UNCHANGED.split(' ')]) {
    expect(sexOfFirst(name), name).toBe('f')
    expect(vocativeOf(name, 'm'), name).toBeNull()
  }
  for (const name of `${FAMILIAR_MEN} ${FAMILIAR_WOMEN}`.split(' '))
    expect([vocativeOf(name, 'm'), vocativeOf(name, 'f')], name).toEqual([null, null])
})
