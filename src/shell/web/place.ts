// Where one can go in the desk, in the same order every time.
import type { Me } from '../../access/contract/people.ts'
import { mayAnywhere } from '../../access/web/may.ts'
import type { Place } from '../../access/web/place.ts'
import { BRANDS } from '../../brand/web/place.ts'
import { NEW_CASE } from '../../case/intake/web/place.ts'
import { CASES } from '../../case/list/web/place.ts'
import { MY_DAY } from '../../case/page/web/place.ts'
import { CONTACTS } from '../../contact/page/web/place.ts'
import { HANDBOOKS } from '../../handbook/web/place.ts'
import { OUTBOX } from '../../mailbox/web/place.ts'
import { PEOPLE } from '../../people/web/place.ts'

const PLACES: readonly Place[] = [
  MY_DAY,
  CONTACTS,
  CASES,
  NEW_CASE,
  HANDBOOKS,
  PEOPLE,
  BRANDS,
  OUTBOX,
]

export const placesFor = (me: Me): Place[] =>
  PLACES.filter(({ needs }) => !needs || mayAnywhere(me, needs))
