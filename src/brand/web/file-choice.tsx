// Choosing a handbook's files or its whole folder from the disk.
import { IconFiles, IconFolderOpen } from '@tabler/icons-react'
import { useRef } from 'react'
import { Button } from '../../platform/web/parts/button.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'

export function FileChoice({ onChoose }: { onChoose: (files: File[]) => void }) {
  const say = usePhrase()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    input.value = ''
    if (chosen.length > 0) onChoose(chosen)
  }
  return (
    <div className="row">
      <Button icon={IconFiles} onPress={() => files.current?.click()}>
        {say('brand.import.files')}
      </Button>
      <Button icon={IconFolderOpen} onPress={() => folder.current?.click()}>
        {say('brand.import.folder')}
      </Button>
      <input
        ref={files}
        className="unseen"
        type="file"
        multiple
        accept=".yaml,.yml,.json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => take(event.target)}
      />
      <input
        ref={(input) => {
          folder.current = input
          // Not among React's own attributes.
          input?.setAttribute('webkitdirectory', '')
        }}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => take(event.target)}
      />
    </div>
  )
}
