// Whatever the server remembers longer than a request has a bound: each growing map of a module is named here with what keeps it small.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, ROOT } from './module.ts'

/** Maps that begin empty and are filled while the desk runs, by file and name. */
const BOUNDS: Record<string, string> = {
  'src/app/brand/handbook.ts kept': '50 handbooks for each database',
  'src/app/brand/token.ts kept': '500 tokens, the unknown ones not among them',
  'src/app/case/link.ts secrets': 'one for each database',
  'src/app/case/missed.ts present': 'as long as its transaction',
  'src/app/case/suggest.ts formats': 'one for each language and each zone that a brand has had',
  'src/app/contact/event.ts begun': '2,000 contacts',
  'src/app/contact/presence.ts nodes': 'as many as streams are open',
  'src/app/contact/stream.ts looks': 'as long as the news that woke the streams',
  'src/app/live/hub.ts hubs': 'one for each database; ears as many as streams are open',
  'src/app/people/limit.ts stores': '50,000 keys',
  'src/app/people/session.ts kept': '2,000 sessions, the unknown ones not among them',
  'src/adapters/apart.ts running': 'as many as processes run',
  'src/domain/case/place.ts made': 'as long as its handbook',
  'src/domain/clock/calendar.ts years': '600 years of each calendar that ships',
  'src/domain/clock/calendars/ir-moon.ts starts': 'the published years',
  'src/domain/clock/day.ts texts': '20,000 days',
  'src/domain/clock/opening.ts prepared': 'as long as its hours',
  'src/domain/clock/zone.ts zones': '1,000 zones with 200 stretches each',
  'src/domain/cue/lexicon.ts prepared': 'one for each language; 40 letters a remembered word',
  'src/domain/cue/model.ts remembered': '20,000 words of 40 letters for each language',
  'src/domain/guide/advice.ts apologies': 'as long as its guide',
  'src/domain/guide/advice.ts known': 'as long as its guide',
  'src/domain/guide/condition.ts known': 'as long as its guide',
  'src/domain/guide/say-when.ts formatters': '100',
  'src/domain/guide/say-when.ts said': '100',
  'src/domain/wording/better.ts formats': 'one for each language',
  'src/domain/wording/check.ts compiled': 'as long as its handbook',
  'src/domain/wording/deed.ts known': '5,000 words of 40 letters',
  'src/domain/wording/token.ts folded': '2,000 letters',
  'src/domain/wording/when.ts begins': '5,000 words of 40 letters',
  'src/domain/wording/when.ts days': '5,000 days',
  'src/http/multipart.ts afterwards': 'as long as its request',
  'src/http/openapi-shape.ts taken': 'names of the shapes, when it is built',
  'src/http/stream.ts open': 'as many as streams are open',
  'src/i18n/format.ts compiled': 'phrases of the catalogue in each language',
  'src/store/kept.ts names': '40 statements',
}

test('fault-A4 every growing map of a module says what bounds it', () => {
  const found = listFiles('src', /\.tsx?$/)
    .filter((file) => !/\.test\.tsx?$|^src\/(web|widget|cli)\//.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(
          /^(?:export )?(?:const|let) (\w+)[^\n=]*= new (?:Map|Set|WeakMap)(?:<[^\n]*>)?\(\)/gm,
        ),
      ].map(([, name]) => `${file} ${name}`),
    )
  expect(found.toSorted()).toEqual(Object.keys(BOUNDS).toSorted())
})
