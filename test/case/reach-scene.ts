// A world in which people write to brands from elsewhere, publicly and at a place, and what is
// then stored of how to reach them.
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { openWorld } from '../world.ts'
import { read, staff } from './story.ts'

export async function openReach() {
  const world = await openWorld({ trustProxy: true })
  const ania = await staff(world, 'ania@modrzew.example')
  let address = 0
  const fromElsewhere = () => ({ 'x-forwarded-for': `203.0.113.${++address}` })
  const publicly = (brand: string, said: object) =>
    world
      .guest()
      .send(
        'POST',
        `public/${brand}/cases`,
        { happened: 'Paczka przyszła otwarta.', language: 'en', name: 'Jan', ...said },
        fromElsewhere(),
      )
  const foundBy = async (ref: string) => ({
    brand: 'modrzew',
    id: (await ania.get(`cases?q=${ref}`)).body.items[0]!.id as string,
  })
  let code = ''
  const atPlace = async (said: object) => {
    code ||= (
      await (
        await staff(world, 'ola@modrzew.example')
      ).send('POST', 'brands/modrzew/doors', { place: 'Szatnia' })
    ).body.url
      .split('/')
      .at(-1)!
    return (
      await world
        .guest()
        .send(
          'POST',
          `door/modrzew/${code}/cases`,
          { happened: 'Zgubiono rękawiczki.', language: 'pl', ...said },
          fromElsewhere(),
        )
    ).body
  }
  const customerOf = async (client: Client, on: { brand: string; id: string }) =>
    (await read(client, on)).customer!
  const normalsOf = async (brand: string, customer: string) =>
    (
      await inTx(world.ctx.db, [brand], (tx) =>
        tx
          .selectFrom('customer_identity')
          .select(['normal'])
          .where('brand_id', '=', brand)
          .where('customer_id', '=', customer)
          .orderBy('normal')
          .execute(),
      )
    ).map((row) => row.normal)
  return { world, ania, publicly, foundBy, atPlace, customerOf, normalsOf }
}
