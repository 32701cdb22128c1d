// A fault of a handbook as the tests of the lint tell it: what is changed, and what is then found.
import type { Finding, FindingCode } from '../../src/chapter/domain/finding.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'

export type LintCase = [
  name: string,
  change: (h: Handbook) => void,
  code: FindingCode,
  path: string,
  severity: Finding['severity'],
  params?: Finding['params'],
]
