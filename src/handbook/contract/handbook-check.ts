// Checks one file of a handbook against its form and says in codes what is wrong and where.
import { toFindings } from '../../chapter/contract/form-finding.ts'
import type { Finding } from '../../chapter/domain/finding.ts'
import { HANDBOOK_FILES, type HandbookFileKind, type HandbookFileValues } from './handbook.ts'

/** At most so many findings a file: a wrong file should not drown the others. */
const MAX_FINDINGS = 100

/**
 * The typed value of one file, or what is wrong with it. `path` of a finding counts from the top of
 * the file.
 * Unknown keys are errors, with the name somebody probably meant in params.meant.
 */
export function checkHandbookFile<K extends HandbookFileKind>(
  kind: K,
  value: unknown,
): { value: HandbookFileValues[K]; findings: [] } | { value: null; findings: Finding[] } {
  const schema = HANDBOOK_FILES[kind]
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { value: result.data, findings: [] }
  const findings = result.error.issues.flatMap((issue) => toFindings(schema, issue))
  return { value: null, findings: findings.slice(0, MAX_FINDINGS) }
}
