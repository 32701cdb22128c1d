// Publishing a new version: choose the files, see what is wrong and what changes, say why.
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCloudUpload,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import type { HandbookCheck } from '../../handbook/contract/handbook-reading.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useStoredText } from '../../access/web/offline/stored-words.ts'
import { useStoredFiles } from '../../access/web/offline/use-stored-files.ts'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { type Acting, useAct } from '../../platform/web/use-act.ts'
import type { VersionRow } from './brand-query.ts'
import { Changes } from './changes.tsx'
import { FileChoice } from './file-choice.tsx'
import { findingWords } from '../../handbook/web/finding-words.ts'
import { bundleOf, readBundle, takeFiles, type HandbookFileShape } from './import-files.ts'

type Checked = { files: HandbookFileShape[]; check: HandbookCheck }

/** The files that were chosen, just now or before the page was loaded again, and their check. */
function useCheckedFiles(brand: string, { act, forget }: Acting) {
  const say = usePhrase()
  const stored = useStoredFiles(`brand.${brand}.import`)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const choose = async (chosen: File[]) => {
    forget()
    setChecked(null)
    const { files, unreadable } = await takeFiles(chosen)
    const nothing = files.length === 0 ? say('brand.import.nothing') : null
    setWrong(unreadable ? say('brand.import.unreadable', { name: unreadable }) : nothing)
    if (!unreadable && files.length > 0) stored.setFiles([bundleOf(files)])
  }
  const check = useEffectEvent(async (file: File) => {
    const files = await readBundle(file)
    const done = await act(() =>
      send<HandbookCheck>('POST', `brands/${brand}/handbook/check`, { files }),
    )
    if (done) setChecked({ files, check: done.reply })
  })
  const [bundle] = stored.files
  useEffect(() => {
    void Promise.resolve(bundle).then((file) => file && check(file))
  }, [bundle])
  const drop = () => {
    setChecked(null)
    stored.setFiles([])
  }
  return { checked, wrong, choose, drop }
}

/** Publishing what was checked, with a reason; `onDone` when it is in force. */
function usePublishing(
  brand: BrandView,
  checked: Checked | null,
  { act }: Acting,
  onDone: () => void,
) {
  const say = usePhrase()
  const format = useFormat()
  const [reason, setReason, sent] = useStoredText(`brand.${brand.id}.import`)
  const [wrong, setWrong] = useState<string | null>(null)
  const publish = async () => {
    setWrong(isBlank(reason) ? say('brand.import.reason.empty') : null)
    if (isBlank(reason) || !checked) return
    const done = await act(
      () =>
        send<VersionRow>('POST', `brands/${brand.id}/handbook`, {
          files: checked.files,
          reason,
          expectedVersion: brand.handbookVersion,
        }),
      say('brand.import.published', { version: format.number(brand.handbookVersion + 1) }),
    )
    if (!done) return
    onDone()
    sent(reason)
    await queryClient.invalidateQueries()
  }
  return { reason, setReason, wrong, publish }
}

export function ImportPanel({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const acting = useAct()
  const { busy, failure } = acting
  const { checked, wrong, choose, drop } = useCheckedFiles(brand.id, acting)
  const publishing = usePublishing(brand, checked, acting, drop)
  return (
    <Panel title={say('brand.import')}>
      <p className="dim">{say('brand.import.lead')}</p>
      {!checked && <FileChoice onChoose={(files) => void choose(files)} />}
      {wrong && <Note tone="soon">{wrong}</Note>}
      {busy && !checked && <p role="status">{say('brand.import.checking')}</p>}
      <ErrorNote error={failure} />
      {checked && (
        <>
          <p className="row">
            {say('brand.import.chosen', { count: checked.files.length })}
            <Button size="small" look="quiet" onPress={drop}>
              {say('brand.import.drop')}
            </Button>
          </p>
          <Findings check={checked.check} />
          {checked.check.ok && <Changes changes={checked.check.changes} />}
          {checked.check.ok && checked.check.changes.length > 0 && (
            <PublishForm busy={busy} version={brand.handbookVersion + 1} publishing={publishing} />
          )}
        </>
      )}
    </Panel>
  )
}

function PublishForm({
  busy,
  version,
  publishing: { reason, setReason, wrong, publish },
}: {
  busy: boolean
  version: number
  publishing: ReturnType<typeof usePublishing>
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Form
      busy={busy}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <TextArea
        label={say('brand.import.reason')}
        hint={say('brand.import.reason.hint')}
        name="reason"
        required
        rows={3}
        maxLength={2_000}
        value={reason}
        onChange={setReason}
        error={wrong}
      />
      <div className="form-end">
        <Button type="submit" look="accent" icon={IconCloudUpload} isPending={busy}>
          {say('brand.import.publish')}
        </Button>
        <span className="dim">
          {say('brand.versions.version')} {format.number(version)}
        </span>
      </div>
    </Form>
  )
}

function Sentence({ finding }: { finding: HandbookCheck['findings'][number] }) {
  const say = usePhrase()
  const format = useFormat()
  const words = findingWords(finding, { say, format })
  return words === null ? (
    <p lang="en" dir="ltr">
      {finding.message}
    </p>
  ) : (
    <p>{words}</p>
  )
}

export function Findings({ check }: { check: HandbookCheck }) {
  const say = usePhrase()
  const format = useFormat()
  const errors = check.findings.filter((finding) => finding.severity === 'error')
  const warnings = check.findings.filter((finding) => finding.severity === 'warning')
  return (
    <div className="stack">
      {errors.length === 0 ? (
        <Note tone="good" icon={IconCircleCheck}>
          {say('brand.import.clean')}
        </Note>
      ) : (
        <Note tone="soon" icon={IconAlertTriangle}>
          {say('brand.import.errors', { count: errors.length })}
        </Note>
      )}
      {warnings.length > 0 && (
        <p className="row">
          <IconInfoCircle aria-hidden className="icon" />
          {say('brand.import.warnings', { count: warnings.length })}
        </p>
      )}
      <ul className="findings">
        {[...errors, ...warnings].map((finding, index) => (
          <li key={index}>
            <p className="row">
              <Badge tone={finding.severity === 'error' ? 'late' : 'quiet'}>
                {say(`brand.import.${finding.severity}`)}
              </Badge>
              {finding.file && (
                <bdi dir="ltr" className="dim">
                  {finding.line === null
                    ? finding.file
                    : say('brand.import.place', {
                        file: finding.file,
                        line: format.number(finding.line),
                      })}
                </bdi>
              )}
            </p>
            <Sentence finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  )
}
