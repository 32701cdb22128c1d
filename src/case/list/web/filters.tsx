// The search box and the filters above the list; what is chosen stands in the address, so that it
// can be sent on.
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState, type RefObject } from 'react'
import type { CaseRow, STATES } from '../../record/contract/case.ts'
import type { CategoryRow } from '../../../brand/contract/brand.ts'
import type { Me } from '../../../access/contract/people.ts'
import { get } from '../../../platform/web/api.ts'
import { stateKey } from '../../record/web/case-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { CaseSearch } from './case-search.ts'

const PAUSE_MS = 300

type Props = {
  filter: CaseSearch
  onChange: (filter: CaseSearch) => void
  brands: Me['brands']
  states: readonly ('open' | (typeof STATES)[number])[]
  rows: readonly CaseRow[]
  box: RefObject<HTMLInputElement | null>
}

export function Filters({ filter, onChange, brands, states, rows, box }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const [typed, setTyped] = useState(filter.q ?? '')
  // Asked after a short pause, so that typing a name is one question.
  useEffect(() => {
    if (typed === (filter.q ?? '')) return
    const timer = setTimeout(() => onChange({ ...filter, q: typed || undefined }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, onChange])
  const brand = filter.brand ?? (brands.length === 1 ? brands[0]?.id : undefined)
  const { data: categories } = useCategories(brand)
  const seen = new Map(rows.map((row) => [row.category.id, pick(row.category.name)]))
  const choices =
    categories?.map((category) => ({ value: category.id, label: pick(category.name) })) ??
    [...seen].map(([value, label]) => ({ value, label }))
  return (
    <form
      className="filters no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ ...filter, q: typed || undefined })
      }}
    >
      <TextField
        type="search"
        label={say('common.search')}
        hint={say('case.search_hint')}
        value={typed}
        onChange={setTyped}
        inputRef={box}
      />
      <div className="filters-row">
        {brands.length > 1 && (
          <Select
            label={say('case.brand')}
            value={filter.brand ?? ''}
            empty={say('common.all')}
            options={brands.map((item) => ({ value: item.id, label: pick(item.name) }))}
            onChange={(value) =>
              onChange({ ...filter, brand: value || undefined, category: undefined })
            }
          />
        )}
        <Select
          label={say('case.state')}
          value={filter.state ?? ''}
          empty={say('common.all')}
          options={states.map((state) => ({
            value: state,
            label: state === 'open' ? say('case.state_open') : say(stateKey(state)),
          }))}
          onChange={(value) => onChange({ ...filter, state: value || undefined })}
        />
        <Select
          label={say('case.category')}
          value={filter.category ?? ''}
          empty={say('common.all')}
          options={choices}
          onChange={(value) => onChange({ ...filter, category: value || undefined })}
        />
        {filter.customer && (
          <Button
            look="quiet"
            icon={IconX}
            onPress={() => onChange({ ...filter, customer: undefined })}
          >
            {say('case.one_customer')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The categories of one brand; of several, only those among the shown rows can be chosen. */
function useCategories(brand: string | undefined) {
  return useQuery({
    queryKey: ['categories', brand],
    enabled: brand !== undefined,
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) =>
      (await get<{ items: CategoryRow[] }>(`brands/${brand}/categories`, signal)).items,
  })
}
