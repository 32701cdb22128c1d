// Where chance comes from in tests, in one place: property-based tests begin with one number, fixed
// in `npm test` and drawn anew by `npm run soak`.
import fc from 'fast-check'

/** The day of the first stone; any number would do. */
const FIXED = 20261122

function readSeed(): number {
  const value = process.env.OPOKA_TEST_SEED
  if (!value) return FIXED
  if (!/^-?\d{1,10}$/.test(value))
    throw new Error(`OPOKA_TEST_SEED is "${value}", but a whole number is expected.`)
  return Number(value)
}

export const SEED = readSeed()

fc.configureGlobal({ seed: SEED })
