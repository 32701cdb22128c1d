// The command that reads cues: a line in, a line out, whatever the line is.
import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runCues } from './cues.ts'

async function run(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const output = new PassThrough()
  const all = readAll(output)
  await runCues(Readable.from([`${lines.join('\n')}\n`]), output)
  output.end()
  return (await all)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('answers each line in order, with the words', async () => {
  const [calm, sharp, polish] = await run([
    '{"id":1,"lang":"en","text":"Where is my parcel?"}',
    '{"id":"b","text":"You are idiots."}',
    '{"id":3,"text":"Chcę zwrotu pieniędzy, to skandal!"}',
  ])
  expect(calm).toMatchObject({ id: 1, lang: 'en', cues: [{ cue: 'asks' }] })
  expect(calm!.upset).toBeLessThan(0.5)
  expect(sharp).toMatchObject({
    id: 'b',
    lang: 'en',
    cues: expect.arrayContaining([{ cue: 'insult', words: 'You are idiots', p: 0.95 }]),
  })
  expect(polish).toMatchObject({ id: 3, lang: 'pl' })
  expect(polish!.cues).toContainEqual(
    expect.objectContaining({ cue: 'wish', words: 'Chcę zwrotu' }),
  )
})

test('a bad line says why and stops nothing', async () => {
  expect(
    await run([
      '{',
      '[]',
      '{"id":1}',
      '{"id":2,"text":5}',
      '{"id":3,"text":"ok","lang":"de"}',
      '{"id":{},"text":"ok"}',
      '',
      '{"id":4,"text":""}',
    ]),
  ).toEqual([
    { id: null, error: 'The line is not valid JSON.' },
    { id: null, error: 'The line is not a JSON object.' },
    { id: 1, error: 'The field "text" is missing.' },
    { id: 2, error: 'The field "text" is not a text.' },
    { id: 3, error: 'The field "lang" is none of en, pl, lv, fa.' },
    { id: null, error: 'The id is not a string, number, boolean or null.' },
    { id: 4, lang: 'en', upset: 0, cues: [] },
  ])
})
