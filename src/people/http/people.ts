// People of the brands one administers.
import { z } from 'zod'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { addPerson, changePerson, listPeopleFor } from '../app/people.ts'
import { ChangePerson, NewPerson, PersonView } from '../../access/contract/people.ts'
import type { App } from '../../platform/http/app.ts'
import { route } from '../../access/http/guard.ts'

export function registerPeople(app: App, ctx: Ctx): void {
  route(
    app,
    'get',
    '/api/v1/people',
    { auth: 'session', needs: 'people', reply: z.object({ items: z.array(PersonView) }) },
    async ({ actor }) => ({ items: await listPeopleFor(ctx, actor) }),
  )
  route(
    app,
    'post',
    '/api/v1/people',
    { auth: 'session', needs: 'people', body: NewPerson, reply: PersonView, status: 201 },
    ({ actor, body }) => addPerson(ctx, actor, body),
  )
  route(
    app,
    'patch',
    '/api/v1/people/:id',
    { auth: 'session', needs: 'people', body: ChangePerson, reply: PersonView },
    ({ actor, body, id }) => changePerson(ctx, actor, id('id'), body),
  )
}
