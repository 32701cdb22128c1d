// Remarks on a draft while it is typed. They are computed here and stay here: nothing is sent,
// nothing is kept, and nothing waits for them.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Language } from '../../platform/base/domain/language.ts'
import { checkWording } from '../domain/check.ts'
import type { Remark, WordingFacts } from '../domain/type.ts'
import { guideQuery } from './guide-query.ts'
import { useLanguage } from '../../platform/web/phrase.tsx'

/** While somebody types on, remarks wait: half a sentence is nobody's final word. */
const PAUSE_MS = 400

export type WordingHelp = {
  /** The text the remarks are about: what was in the field at the last pause. */
  settled: string
  remarks: Remark[]
  /** The same remark in the text as it stands now; null when its words are gone. */
  findNow: (remark: Remark) => Remark | null
  /** Hides a remark, and those with the same words, as long as this field is open. */
  ignore: (remark: Remark) => void
}

const sameOf = (draft: string, remark: Remark): string =>
  `${remark.rule} ${draft.slice(remark.from, remark.to).toLowerCase()}`

/**
 * Reads the brand's wording once, when the first such field opens; without it, or without a
 * connection, there are simply no remarks.
 */
export function useWording(
  draft: string,
  language: Language,
  facts: WordingFacts,
  brand: string,
): WordingHelp {
  const { data } = useQuery(guideQuery(brand))
  const wording = data?.wording
  const { language: reader } = useLanguage()
  const [settled, setSettled] = useState(draft)
  const [ignored, setIgnored] = useState<readonly string[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  // An emptied field, after sending, begins anew.
  const text = draft === '' ? '' : settled
  const known = JSON.stringify(facts)
  const remarks = useMemo(
    () => (wording ? checkWording(wording, text, language, facts, reader) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the facts are the same while their JSON is
    [wording, text, language, known, reader],
  )
  return {
    settled: text,
    remarks: remarks.filter((remark) => !ignored.includes(sameOf(text, remark))),
    findNow: (remark) => {
      if (draft === text) return remark
      const now = wording ? checkWording(wording, draft, language, facts, reader) : []
      return now.find((other) => sameOf(draft, other) === sameOf(text, remark)) ?? null
    },
    ignore: (remark) => setIgnored((before) => [...before, sameOf(text, remark)]),
  }
}
