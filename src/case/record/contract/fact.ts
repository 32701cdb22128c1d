// The schemas of what the timeline and notices carry, made from the definitions of their kinds.
import { z } from 'zod'
import { isFact, type Shape } from '../domain/fact.ts'
import { NOTICES } from '../domain/notice.ts'
import { TIMELINE } from '../domain/timeline.ts'

/** Each of its facts, as far as it is there; names that are no fact of it are let through. */
const factsSchema = (shape: Shape): z.ZodType =>
  z.looseObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, fact]) => [
        name,
        z.custom((value) => isFact(fact, value), `is no ${fact.is}`).optional(),
      ]),
    ),
  )

const TIMELINE_FACTS = new Map(
  Object.entries(TIMELINE).map(([kind, shape]) => [kind, factsSchema(shape)]),
)
const NOTICE_FACTS = new Map(
  Object.entries(NOTICES).map(([kind, { facts }]) => [kind, factsSchema(facts)]),
)

/** Undefined for a kind that is not defined here. */
export const timelineFacts = (kind: string) => TIMELINE_FACTS.get(kind)
export const noticeFacts = (kind: string) => NOTICE_FACTS.get(kind)

/**
 * An event that is not as its kind is defined does not pass. A kind that another area has added is
 * held to its definition where it is written.
 */
export function checkFacts(
  schema: z.ZodType | undefined,
  data: unknown,
  context: z.RefinementCtx,
): void {
  for (const { path, message } of schema?.safeParse(data).error?.issues ?? [])
    context.addIssue({ code: 'custom', path: ['data', ...path], message })
}
