// English: clock.
export const clock = {} as const
