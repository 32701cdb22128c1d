// The remarks under a draft: a quiet list with the words, the reason and a better sentence; it
// never stands in the way of sending.
import { type RefObject, useState } from 'react'
import type { Language } from '../../platform/base/domain/language.ts'
import { takeBetter } from '../domain/better.ts'
import type { Remark } from '../domain/type.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import type { WordingHelp } from './use-wording.ts'
import './wording.css'

const FIRST_SHOWN = 3

type Props = {
  help: WordingHelp
  draft: string
  language: Language
  onChange: (draft: string) => void
  area: RefObject<HTMLTextAreaElement | null>
}

/** What one does with a remark; `done` says it to those who do not see it happen. */
function useRemarkActions({ help, draft, onChange, area }: Props) {
  const say = usePhrase()
  const [done, setDone] = useState('')
  const select = (from: number, to: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(from, to)
  }
  const show = (remark: Remark) => {
    const now = help.findNow(remark)
    if (now) select(now.from, now.to)
  }
  const use = (remark: Remark) => {
    const now = help.findNow(remark)
    const taken = now && takeBetter(draft, now)
    if (!taken) return
    onChange(taken.draft)
    setDone(say('wording.used'))
    // The field shows the new words only after this render.
    requestAnimationFrame(() => select(taken.from, taken.to))
  }
  const ignore = (remark: Remark) => {
    help.ignore(remark)
    setDone(say('wording.ignored'))
    area.current?.focus()
  }
  return { done, show, use, ignore }
}

/**
 * Beside a field of one's own: `help` from useWording, `area` the field, so that words can be
 * selected in it.
 */
export function RemarkList(props: Props) {
  const say = usePhrase()
  const { remarks, settled } = props.help
  const { done, show, use, ignore } = useRemarkActions(props)
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? remarks : remarks.slice(0, FIRST_SHOWN)
  return (
    <div className="wording">
      <p className="unseen" role="status">
        {done}{' '}
        {!isBlank(settled) &&
          (remarks.length > 0 ? say('wording.count', { n: remarks.length }) : say('wording.none'))}
      </p>
      {remarks.length > 0 && (
        <section className="wording-list" aria-label={say('wording.count', { n: remarks.length })}>
          <p className="wording-head">
            <span>{say('wording.count', { n: remarks.length })}</span>{' '}
            <span className="dim">{say('wording.private')}</span>
          </p>
          <ul>
            {shown.map((remark) => (
              <RemarkItem
                key={`${remark.rule} ${remark.from}`}
                remark={remark}
                settled={settled}
                language={props.language}
                onShow={() => show(remark)}
                onUse={() => use(remark)}
                onIgnore={() => ignore(remark)}
              />
            ))}
          </ul>
          {shown.length < remarks.length && (
            <Button size="small" look="quiet" onPress={() => setShowsAll(true)}>
              {say('wording.more', { n: remarks.length - shown.length })}
            </Button>
          )}
        </section>
      )}
    </div>
  )
}

function RemarkItem({
  remark,
  settled,
  language,
  onShow,
  onUse,
  onIgnore,
}: {
  remark: Remark
  settled: string
  language: Language
  onShow: () => void
  onUse: () => void
  onIgnore: () => void
}) {
  const say = usePhrase()
  return (
    <li className="wording-item">
      <div className="wording-words">
        {remark.from === remark.to ? (
          <span className="wording-quote">{say('wording.whole')}</span>
        ) : (
          <button
            type="button"
            className="wording-quote"
            title={say('wording.show')}
            onClick={onShow}
          >
            <bdi lang={language}>{shorten(settled.slice(remark.from, remark.to))}</bdi>
          </button>
        )}
        <span className="dim">{remark.why}</span>
      </div>
      {remark.better !== '' && (
        <p className="wording-better">
          <span className="dim">{say('wording.instead')}: </span>
          <bdi lang={language}>{remark.better}</bdi>
        </p>
      )}
      <div className="wording-do">
        {takeBetter(settled, remark) && (
          <Button size="small" onPress={onUse}>
            {say('wording.use')}
          </Button>
        )}
        <Button size="small" look="quiet" onPress={onIgnore}>
          {say('wording.ignore')}
        </Button>
      </div>
    </li>
  )
}

const LONGEST_QUOTE = 90
const shorten = (words: string): string =>
  words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()}…` : words
