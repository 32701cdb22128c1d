// English: case.
export const caseArea = {} as const
