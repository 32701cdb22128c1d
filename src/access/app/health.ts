// Whether the server can do its work: the database answers.
import { findInstallation } from '../store/installation.ts'
import { inTx } from '../../platform/database/store/db.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'

/** Throws when the database does not answer. */
export async function checkHealth(ctx: Ctx): Promise<{ isSetUp: boolean }> {
  return { isSetUp: (await inTx(ctx.db, [], findInstallation)) !== null }
}

/**
 * What an error means for whoever asked: 'away' for a while, a 'value' that cannot be stored, or
 * null: a bug.
 */
export { troubleOf } from '../../platform/database/store/trouble.ts'
