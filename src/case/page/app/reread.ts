// Cases whose words were written down by an older rule are read anew, newest first, in small pieces
// beside the requests: numbers that stand in them, and letters that are levelled since.
import { normaliseSearch } from '../../../platform/text/domain/search.ts'
import {
  addSearchWords,
  beginReading,
  listUnread,
  lockReading,
  markReading,
} from '../../record/store/reading.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import { inAllBrands } from '../../../platform/database/app/all-brands.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { searchNumbers } from '../../record/app/customer-row.ts'

/**
 * What of a case's words is searched for; what an older rule has left out is added. Count it up
 * when `searchText` writes more.
 */
export const SEARCH_RULE = 2
const A_PIECE = 100
/** To ask the plans costs up to a millisecond a case: requests come in between. */
const CONCURRENCY = 5

/**
 * One piece; a second time, on two nodes at once, or after a crash it goes on where it was. Answers
 * whether all was read.
 */
export async function rereadCases(ctx: Ctx): Promise<boolean> {
  let isDone = true
  for (const brand of await inAllBrands(ctx, (_, brands) => Promise.resolve(brands)))
    isDone = (await rereadSome(ctx, brand)) && isDone
  return isDone
}

const rereadSome = (ctx: Ctx, brand: string): Promise<boolean> =>
  inTx(ctx.db, [brand], async (tx) => {
    await beginReading(tx, brand, SEARCH_RULE)
    const reading = await lockReading(tx, brand)
    // Another node has it in hand.
    if (!reading) return false
    if (reading.done) return true
    const rows = await listUnread(tx, brand, reading, A_PIECE)
    const found: { id: string; words: string }[] = []
    for (const [i, row] of rows.entries()) {
      if (i % CONCURRENCY === 0) await new Promise((resolve) => setImmediate(resolve))
      const numbers = searchNumbers(
        { fromWhom: row.from_whom, happened: row.happened, wanted: row.wanted },
        row.market,
      )
      const lacking = listLacking(row.search, `${numbers} ${row.search}`)
      if (lacking.length > 0) found.push({ id: row.id, words: lacking.join(' ') })
    }
    await addSearchWords(tx, brand, found)
    const last = rows.at(-1)
    await markReading(tx, brand, {
      done: rows.length < A_PIECE,
      ...(last && { before_at: last.at, before_id: last.id }),
    })
    return rows.length < A_PIECE
  })

/** Words of `text` by which what is stored is not found: the short ones begin one of its words. */
function listLacking(stored: string, text: string): string[] {
  const known = new Set(stored.split(' '))
  const words = ` ${stored}`
  return [...new Set(normaliseSearch(text).split(' '))].filter(
    (word) =>
      word !== '' && !known.has(word) && !words.includes(word.length < 3 ? ` ${word}` : word),
  )
}
