// Tests of Latvian forms of address: the genitive of the surname with 'kungs' or 'kundze', or none.
import { describe, expect, test } from 'vitest'
import { genitiveOf } from './address-latvian.ts'
import { addressOf, guessForm, salutationOf } from './address.ts'

/** Lines of 'name | form | how one calls them', '-' for nothing. */
const rows = (table: string): [string, string | null, string | null][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', form = '', called = ''] = line.split('|').map((part) => part.trim())
      return [name, form === '-' ? null : form, called === '-' ? null : called]
    })

describe('somebody is called by the genitive of the surname', () => {
  test.each(
    rows(`
      Jānis Bērziņš | m | Bērziņa kungs
      Ilze Bērziņa | f | Bērziņas kundze
      Andris Kalns | m | Kalna kungs
      Māris Eglītis | m | Eglīša kungs
      Juris Lācis | m | Lāča kungs
      Valdis Gulbis | m | Gulbja kungs
      Pēteris Balodis | m | Baloža kungs
      Toms Briedis | m | Brieža kungs
      Toms Zutis | m | Zuša kungs
      Toms Alksnis | m | Alkšņa kungs
      Toms Dzenis | m | Dzeņa kungs
      Toms Purvis | m | Purvja kungs
      Toms Kurmis | m | Kurmja kungs
      Toms Gailis | m | Gaiļa kungs
      Toms Lasis | m | Laša kungs
      Toms Osis | m | Oša kungs
      Toms Ezis | m | Eža kungs
      Toms Dadzis | m | Dadža kungs
      Toms Zizlis | m | Zižļa kungs
      Toms Tetervs | m | Teterva kungs
      Toms Vējš | m | Vēja kungs
      Toms Mežs | m | Meža kungs
      Toms Zaķis | m | Zaķa kungs
      Toms Viesis | m | Viesa kungs
      Jānis Suns | m | Suņa kungs
      Aivars Akmens | m | Akmens kungs
      Aivars Rudens | m | Rudens kungs
      Aivars Ledus | m | Ledus kungs
      Imants Lielais | m | Lielā kungs
      Kārlis Liepa | m | Liepas kungs
      Kārlis Egle | m | Egles kungs
      Sanita Egle | f | Egles kundze
      Inese Rudzīte | f | Rudzītes kundze
      Elīna Šmite | f | Šmites kundze
      Guntis Kaminskis | m | Kaminska kungs
      Vladislavs Savickis | m | Savicka kungs
      Anna Kaminska | f | Kaminskas kundze
      Igors Petrovs | m | Petrova kungs
      Sergejs Kovaļevs | m | Kovaļeva kungs
      Sergejs Putins | m | Putina kungs
      Jeļena Ivanova | f | Ivanovas kundze
      Anna Kuzmina | f | Kuzminas kundze
      Andrejs Tolstojs | m | Tolstoja kungs
      Aleksandrs Černenko | m | Černenko kungs
      Laura Petro | f | Petro kundze
      Ansis Kross | m | Krosa kungs
      Pauls Jansons | m | Jansona kungs
      Artis Pabriks | m | Pabrika kungs
      Oto Kalns | m | Kalna kungs
      Doris Bērziņa | f | Bērziņas kundze
      Ādolfs Ozoliņš | m | Ozoliņa kungs
      Kristofers Ozoliņš | m | Ozoliņa kungs
      Fredis Ozoliņš | m | Ozoliņa kungs
      Anna Bērziņa-Kalna | f | Bērziņas-Kalnas kundze
      Jānis Bērziņš-Lācis | m | Bērziņa-Lāča kungs
      Anna Marija Bērziņa | f | Bērziņas kundze
      Bērziņš Jānis | m | Bērziņa kungs
      Ozols Andris | m | Ozola kungs
      Kalniņa Anna | f | Kalniņas kundze
      Bērziņa, Ilze | f | Bērziņas kundze
      JĀNIS BĒRZIŅŠ | m | Bērziņa kungs
      jānis bērziņš | m | Bērziņa kungs
      Dr. Jānis Kļava | m | Kļavas kungs
      Ilze Kalniņa kundze | f | Kalniņas kundze
      Bērziņas kundze | f | Bērziņas kundze
      Bērziņa kungs | m | Bērziņa kungs
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'lv'), addressOf(name, 'lv')]).toEqual([form, called])
  })
})

describe('nobody is called where it is not certain', () => {
  test.each(
    rows(`
      Anna Kalns | f | -
      Jānis Bērziņa | - | -
      Bērziņa | - | -
      Jānis | m | -
      Jānis Pēteris | m | -
      Jonas Adamkus | - | -
      Johans Valters | m | -
      Ivan Petrov | - | -
      Tomasz Kowalski | - | -
      Sean Doyle | - | -
      Andris Kalnins | m | -
      Janis Berzins | - | -
      Anna Liepina | f | -
      Anna Bērziņa Kalna | f | -
      J. Bērziņš | - | -
      jana.kalna | - | -
      Яна Калниня | - | -
      klients 4 | - | -
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'lv'), addressOf(name, 'lv')]).toEqual([form, called])
  })
})

describe('firms and several people', () => {
  test.each([
    'SIA Saule',
    'SIA "Saule"',
    'Saule SIA',
    'AS Latvenergo',
    'IK Bērziņš',
    'Rīgas skola',
    'Jānis un Anna Bērziņi',
    'Bērziņu ģimene',
  ])('%s', (name) => {
    expect([guessForm(name, 'lv'), addressOf(name, 'lv'), addressOf(name, 'lv', 'm')]).toEqual([
      'many',
      null,
      null,
    ])
    expect(salutationOf(name, 'lv')).toBe('Labdien!')
  })
})

test.each([
  ['Ilze Bērziņa', undefined, 'Labdien, Bērziņas kundze!'],
  ['Jānis Bērziņš', undefined, 'Labdien, Bērziņa kungs!'],
  ['Jānis Bērziņš', 'f', 'Labdien!'],
  ['Jānis Bērziņš', null, 'Labdien!'],
  ['Jānis', undefined, 'Labdien!'],
  ['Ilze Bērziņa', 'many', 'Labdien!'],
  ['', undefined, 'Labdien!'],
] as const)('a letter to %s (%s) begins %s', (name, form, first) => {
  expect(salutationOf(name, 'lv', form)).toBe(first)
})

test.each([
  ['Atis', 'm', 'Ata'],
  ['Gatis', 'm', 'Gata'],
  ['Guntis', 'm', 'Gunta'],
  ['Visvaldis', 'm', 'Visvalža'],
  ['Vilnis', 'm', 'Viļņa'],
  ['Rubenis', 'm', 'Rubeņa'],
  ['Smith', 'm', null],
  ['Wagners', 'm', null],
  ['Butkus', 'm', null],
  ['Kalns', 'f', null],
  ['Ozoliņa', 'm', null],
  ['Eglītis', 'f', null],
] as const)('the genitive of %s (%s) is %s', (name, sex, genitive) => {
  expect(genitiveOf(name, sex)).toBe(genitive)
})
