// Photos and scans to send along: from the camera or from the disk, checked before they are sent.
import { IconCamera, IconPaperclip, IconTrash, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import {
  detectKind,
  HEAD_BYTES,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FILES_BYTES,
  OFFERED,
} from '../../platform/files/domain/file-kind.ts'
import type { KeptFiles } from './offline/use-kept-files.ts'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { Button, IconButton } from '../../platform/web/parts/button.tsx'
import { useIsSending } from '../../platform/web/parts/sending.tsx'

/**
 * `kept` is what useKeptFiles gives: files that are chosen stay over a reload, and what could not
 * be stored is named.
 */
export function FileField({
  label,
  hint,
  kept: { files, setFiles, missing, forgetMissing },
}: {
  label: string
  hint?: string
  kept: KeptFiles
}) {
  const say = usePhrase()
  const format = useFormat()
  const isSending = useIsSending()
  const disk = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string[]>([])
  /** Judged as the server does; each file that is left out is named. */
  const take = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    input.value = ''
    const [all, left] = [[...files], [] as string[]]
    for (const file of chosen) {
      const { name, size } = file
      if (size === 0) left.push(say('common.file_empty', { name }))
      else if (size > MAX_FILE_BYTES)
        left.push(say('common.file_large', { name, most: format.bytes(MAX_FILE_BYTES) }))
      else if (all.length >= MAX_FILES) left.push(say('common.file_many', { most: MAX_FILES }))
      else if (all.reduce((sum, one) => sum + one.size, size) > MAX_FILES_BYTES)
        left.push(say('common.file_all', { name, most: format.bytes(MAX_FILES_BYTES) }))
      else {
        const head = await file
          .slice(0, HEAD_BYTES)
          .arrayBuffer()
          .catch(() => null)
        if (head === null) left.push(say('common.file_empty', { name }))
        else if (detectKind(name, new Uint8Array(head)) === null)
          left.push(say('common.file_kind', { name }))
        else all.push(file)
      }
    }
    setRefused([...new Set(left)])
    setFiles(all)
  }
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="file-buttons">
        <Button icon={IconPaperclip} isPending={isSending} onPress={() => disk.current?.click()}>
          {say('common.file_choose')}
        </Button>
        <Button icon={IconCamera} isPending={isSending} onPress={() => camera.current?.click()}>
          {say('common.file_photo')}
        </Button>
      </div>
      <input
        ref={disk}
        className="unseen"
        type="file"
        multiple
        accept={OFFERED}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void take(event.target)}
      />
      <input
        ref={camera}
        className="unseen"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void take(event.target)}
      />
      {refused.length > 0 && (
        <div className="field-error" role="alert">
          {refused.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <ul className="field-error file-list" role="alert">
          {missing.map((name) => (
            <li key={name}>
              <span>{say('common.file_lost', { name: `\u2068${name}\u2069` })}</span>{' '}
              <IconButton
                label={say('common.file_remove', { name })}
                icon={IconX}
                onPress={() => forgetMissing(name)}
              />
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file, index) => (
            <li key={`${file.name}-${index}`}>
              <bdi>{file.name}</bdi> <span className="dim">{format.bytes(file.size)}</span>
              <IconButton
                label={say('common.file_remove', { name: file.name })}
                icon={IconTrash}
                onPress={() => !isSending && setFiles(files.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
