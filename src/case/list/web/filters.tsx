// The search box and the filters above the list; what is chosen stands in the address, so that it
// can be sent on.
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState, type RefObject } from 'react'
import type { CaseRow } from '../../record/contract/case.ts'
import type { State } from '../../record/domain/code.ts'
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
  states: readonly ('open' | State)[]
  rows: readonly CaseRow[]
  box: RefObject<HTMLInputElement | null>
}

export function Filters({ box, ...props }: Props) {
  const say = usePhrase()
  const { filter, onChange } = props
  const [typed, setTyped] = useTyped(filter, onChange)
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
      <FilterSelects {...props} />
    </form>
  )
}

/** Brand, state and category; and to be rid of the one customer a link has brought here. */
function FilterSelects({ filter, onChange, brands, states, rows }: Omit<Props, 'box'>) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const categories = useCategoryChoices(
    filter.brand ?? (brands.length === 1 ? brands[0]?.id : undefined),
    rows,
  )
  return (
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
        options={categories}
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
  )
}

/** What stands in the search box; asked after a short pause, so that typing a name is one question. */
function useTyped(filter: CaseSearch, onChange: (filter: CaseSearch) => void) {
  const [typed, setTyped] = useState(filter.q ?? '')
  useEffect(() => {
    if (typed === (filter.q ?? '')) return
    const timer = setTimeout(() => onChange({ ...filter, q: typed || undefined }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, onChange])
  return [typed, setTyped] as const
}

/** The categories of one brand; of several, only those among the shown rows can be chosen. */
function useCategoryChoices(brand: string | undefined, rows: readonly CaseRow[]) {
  const { pick } = useLanguage()
  const { data: categories } = useQuery({
    queryKey: ['categories', brand],
    enabled: brand !== undefined,
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) =>
      (await get<{ items: CategoryRow[] }>(`brands/${brand}/categories`, signal)).items,
  })
  if (categories)
    return categories.map((category) => ({ value: category.id, label: pick(category.name) }))
  const seen = new Map(rows.map((row) => [row.category.id, pick(row.category.name)]))
  return [...seen].map(([value, label]) => ({ value, label }))
}
