// fa: case.
import type { caseArea as en } from '../en/case.ts'

export const caseArea: Record<keyof typeof en, string> = {}
