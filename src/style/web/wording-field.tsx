// A field for words the customer will read, with remarks on them underneath.
import { useRef } from 'react'
import type { Language } from '../../platform/base/domain/language.ts'
import type { WordingFacts } from '../domain/type.ts'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { RemarkList } from './remark-list.tsx'
import { useWording } from './use-wording.ts'

type Props = {
  label: string
  hint?: string
  cause?: string
  rows?: number
  value: string
  onChange: (value: string) => void
  /** The language the draft is written in, not the reader's. */
  language: Language
  brand: string
  facts: WordingFacts
}

export function WordingField({ language, brand, facts, value, onChange, ...field }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const help = useWording(value, language, facts, brand)
  return (
    <div className="wording-field">
      <TextArea {...field} areaRef={area} value={value} onChange={onChange} />
      <RemarkList help={help} draft={value} language={language} onChange={onChange} area={area} />
    </div>
  )
}
