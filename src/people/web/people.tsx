// The people of the brands one administers: who they are, what they hold, who is away.
import { mayIn } from '../../access/web/may.ts'
import { MANAGE_PEOPLE } from '../domain/policy.ts'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me, PersonView } from '../../access/contract/people.ts'
import { normaliseSearch } from '../../platform/text/domain/search.ts'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Checkbox } from '../../platform/web/parts/choice.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Page } from '../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery } from '../../access/web/query.ts'
import { PersonDialog } from './person-dialog.tsx'
import { peopleQuery, usePositions, type PositionNames } from './person-query.ts'
import './people.css'

/** Found by name, address or position; who has no access any more only when asked for. */
function usePeopleSearch(people: readonly PersonView[], positions: PositionNames) {
  const [asked, setAsked] = useState('')
  const [all, setAll] = useState(false)
  const words = normaliseSearch(asked).split(' ').filter(Boolean)
  const shown = people.filter((person) => {
    if (!all && !person.active) return false
    const held = person.brands.flatMap((one) =>
      one.positions.flatMap((position) => Object.values(positions[one.brand]?.[position] ?? {})),
    )
    const text = normaliseSearch([person.name, person.mail, ...held].join(' '))
    return words.every((word) => text.includes(word))
  })
  return { shown, asked, setAsked, all, setAll }
}

export function PeoplePage() {
  const say = usePhrase()
  const { data: me } = useSuspenseQuery(meQuery)
  const brands = me.brands.filter((brand) => mayIn(brand, MANAGE_PEOPLE))
  const { data, error, refetch } = useQuery(peopleQuery)
  const positions = usePositions(brands.map((brand) => brand.id))
  const { shown, asked, setAsked, all, setAll } = usePeopleSearch(data?.items ?? [], positions)
  const [open, setOpen] = useState<PersonView | 'new' | null>(null)
  return (
    <Page
      title={say('people.title')}
      about={say('people.lead')}
      wide
      actions={
        <Button look="accent" icon={IconUserPlus} onPress={() => setOpen('new')}>
          {say('people.add')}
        </Button>
      }
    >
      <div className="people-search">
        <TextField
          label={say('people.search')}
          type="search"
          value={asked}
          onChange={setAsked}
          autoComplete="off"
        />
        <Checkbox checked={all} onChange={setAll}>
          {say('people.showInactive')}
        </Checkbox>
      </div>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && shown.length === 0 && <Empty icon={IconUsers} title={say('people.none')} />}
      {shown.length > 0 && (
        <ul className="list">
          {shown.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              brands={me.brands}
              positions={positions}
              onOpen={() => setOpen(person)}
            />
          ))}
        </ul>
      )}
      {open && (
        <PersonDialog
          key={open === 'new' ? 'new' : open.id}
          person={open === 'new' ? null : open}
          brands={brands}
          positions={positions}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

type HeldProps = { person: PersonView; brands: Me['brands']; positions: PositionNames }

function PersonRow({ person, brands, positions, onOpen }: HeldProps & { onOpen: () => void }) {
  const say = usePhrase()
  return (
    <li className="person">
      <div className="person-who">
        <p className="person-name">
          <bdi>{person.name}</bdi>
        </p>
        <p className="dim">
          <bdi dir="ltr">{person.mail}</bdi>
        </p>
        <p className="row">
          {!person.active && <Badge>{say('people.inactive')}</Badge>}
          {!person.hasPassword && <Badge tone="soon">{say('people.noPassword')}</Badge>}
          <AbsenceBadge person={person} />
        </p>
      </div>
      <HeldList person={person} brands={brands} positions={positions} />
      <div className="person-end">
        <span className="dim">{say('people.openCases', { count: person.openCases })}</span>
        <Button size="small" aria-label={`${say('people.edit')}: ${person.name}`} onPress={onOpen}>
          {say('people.edit')}
        </Button>
      </div>
    </li>
  )
}

/** A past absence is over by itself; only the present and the coming one are worth a word. */
function AbsenceBadge({ person: { absentFrom, absentUntil } }: { person: PersonView }) {
  const say = usePhrase()
  const format = useFormat()
  if (absentFrom === null) return null
  if (absentUntil !== null && absentUntil < new Date().toISOString().slice(0, 10)) return null
  const from = format.shortDate(absentFrom)
  return (
    <Badge tone="soon">
      {absentUntil
        ? say('people.absent', { from, until: format.shortDate(absentUntil) })
        : say('people.absent.open', { from })}
    </Badge>
  )
}

/** Roles and positions in each brand. */
function HeldList({ person, brands, positions }: HeldProps) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const nameOf = (id: string) => pick(brands.find((brand) => brand.id === id)?.name) || id
  return (
    <dl className="person-brands">
      {person.brands.map((held) => (
        <div key={held.brand}>
          <dt>{nameOf(held.brand)}</dt>
          <dd>
            {held.roles.length > 0
              ? format.list(held.roles.map((role) => say(`common.role_${role}`)))
              : say('people.noRole')}
          </dd>
          {held.positions.length > 0 && (
            <dd className="dim">
              {format.list(
                held.positions.map(
                  (position) => pick(positions[held.brand]?.[position]) || position,
                ),
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
