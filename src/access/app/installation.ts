// The installation's secret, with which links are signed: read when it is first needed, because it
// is made when the installation is set up, and kept.
import type { Db } from '../../platform/database/store/db.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'
import { getSecret } from '../store/installation.ts'

/** Read by `tx` when it is not known yet. Throws before the installation is set up. */
export type InstallationSecret = (tx: Db) => Promise<Buffer>
declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    secret: InstallationSecret
  }
}
export type SecretCtx = Ctx & Pick<Services, 'secret'>

export function makeInstallationSecret(): InstallationSecret {
  let known: Buffer | null = null
  return async (tx) => (known ??= await getSecret(tx))
}
