// People of the brands one administers.
import { MANAGE_PEOPLE } from '../domain/policy.ts'
import type { HandbookCtx } from '../../handbook/app/handbook.ts'
import type { PasswordCtx } from '../../access/app/password.ts'
import { z } from 'zod'
import { addPerson, changePerson, listPeopleFor } from '../app/people.ts'
import { ChangePerson, NewPerson, PersonView } from '../../access/contract/people.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'

export function registerPeople(app: DeskApp<HandbookCtx & PasswordCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/people',
    { auth: 'session', needs: MANAGE_PEOPLE, reply: z.object({ items: z.array(PersonView) }) },
    async ({ actor }) => ({ items: await listPeopleFor(ctx, actor) }),
  )
  route(
    app,
    'post',
    '/api/v1/people',
    { auth: 'session', needs: MANAGE_PEOPLE, body: NewPerson, reply: PersonView, status: 201 },
    ({ actor, body }) => addPerson(ctx, actor, body),
  )
  route(
    app,
    'patch',
    '/api/v1/people/:id',
    { auth: 'session', needs: MANAGE_PEOPLE, body: ChangePerson, reply: PersonView },
    ({ actor, body, id }) => changePerson(ctx, actor, id('id'), body),
  )
}
