// What runs beside the requests: timers, outgoing mail, live changes. Started and stopped together.
import type { Ctx } from './app/ctx.ts'
import type { OnPoke } from './app/poke.ts'

export type Service = { stop(): Promise<void> }
export type StartService = (ctx: Ctx, onPoke: OnPoke) => Service | Promise<Service>

const SERVICES: StartService[] = []

/** Started in order, stopped in the opposite one. */
export async function startServices(ctx: Ctx, onPoke: OnPoke): Promise<Service> {
  const running: Service[] = []
  for (const start of SERVICES) running.unshift(await start(ctx, onPoke))
  return {
    async stop() {
      for (const service of running) await service.stop()
    },
  }
}
