// Photos and scans to send along: from the camera or from the disk, checked before they are sent.
import { IconCamera, IconPaperclip, IconTrash, IconX } from '@tabler/icons-react'
import { type ComponentProps, type RefObject, useRef, useState } from 'react'
import {
  detectKind,
  HEAD_BYTES,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FILES_BYTES,
} from '../../platform/files/domain/file-kind.ts'
import { OFFERED } from '../../platform/files/domain/file-offer.ts'
import type { StoredFiles } from './offline/use-stored-files.ts'
import type { Format } from '../../platform/web/format.ts'
import { type Say, useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { Button, IconButton } from '../../platform/web/parts/button.tsx'
import { useIsSending } from '../../platform/web/parts/sending.tsx'
import { isolate } from '../../platform/base/domain/text.ts'

type Words = { say: Say; format: Format }

/** Judged as the server does: why `file` cannot go with `others`, or null. */
async function refusalOf(
  file: File,
  others: readonly File[],
  { say, format }: Words,
): Promise<string | null> {
  const { name, size } = file
  if (size === 0) return say('common.file_empty', { name })
  if (size > MAX_FILE_BYTES)
    return say('common.file_large', { name, most: format.bytes(MAX_FILE_BYTES) })
  if (others.length >= MAX_FILES) return say('common.file_many', { most: MAX_FILES })
  if (others.reduce((sum, one) => sum + one.size, size) > MAX_FILES_BYTES)
    return say('common.file_all', { name, most: format.bytes(MAX_FILES_BYTES) })
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => null)
  if (head === null) return say('common.file_empty', { name })
  return detectKind(name, new Uint8Array(head)) === null ? say('common.file_kind', { name }) : null
}

/** Takes what was chosen into `kept`; each file that is left out is named. */
function useFileChoice({ files, setFiles }: StoredFiles) {
  const say = usePhrase()
  const format = useFormat()
  const [refused, setRefused] = useState<string[]>([])
  const take = async (chosen: readonly File[]) => {
    const all = [...files]
    const left: string[] = []
    for (const file of chosen) {
      const why = await refusalOf(file, all, { say, format })
      if (why === null) all.push(file)
      else left.push(why)
    }
    setRefused([...new Set(left)])
    setFiles(all)
  }
  return { refused, take }
}

/**
 * `kept` is what useStoredFiles gives: files that are chosen stay over a reload, and what could not
 * be stored is named.
 */
export function FileField({
  label,
  hint,
  stored,
}: {
  label: string
  hint?: string
  stored: StoredFiles
}) {
  const say = usePhrase()
  const isSending = useIsSending()
  const disk = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { refused, take } = useFileChoice(stored)
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
      <FileInput
        inputRef={disk}
        multiple
        accept={OFFERED}
        onChoose={(chosen) => void take(chosen)}
      />
      <FileInput
        inputRef={camera}
        accept="image/*"
        capture="environment"
        onChoose={(chosen) => void take(chosen)}
      />
      {refused.length > 0 && (
        <div className="field-error" role="alert">
          {refused.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <LostFiles stored={stored} />
      <FileList stored={stored} />
    </div>
  )
}

/** Out of sight: a button opens it. */
function FileInput({
  inputRef,
  onChoose,
  ...input
}: Pick<ComponentProps<'input'>, 'multiple' | 'accept' | 'capture'> & {
  inputRef: RefObject<HTMLInputElement | null>
  onChoose: (files: File[]) => void
}) {
  return (
    <input
      {...input}
      ref={inputRef}
      className="unseen"
      type="file"
      tabIndex={-1}
      aria-hidden="true"
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])]
        // So that the same file can be chosen again.
        target.value = ''
        onChoose(chosen)
      }}
    />
  )
}

function LostFiles({ stored: { missing, forgetMissing } }: { stored: StoredFiles }) {
  const say = usePhrase()
  if (missing.length === 0) return null
  return (
    <ul className="field-error file-list" role="alert">
      {missing.map((name) => (
        <li key={name}>
          <span>{say('common.file_lost', { name: isolate(name) })}</span>{' '}
          <IconButton
            label={say('common.file_remove', { name })}
            icon={IconX}
            onPress={() => forgetMissing(name)}
          />
        </li>
      ))}
    </ul>
  )
}

function FileList({ stored: { files, setFiles } }: { stored: StoredFiles }) {
  const say = usePhrase()
  const format = useFormat()
  const isSending = useIsSending()
  if (files.length === 0) return null
  return (
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
  )
}
