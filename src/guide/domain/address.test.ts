// Tests of addressing a customer in speech: the right form, or none.
import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test.each([
  ['Tomasz Bielecki', 'Panie Tomaszu'],
  ['Anna Kubiak', 'Pani Anno'],
  ['Paweł Nowak', 'Panie Pawle'],
  ['Maria Zielińska', 'Pani Mario'],
  ['Jerzy Lis', 'Panie Jerzy'],
  ['STANISŁAW PAWLAK', 'Panie Stanisławie'],
  ['Bronisław Lis', 'Panie Bronisławie'],
  ['Dobrosława Lis', 'Pani Dobrosławo'],
  ['Pan Marek Sowa', 'Panie Marku'],
  ['Kuba Wrona', null],
  ['Nikita Sokołow', null],
  ['Karmen Lis', null],
  ['Kowalska Ewa', null],
  ['Zielony Dom', null],
  ['', null],
])('in Polish, %s is %s', (name, address) => {
  expect(addressOf(name, 'pl')).toBe(address)
})

test.each([
  ['Jānis Bērziņš', 'Bērziņa kungs'],
  ['Ilze Bērziņa', 'Bērziņas kundze'],
  ['Andris Kalns', 'Kalna kungs'],
  ['Māris Eglītis', 'Eglīša kungs'],
  ['Juris Lācis', 'Lāča kungs'],
  ['Valdis Gulbis', 'Gulbja kungs'],
  ['Pēteris Balodis', 'Baloža kungs'],
  ['Guntis Kaminskis', 'Kaminska kungs'],
  ['Sanita Egle', 'Egles kundze'],
  ['Kārlis Liepa', 'Liepas kungs'],
  ['Anna Bērziņa-Kalna', 'Bērziņas-Kalnas kundze'],
  ['Aleksandrs Černenko', 'Černenko kungs'],
  ['Imants Lielais', 'Lielā kungs'],
  ['Doris Bērziņa', null],
  ['Anna Kalns', null],
  ['Bērziņa', null],
  ['Oto Kalns', null],
  ['Jonas Adamkus', null],
])('in Latvian, %s is %s', (name, address) => {
  expect(addressOf(name, 'lv')).toBe(address)
})

test.each([
  ['Priya Nair', 'en', 'Priya Nair'],
  ['  Sean  O’Brien ', 'en', 'Sean O’Brien'],
  ['نیلوفر صادقی', 'fa', 'نیلوفر صادقی گرامی'],
  ['خانم صادقی', 'fa', 'خانم صادقی'],
  ['Niloofar Sadeghi', 'fa', null],
  ['caller 4', 'en', null],
  ['ann@mail.example', 'en', null],
  ['the lady in the blue coat by the door', 'en', null],
] as const)('%s in %s is %s', (name, language, address) => {
  expect(addressOf(name, language)).toBe(address)
})
