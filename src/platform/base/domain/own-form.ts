// The form in which a person's own sentences agree with them, where a language has one: a man's, a
// woman's.
export const OWN_FORMS = ['m', 'f'] as const
export type OwnForm = (typeof OWN_FORMS)[number]
