// Who holds which position, in the order in which they are asked.
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import type { PersonView } from '../../access/contract/people.ts'
import type { Position } from '../../handbook/domain/handbook.ts'
import type { Reading } from '../../handbook/web/reading.ts'
import { send } from '../../platform/web/api.ts'
import { useStoredWords } from '../../access/web/offline/stored-words.ts'
import { Button, IconButton } from '../../platform/web/parts/button.tsx'
import { Select } from '../../platform/web/parts/choice.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { StoredNote } from '../../access/web/stored-note.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { peopleQuery, readingQuery } from '../../people/web/person-query.ts'
import { useAct } from '../../platform/web/use-act.ts'

/** The holders of a position, in the order in which they are asked. */
function listHolders(reading: Reading, everybody: PersonView[], position: string): PersonView[] {
  const order = reading.holders.find((held) => held.position === position)?.names ?? []
  const place = (person: PersonView) =>
    order.includes(person.name) ? order.indexOf(person.name) : order.length
  return everybody
    .filter((person) =>
      person.brands.some(
        (held) => held.brand === reading.brand && held.positions.includes(position),
      ),
    )
    .toSorted((a, b) => place(a) - place(b))
}

export function PositionsTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const reading = useQuery(readingQuery(brand.id))
  const people = useQuery(peopleQuery)
  const [open, setOpen] = useState<Position | null>(null)
  const error = reading.error ?? people.error
  if (error)
    return (
      <ErrorNote
        error={error}
        onRetry={() => void Promise.all([reading.refetch(), people.refetch()])}
      />
    )
  if (!reading.data || !people.data) return <Loading />
  const everybody = people.data.items.filter((person) => person.active)
  const { data } = reading
  return (
    <div className="stack">
      <p className="dim">{say('brand.positions.lead')}</p>
      <ul className="list">
        {data.content.positions.map((position) => (
          <PositionRow
            key={position.id}
            position={position}
            holders={listHolders(data, everybody, position.id)}
            onOpen={() => setOpen(position)}
          />
        ))}
      </ul>
      {open && (
        <HoldersDialog
          key={open.id}
          brand={brand.id}
          position={open}
          holders={listHolders(data, everybody, open.id)}
          people={everybody}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function PositionRow({
  position,
  holders,
  onOpen,
}: {
  position: Position
  holders: PersonView[]
  onOpen: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <li className="law">
      <div className="stack law-text">
        <p>
          <strong>{pick(position.name)}</strong>
        </p>
        <p className="dim" dir="auto">
          {pick(position.about)}
        </p>
        {holders.length > 0 ? (
          <p>
            {say('brand.positions.holders')}:{' '}
            <bdi>{format.join(holders.map((person) => person.name))}</bdi>
          </p>
        ) : (
          <p>{say('brand.positions.nobody')}</p>
        )}
      </div>
      <Button
        size="small"
        aria-label={`${say('brand.positions.change')}: ${pick(position.name)}`}
        onPress={onOpen}
      >
        {say('brand.positions.change')}
      </Button>
    </li>
  )
}

type DialogProps = {
  brand: string
  position: Position
  holders: PersonView[]
  people: PersonView[]
  onClose: () => void
}

/** Who holds the position once it is saved, as kept words; and the saving. */
function useHolders({ brand, position, holders, people, onClose }: DialogProps) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { busy, failure, act } = useAct()
  const stored = useStoredWords(`brand.${brand}.position.${position.id}`, {
    held: holders.map(({ id }) => id),
  })
  const held = stored.values.held.flatMap((id) => people.find((person) => person.id === id) ?? [])
  const setHeld = (next: PersonView[]) => stored.change({ held: next.map(({ id }) => id) })
  const save = async () => {
    const done = await act(
      () =>
        send('PUT', `brands/${brand}/positions`, {
          position: position.id,
          people: held.map((person) => person.id),
        }),
      say('brand.positions.saved', { position: pick(position.name) }),
    )
    if (!done) return
    stored.forget()
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['people'] }),
      queryClient.invalidateQueries({ queryKey: ['handbook', brand] }),
    ])
    onClose()
  }
  return { stored, held, setHeld, busy, failure, save }
}

function HoldersDialog(props: DialogProps) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { brand, position, people, onClose } = props
  const { stored, held, setHeld, busy, failure, save } = useHolders(props)
  return (
    <Dialog
      title={say('brand.positions.title', { position: pick(position.name) })}
      isOpen
      busy={busy}
      onClose={onClose}
      locked
      error={failure}
      footer={
        <>
          <Button look="accent" isPending={busy} onPress={() => void save()}>
            {say('common.save')}
          </Button>
          <Button isPending={busy} onPress={onClose}>
            {say('common.cancel')}
          </Button>
        </>
      }
    >
      <StoredNote stored={stored} />
      {held.length === 0 ? (
        <p>{say('brand.positions.nobody')}</p>
      ) : (
        <p className="dim">{say('brand.positions.holders')}</p>
      )}
      <HolderList held={held} onChange={setHeld} />
      <Select
        label={say('brand.positions.add')}
        value=""
        empty="–"
        onChange={(id) => setHeld([...held, ...people.filter((person) => person.id === id)])}
        options={people
          .filter(
            (person) =>
              person.brands.some((one) => one.brand === brand) &&
              !held.some((one) => one.id === person.id),
          )
          .map((person) => ({ value: person.id, label: person.name }))}
      />
    </Dialog>
  )
}

/** In the order in which they are asked: moved up, or taken out. */
function HolderList({
  held,
  onChange,
}: {
  held: PersonView[]
  onChange: (held: PersonView[]) => void
}) {
  const say = usePhrase()
  const up = (index: number) => {
    const [before, one] = held.slice(index - 1, index + 1)
    if (before && one)
      onChange([...held.slice(0, index - 1), one, before, ...held.slice(index + 1)])
  }
  return (
    <ol className="holders">
      {held.map((person, index) => (
        <li key={person.id}>
          <bdi>{person.name}</bdi>
          <span className="row">
            {index > 0 && (
              <IconButton
                label={say('brand.positions.up', { name: person.name })}
                icon={IconArrowUp}
                onPress={() => up(index)}
              />
            )}
            <IconButton
              label={say('brand.positions.remove', { name: person.name })}
              icon={IconX}
              onPress={() => onChange(held.filter((one) => one.id !== person.id))}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}
