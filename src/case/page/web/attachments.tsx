// Photos and scans of a case.
import { IconDownload, IconFile, IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import type { Aside } from '../../../platform/files/domain/file-kind.ts'
import { useStoredFiles } from '../../../access/web/offline/use-stored-files.ts'
import { AsideNote } from '../../../platform/web/parts/aside-note.tsx'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { FileField } from '../../../access/web/file-field.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit } from '../../record/web/act.ts'
import type { PartProps } from '../../record/web/part.ts'

export function Attachments({ view, act, may }: PartProps) {
  const say = usePhrase()
  const doing = useSubmit()
  const stored = useStoredFiles(`${view.brand}.${view.id}.attach`)
  const { files } = stored
  const [aside, setAside] = useState<readonly Aside[]>([])
  if (view.attachments.length === 0 && !may('attach')) return null
  return (
    <Panel screenOnly={view.attachments.length === 0} title={say('case.attachments')}>
      {view.attachments.length > 0 && (
        <ul className="file-list">
          {view.attachments.map((file) => (
            <li key={file.id}>
              <Attachment file={file} view={view} />
            </li>
          ))}
        </ul>
      )}
      {may('attach') && (
        <div className="stack no-print">
          <FileField label={say('case.attach')} stored={stored} />
          <AsideNote aside={aside} />
          <ErrorNote error={doing.error} />
          {files.length > 0 && (
            <div>
              <Button
                look="accent"
                onPress={() =>
                  doing.submit(
                    () => act.attach(files).then((sent) => setAside(sent.aside)),
                    () => stored.sent(files),
                  )
                }
              >
                {say('case.attach_do')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Panel>
  )
}

function Attachment({ file, view }: { file: CaseView['attachments'][number]; view: CaseView }) {
  const say = usePhrase()
  const format = useFormat()
  const href = `/api/v1/cases/${view.brand}/${view.id}/attachments/${file.id}`
  const Icon = file.mediaType.startsWith('image/') ? IconPhoto : IconFile
  return (
    <>
      <Icon aria-hidden className="icon" />
      <a href={href} target="_blank" rel="noreferrer">
        <bdi>{file.name}</bdi>
      </a>
      <span className="dim">
        {format.bytes(file.size)} · {format.shortDate(file.addedAt, view.timeZone)}
      </span>
      {file.customerSees && <Badge>{say('timeline.seen')}</Badge>}
      <a
        className="no-print"
        href={href}
        download={file.name}
        aria-label={`${say('common.download')} ${file.name}`}
      >
        <IconDownload aria-hidden className="icon" />
      </a>
    </>
  )
}
