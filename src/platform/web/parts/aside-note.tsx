// Files that were not taken while all else was: each by its name, with the reason and what can be
// done.
import type { Aside } from '../../files/domain/file-kind.ts'
import { usePhrase } from '../phrase.tsx'
import { Note } from './state-note.tsx'

export function AsideNote({ aside = [] }: { aside?: readonly Aside[] }) {
  const say = usePhrase()
  if (aside.length === 0) return null
  return (
    <Note tone="soon">
      <p>{say('common.aside')}</p>
      <ul>
        {aside.map(({ name, why }, at) => (
          <li key={at}>
            <bdi>{name}</bdi>: {say(`common.aside_${why}`)}
          </li>
        ))}
      </ul>
    </Note>
  )
}
