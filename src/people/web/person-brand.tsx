// What somebody holds in one brand: their roles and positions.
import { useState } from 'react'
import type { Me } from '../../access/contract/people.ts'
import { ROLES } from '../../access/domain/role.ts'
import { Checkbox } from '../../platform/web/parts/choice.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import type { PositionNames } from './person-query.ts'
import type { Held } from './person-values.ts'

/** Closed for a brand the person has nothing to do with. */
export function BrandPart({
  brand,
  names,
  held,
  onChange,
}: {
  brand: Me['brands'][number]
  names: PositionNames[string]
  held: Held
  onChange: (held: Held) => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const toggle = <T extends string>(list: T[], item: T, on: boolean): T[] =>
    on ? [...list, item] : list.filter((one) => one !== item)
  const [wasHeld] = useState(held.roles.length > 0 || held.positions.length > 0)
  return (
    <details className="person-brand" open={wasHeld || undefined}>
      <summary>{pick(brand.name)}</summary>
      <fieldset>
        <legend className="field-label">{say('people.roles')}</legend>
        <div className="choice-row">
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              checked={held.roles.includes(role)}
              onChange={(on) => onChange({ ...held, roles: toggle(held.roles, role, on) })}
            >
              {say(`common.role_${role}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="field-label">{say('people.positions')}</legend>
        <div className="choice-row">
          {Object.entries(names).map(([id, name]) => (
            <Checkbox
              key={id}
              checked={held.positions.includes(id)}
              onChange={(on) => onChange({ ...held, positions: toggle(held.positions, id, on) })}
            >
              {pick(name)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
