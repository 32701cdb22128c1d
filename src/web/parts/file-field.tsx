// Photos and scans to send along: from the camera or from the disk, checked before they are sent.
import { IconCamera, IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useFormat, usePhrase } from '../phrase.tsx'
import { Button, IconButton } from './button.tsx'

/** As the server takes them. */
const MOST_BYTES = 15 * 1024 * 1024
const MOST_FILES = 10
const ACCEPTED = 'image/*,application/pdf,text/plain,.eml,.doc,.docx,.odt,.xls,.xlsx'

export function FileField({ label, hint, files, onChange }: { label: string; hint?: string; files: File[]; onChange: (files: File[]) => void }) {
  const say = usePhrase()
  const format = useFormat()
  const disk = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const take = (input: HTMLInputElement) => {
    const taken = [...(input.files ?? [])]
    input.value = ''
    const large = taken.find((file) => file.size > MOST_BYTES)
    const empty = taken.find((file) => file.size === 0)
    const all = [...files, ...taken.filter((file) => file.size > 0 && file.size <= MOST_BYTES)]
    setRefused(large ? say('common.file_large', { name: large.name, most: format.bytes(MOST_BYTES) }) : empty ? say('common.file_empty', { name: empty.name }) : all.length > MOST_FILES ? say('common.file_many', { most: MOST_FILES }) : null)
    onChange(all.slice(0, MOST_FILES))
  }
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="file-buttons">
        <Button icon={IconPaperclip} onPress={() => disk.current?.click()}>{say('common.file_choose')}</Button>
        <Button icon={IconCamera} onPress={() => camera.current?.click()}>{say('common.file_photo')}</Button>
      </div>
      <input ref={disk} className="unseen" type="file" multiple accept={ACCEPTED} tabIndex={-1} aria-hidden="true" onChange={(event) => take(event.target)} />
      <input ref={camera} className="unseen" type="file" accept="image/*" capture="environment" tabIndex={-1} aria-hidden="true" onChange={(event) => take(event.target)} />
      {refused && <p className="field-error" role="alert">{refused}</p>}
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file, index) => (
            <li key={`${file.name}-${index}`}>
              <bdi>{file.name}</bdi> <span className="dim">{format.bytes(file.size)}</span>
              <IconButton label={say('common.file_remove', { name: file.name })} icon={IconTrash} onPress={() => onChange(files.filter((_, at) => at !== index))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
