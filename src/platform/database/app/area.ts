// What an area gives to the server, written down in its own area.ts: the shell lists the areas, and
// everything else is collected from what they give.
import type { Ctx, Services } from './ctx.ts'

/**
 * An area by its path below src. What it may give besides is declared by whoever collects it, by
 * interface merging (`declare module`): timers in platform/jobs, routes in platform/http, rights in
 * access.
 */
export interface Area {
  path: string
}

declare module './ctx.ts' {
  interface Services {
    /** Those of this node, from the ground up. */
    areas: readonly Area[]
  }
}
export type AreasCtx = Ctx & Pick<Services, 'areas'>
