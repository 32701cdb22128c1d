// What is done with a handbook's files, in a process of its own (handbook-apart.ts): read, checked,
// compared, adopted by a new brand.
import { type HandbookFile, hashHandbook } from '../../handbook/adapters/handbook-file.ts'
import type { HandbookCheck } from '../../handbook/contract/handbook-reading.ts'
import { diffHandbook } from '../../handbook/domain/diff.ts'
import { hasErrors, type Problem } from '../../chapter/domain/finding.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import type { Role } from '../../access/domain/role.ts'
import { lintHandbook } from '../../handbook/domain/lint.ts'
import { sayFinding } from '../../chapter/domain/message.ts'
import { adoptHandbook, type FirstHandbook } from './adopt.ts'
import { lintFactsOf } from '../../handbook/app/handbook-fact.ts'
import { parseHandbookFiles } from '../../handbook/app/handbook-source.ts'

export type CheckJob = {
  brand: string
  files: HandbookFile[]
  now: string
  positions: string[]
  roles: Role[]
  current: { handbook: Handbook; hash: string }
}
export type Checked = { check: HandbookCheck; handbook: Handbook | null; isUnchanged: boolean }

export function checkFiles({ brand, files, now, positions, roles, current }: CheckJob): Checked {
  const source = parseHandbookFiles(files)
  const problems: Problem[] = [...source.problems]
  const { handbook } = source
  if (!handbook) return { check: toCheck(problems, [], null), handbook, isUnchanged: false }
  if (handbook.brand.id !== brand)
    problems.push(
      source.locate({
        severity: 'error',
        code: 'file.folder',
        path: ['brand', 'id'],
        params: { id: handbook.brand.id, folder: brand },
      }),
    )
  const today = Temporal.Instant.from(now)
    .toZonedDateTimeISO(handbook.brand.timeZone)
    .toPlainDate()
    .toString()
  const filled = { positions: new Set(positions), roles: new Set(roles) }
  problems.push(
    ...lintHandbook(handbook, lintFactsOf(handbook, today, filled))
      .slice(0, MAX_FINDINGS)
      .map(source.locate),
  )
  const hash = hashHandbook(handbook)
  const changes = diffHandbook(current.handbook, handbook)
    .slice(0, MAX_CHANGES)
    .map((change) => ({ code: change.change, ...change }))
  return {
    check: toCheck(problems, changes, hash),
    handbook: hasErrors(problems) ? null : handbook,
    isUnchanged: hash === current.hash,
  }
}

/** Nobody reads more; each says its words. */
const MAX_FINDINGS = 1_000
const MAX_CHANGES = 2_000

function toCheck(
  problems: readonly Problem[],
  changes: HandbookCheck['changes'],
  hash: string | null,
): HandbookCheck {
  const findings = problems.map((problem) => ({
    severity: problem.severity,
    code: problem.code,
    message: sayFinding(problem),
    path: problem.path,
    file: problem.file,
    line: problem.line > 0 ? problem.line : null,
    params: problem.params,
  }))
  return { ok: !hasErrors(problems), findings, changes, hash }
}

export type AdoptJob = { files: HandbookFile[]; id: string; name: string | null }
export type Adopted = { adopted: FirstHandbook | null; problems: number }

/** The files' handbook under a new brand's id and name; null when they are none. */
export function adoptFiles({ files, id, name }: AdoptJob): Adopted {
  const { handbook, files: read, problems } = parseHandbookFiles(files)
  return {
    adopted: handbook ? adoptHandbook({ handbook, files: read }, id, name) : null,
    problems: problems.length,
  }
}
