// Tests of English forms of address: a title with the surname, never a bare full name, or none.
import { describe, expect, test } from 'vitest'
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

describe('somebody is called by title and surname', () => {
  test.each(
    rows(`
      Ruth Calder | f | Ms Calder
      Sean Doyle | m | Mr Doyle
      Priya Nair | f | Ms Nair
      Mohammed Khan | m | Mr Khan
      Siobhan O’Brien | f | Ms O’Brien
      Ewan McGregor | m | Mr McGregor
      Emma Clarke-Jones | f | Ms Clarke-Jones
      Anne-Marie Duff | f | Ms Duff
      Ruth Helen Calder | f | Ms Calder
      Ruth H. Calder | f | Ms Calder
      David James | m | Mr James
      Thomas James | m | Mr James
      Maria van der Berg | f | Ms van der Berg
      Marco de Luca | m | Mr de Luca
      John Smith Jr. | m | Mr Smith
      Ruth Calder MBE | f | Ms Calder
      Smith, John | m | Mr Smith
      Calder, Ruth | f | Ms Calder
      RUTH CALDER | f | Ms Calder
      ruth calder | f | Ms Calder
      Charlotte Church | f | Ms Church
      Charity Temple-Smith | - | -
      Harpreet Kaur | f | Ms Kaur
      Tomasz Bielecki | m | Mr Bielecki
      Zbigniew Nowak | m | Mr Nowak
      Anna Kowalska | f | Ms Kowalska
      Anna Kowalski | f | Ms Kowalski
      Jan Kowalski | m | Mr Kowalski
      Oksana Bondar | f | Ms Bondar
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'en'), addressOf(name, 'en')]).toEqual([form, called])
  })
})

describe('a title is kept', () => {
  test.each(
    rows(`
      Mr Doyle | m | Mr Doyle
      Mr. Doyle | m | Mr Doyle
      Mr J. R. Doyle | m | Mr Doyle
      Mrs Calder | f | Mrs Calder
      Miss Ruth Calder | f | Miss Calder
      Ms Calder-Hill | f | Ms Calder-Hill
      Mx Taylor | - | Mx Taylor
      Dr Patel | - | Dr Patel
      Dr Priya Nair | f | Dr Nair
      Dr. Alex Smith | - | Dr Smith
      Prof John Lee | m | Professor Lee
      Prof. Dr. Karin Weiss | f | Professor Weiss
      Sir John Smith | m | Sir John
      Mr van Dijk | m | Mr van Dijk
      Mr Singh | m | Mr Singh
      Mr Kwabena Doyle | m | Mr Doyle
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'en'), addressOf(name, 'en')]).toEqual([form, called])
  })
})

describe('nobody is called where it is not certain', () => {
  test.each(
    rows(`
      Alex Smith | - | -
      Robin Hood | - | -
      Andrea Rossi | - | -
      Helena Bonham Carter | f | -
      Ralph Vaughan Williams | m | -
      Andrew Lloyd Webber | m | -
      Ana García López | f | -
      Calder Ruth | - | -
      Scott Ruth | - | -
      David Kevin | m | -
      Li Wei | - | -
      Mr Zhang Wei | m | -
      Nguyen Van Anh | - | -
      Björk Guðmundsdóttir | - | -
      Noor Begum | - | -
      Mr Ruth Calder | - | -
      SHAUN MCDONALD | m | -
      J. Doyle | - | -
      Ruth | f | -
      Calder | - | -
      Shania Gusikowski | f | Ms Gusikowski
      Nyasia Gusikowski | - | -
      the lady in the blue coat by the door | - | -
      the lady in blue | - | -
      ruth.calder | - | -
      ann@mail.example | - | -
      caller 4 | - | -
      Анна Коваль | - | -
    `),
  )('%s: %s, %s', (name, form, called) => {
    expect([guessForm(name, 'en'), addressOf(name, 'en')]).toEqual([form, called])
  })
})

describe('firms and several people', () => {
  test.each([
    'Acme Ltd',
    'Tesco plc',
    'Calder & Sons',
    'Doyle Brothers',
    'Hill Street Bakery',
    'King’s College',
    'Mr and Mrs Smith',
    'The Smith family',
    'Ruth and Sean Doyle',
  ])('%s', (name) => {
    expect([guessForm(name, 'en'), addressOf(name, 'en'), addressOf(name, 'en', 'f')]).toEqual([
      'many',
      null,
      null,
    ])
    expect(salutationOf(name, 'en')).toBe('Hello,')
  })
})

test.each([
  ['Alex Smith', 'm', 'Mr Smith', 'Dear Mr Smith,'],
  ['Kwabena Doyle', 'm', 'Mr Doyle', 'Dear Mr Doyle,'],
  ['Ruth Calder', 'f', 'Ms Calder', 'Dear Ms Calder,'],
  ['Ruth Calder', 'm', null, 'Hello,'],
  ['Ruth Calder', null, null, 'Hello,'],
  ['Dr Patel', null, 'Dr Patel', 'Dear Dr Patel,'],
  ['Li Wei', 'm', null, 'Hello,'],
  ['', 'f', null, 'Hello,'],
] as const)('%s, who is %s, is %s, in a letter %s', (name, form, called, first) => {
  expect([addressOf(name, 'en', form), salutationOf(name, 'en', form)]).toEqual([called, first])
})
