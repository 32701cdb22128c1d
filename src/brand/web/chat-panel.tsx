// The one line with which a brand's own pages carry its chat.
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup } from '../../platform/web/parts/choice.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'

const NAMES: Record<Language, string> = { en: 'English', pl: 'Polski', lv: 'Latviešu', fa: 'فارسی' }

export function ChatPanel({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const languages = [...new Set<Language>([...brand.languages, 'en'])]
  const [language, setLanguage] = useState<Language>(languages[0] ?? 'en')
  const line = `<script src="${location.origin}/chat.js" data-brand="${brand.id}" data-language="${language}" async></script>`
  return (
    <Panel>
      <div className="stack">
        <h2>{say('brand.chat.title')}</h2>
        <p className="dim">{say('brand.chat.lead')}</p>
        <RadioGroup
          row
          label={say('brand.chat.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: NAMES[value] }))}
        />
        <p>
          <code dir="ltr" className="token">
            {line}
          </code>
        </p>
        <p className="row">
          <Button
            icon={IconCopy}
            onPress={() =>
              void navigator.clipboard.writeText(line).then(() => toast(say('common.copied')))
            }
          >
            {say('brand.chat.copy')}
          </Button>
        </p>
      </div>
    </Panel>
  )
}
