// The services of one node, made once at its start and handed to whoever needs them: what it
// remembers, counts and reads with. Nothing of it lies in a module, so two nodes in one process
// share nothing (adr/0025).
import { makeFindWeakness } from '../../access/adapters/password-strength.ts'
import { makeInstallationSecret } from '../../access/app/installation.ts'
import { makeSessions } from '../../access/app/session.ts'
import { makeTokens } from '../../access/app/token.ts'
import { makeHandbookJobs } from '../../brand/app/handbook-apart.ts'
import { makePresence } from '../../contact/core/app/presence.ts'
import { makeBegunContacts } from '../../contact/live/app/event.ts'
import { makeHandbooks } from '../../handbook/app/handbook.ts'
import type { Area } from '../../platform/database/app/area.ts'
import type { Ctx, NodeCtx } from '../../platform/database/app/ctx.ts'
import { makeRateLimits } from '../../platform/request/app/rate-limit.ts'
import { makeReading } from '../../signal/app/reading.ts'

export const makeServices = (base: Ctx, areas: readonly Area[]): NodeCtx => ({
  ...base,
  areas,
  begun: makeBegunContacts(),
  findWeakness: makeFindWeakness(),
  handbooks: makeHandbooks(),
  handbookJobs: makeHandbookJobs(),
  presence: makePresence(),
  rateLimits: makeRateLimits(),
  reading: makeReading(base),
  secret: makeInstallationSecret(),
  sessions: makeSessions(),
  tokens: makeTokens(),
})
