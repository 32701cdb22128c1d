// The legal rules of a brand's market: what they ask, how sure that is, and a person's word that
// they bind.
import { IconCheck, IconScale } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import type { LawRule } from '../../handbook/contract/handbook-reading.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useStoredText } from '../../access/web/offline/stored-words.ts'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { sayCertainty, sayRule } from '../../handbook/web/category-section.ts'
import { useAct } from '../../platform/web/use-act.ts'
import { lawQuery } from './brand-query.ts'

export function LawTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(lawQuery(brand.id))
  const [asked, setAsked] = useState<LawRule | null>(null)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  // What binds or could bind here first: used by the handbook, then proposed.
  const rules = data.items.toSorted(
    (a, b) =>
      Number(b.usedBy.length > 0) - Number(a.usedBy.length > 0) ||
      Number(b.proposed) - Number(a.proposed) ||
      a.id.localeCompare(b.id),
  )
  return (
    <div className="stack">
      <p className="dim">{say('brand.law.lead')}</p>
      {rules.length === 0 && <Note icon={IconScale}>{say('brand.law.none')}</Note>}
      {rules.length > 0 && rules.every((rule) => !rule.confirmed) && (
        <Note tone="soon" icon={IconScale}>
          {say('brand.law.noneConfirmed')}
        </Note>
      )}
      <ul className="list">
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} zone={brand.timeZone} onAsk={() => setAsked(rule)} />
        ))}
      </ul>
      {asked && (
        <LawDialog key={asked.id} brand={brand.id} rule={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

function Rule({ rule, zone, onAsk }: { rule: LawRule; zone: string; onAsk: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  const dates = format.join([
    rule.effectiveFrom && say('brand.law.from', { date: format.shortDate(rule.effectiveFrom) }),
    rule.effectiveTo && say('brand.law.until', { date: format.shortDate(rule.effectiveTo) }),
  ])
  return (
    <li className="law">
      <div className="stack law-text">
        <p className="row">
          <strong>
            <bdi dir="ltr">{rule.id}</bdi>
          </strong>
          <Badge tone="legal">{sayCertainty({ say }, rule.certainty)}</Badge>
        </p>
        <p dir="auto">
          {sayRule({ say }, rule)}
          {dates && ` · ${dates}`}
        </p>
        <p className={rule.confirmed ? undefined : 'dim'}>
          {rule.confirmed
            ? say('brand.law.confirmed', {
                name: rule.confirmed.by,
                date: format.shortDate(rule.confirmed.at, zone),
              })
            : say('brand.law.unconfirmed')}
        </p>
        {rule.confirmed?.note && (
          <p className="dim">{say('brand.law.note', { note: rule.confirmed.note })}</p>
        )}
        <RuleDetails rule={rule} />
      </div>
      <Button
        size="small"
        icon={rule.confirmed ? undefined : IconCheck}
        aria-label={`${say(rule.confirmed ? 'brand.law.withdraw' : 'brand.law.confirm')} ${rule.id}`}
        onPress={onAsk}
      >
        {say(rule.confirmed ? 'brand.law.withdraw' : 'brand.law.confirm')}
      </Button>
    </li>
  )
}

function RuleDetails({ rule }: { rule: LawRule }) {
  const say = usePhrase()
  return (
    <details>
      <summary>{say('brand.law.more')}</summary>
      <div className="stack law-more">
        {(rule.silence === 'deemed_accepted' || rule.silence === 'deemed_upheld') && (
          <p>
            {say('brand.law.silence')}: {say('brand.law.silence.accepted')}
          </p>
        )}
        {rule.notes && (
          <p lang="en" dir="auto">
            {rule.notes}
          </p>
        )}
        <p>
          {say('brand.law.usedBy')}:{' '}
          {rule.usedBy.length > 0 ? (
            <bdi dir="ltr">{rule.usedBy.join(', ')}</bdi>
          ) : (
            say('brand.law.usedBy.none')
          )}
        </p>
        {rule.sources.length > 0 && <p>{say('brand.law.sources')}:</p>}
        <ul>
          {rule.sources.map((source) => (
            <li key={source} dir="ltr">
              {/^https?:\/\//.test(source) ? (
                <a href={source} target="_blank" rel="noreferrer">
                  {source}
                </a>
              ) : (
                source
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

type LawDialogProps = { brand: string; rule: LawRule; onClose: () => void }

/** Somebody's confirmation of a rule with their note, or its withdrawal. */
function useConfirmation({ brand, rule, onClose }: LawDialogProps) {
  const say = usePhrase()
  const { busy, failure, act } = useAct()
  const [note, setNote, sent] = useStoredText(`brand.${brand}.law.${rule.id}`)
  const [wrong, setWrong] = useState<string | null>(null)
  const action: 'withdraw' | 'confirm' = rule.confirmed ? 'withdraw' : 'confirm'
  const go = async () => {
    // A rule nobody could verify binds only on somebody's written word.
    const isMissing = action === 'confirm' && !rule.proposed && isBlank(note)
    setWrong(isMissing ? say('brand.law.confirm.note.empty') : null)
    if (isMissing) return
    const path = `brands/${brand}/law/${encodeURIComponent(rule.id)}`
    const done = await act<unknown>(
      () =>
        action === 'confirm'
          ? send('PUT', path, { note: note.trim() || null })
          : send('DELETE', path),
      say(action === 'confirm' ? 'brand.law.done' : 'brand.law.withdrawn', { rule: rule.id }),
    )
    if (!done) return
    sent(note)
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['brand', brand] }),
      queryClient.invalidateQueries({ queryKey: ['handbook', brand] }),
    ])
    onClose()
  }
  return { action, note, setNote, wrong, busy, failure, go }
}

function LawDialog(props: LawDialogProps) {
  const say = usePhrase()
  const { rule, onClose } = props
  const { action, note, setNote, wrong, busy, failure, go } = useConfirmation(props)
  return (
    <Dialog
      title={say(`brand.law.${action}.title`, { rule: rule.id })}
      isOpen
      busy={busy}
      onClose={onClose}
      locked
      error={failure}
      footer={
        <>
          <Button look="accent" isPending={busy} onPress={() => void go()}>
            {say(`brand.law.${action}`)}
          </Button>
          <Button isPending={busy} onPress={onClose}>
            {say('common.cancel')}
          </Button>
        </>
      }
    >
      <p dir="auto">{sayRule({ say }, rule)}</p>
      <p>{say(`brand.law.${action}.body`)}</p>
      {action === 'confirm' && !rule.proposed && (
        <Note tone="soon">{say('brand.law.confirm.unproposed')}</Note>
      )}
      {action === 'confirm' && (
        <TextArea
          label={say('brand.law.confirm.note')}
          name="note"
          required={!rule.proposed}
          rows={2}
          maxLength={1_000}
          value={note}
          onChange={setNote}
          error={wrong}
        />
      )}
    </Dialog>
  )
}
