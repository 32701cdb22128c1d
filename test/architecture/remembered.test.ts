// Whatever the server remembers longer than a request has a bound: each growing map of a module is
// named here with what keeps it small.
import { layerOf } from './area.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, ROOT } from './module.ts'

/** Maps that begin empty and are filled while the server runs, by file and name. */
const BOUNDS: Record<string, string> = {
  'src/handbook/app/handbook.ts cache': '50 handbooks for each database',
  'src/access/app/token.ts cache': '500 tokens, the unknown ones not among them',
  'src/case/links/app/link.ts secrets': 'one for each database',
  'src/case/escalation/app/missed.ts present': 'as long as its transaction',
  'src/contact/live/app/event.ts begun': '2,000 contacts',
  'src/contact/core/app/presence.ts nodes': 'as many as streams are open',
  'src/contact/core/app/stream.ts looks': 'as long as the news that woke the streams',
  'src/platform/feed/app/change-feed.ts feeds':
    'one for each database; ears as many as streams are open',
  'src/platform/request/app/rate-limit.ts stores': '50,000 keys',
  'src/access/app/session.ts cache': '2,000 sessions, the unknown ones not among them',
  'src/platform/base/adapters/apart.ts running': 'as many as processes run',
  'src/handbook/domain/place.ts made': 'as long as its handbook',
  'src/calendar/domain/calendar.ts years': '600 years of each calendar that ships',
  'src/calendar/domain/calendars/ir-moon.ts starts': 'the published years',
  'src/calendar/domain/day.ts texts': '20,000 days',
  'src/calendar/domain/opening.ts prepared': 'as long as its hours',
  'src/calendar/domain/zone.ts zones': '1,000 zones with 200 stretches each',
  'src/signal/domain/lexicon.ts prepared': 'one for each language; 40 letters a remembered word',
  'src/signal/domain/model.ts remembered': '20,000 words of 40 letters for each language',
  'src/guide/domain/advice.ts apologies': 'as long as its guide',
  'src/guide/domain/advice.ts known': 'as long as its guide',
  'src/guide/domain/condition.ts known': 'as long as its guide',
  'src/platform/text/domain/fold.ts folded': '2,000 letters',
  'src/platform/text/domain/word.ts spelt': '2,000 letters',
  'src/platform/text/domain/say-when.ts formatters': '100',
  'src/platform/text/domain/say-when.ts said': '100',
  'src/style/domain/check.ts compiled': 'as long as its handbook',
  'src/style/domain/action-word.ts known': '5,000 words of 40 letters',
  'src/style/domain/when.ts begins': '5,000 words of 40 letters',
  'src/style/domain/when-day.ts days': '5,000 days',
  'src/platform/http/multipart.ts afterwards': 'as long as its request',
  'src/shell/http/openapi-shape.ts taken': 'names of the shapes, when it is built',
  'src/platform/http/stream.ts open': 'as many as streams are open',
  'src/platform/i18n/format.ts compiled': 'phrases of the catalogue in each language',
  'src/platform/database/store/prepared.ts names': '40 statements',
}

test('fault-A4 every growing map of a module says what bounds it', () => {
  const found = listFiles('src', /\.tsx?$/)
    .filter(
      (file) => !/\.test\.tsx?$/.test(file) && !['web', 'widget', 'cli'].includes(layerOf(file)),
    )
    .flatMap((file) =>
      [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(
          /^(?:export )?(?:const|let) (\w+)[^\n=]*= new (?:Map|Set|WeakMap)(?:<[^\n]*>)?\(\)/gm,
        ),
      ].map(([, name]) => `${file} ${name}`),
    )
  expect(found.toSorted()).toEqual(Object.keys(BOUNDS).toSorted())
})
