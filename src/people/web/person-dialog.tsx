// Adding somebody, or changing what they are called, hold and may; and ending their access.
import { IconUserOff, IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Me, PersonView } from '../../access/contract/people.ts'
import { ROLES } from '../../access/domain/role.ts'
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import { ApiError, send } from '../../platform/web/api.ts'
import { useKeptWords } from '../../access/web/offline/kept-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Checkbox, Select } from '../../platform/web/parts/choice.tsx'
import { DayField } from '../../platform/web/parts/date-time-field.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { KeptNote } from '../../access/web/kept-note.tsx'
import { Note } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery, queryClient } from '../../access/web/query.ts'
import { PasswordField } from '../../access/web/password-field.tsx'
import type { PositionNames } from './person-query.ts'
import {
  checkPerson,
  toChange,
  toNewPerson,
  toValues,
  type Held,
  type PersonValues,
} from './person-values.ts'

type Props = {
  person: PersonView | null
  brands: Me['brands']
  positions: PositionNames
  onClose: () => void
}

export function PersonDialog({ person, brands, positions, onClose }: Props) {
  const say = usePhrase()
  const { language } = useLanguage()
  const { password: none, brands: before, ...plain } = toValues(person, language)
  // Each brand by itself, so that what a colleague changes meanwhile is not put back.
  const inBrand = Object.fromEntries(
    brands.map(({ id }) => [
      `in.${id}`,
      before.find((one) => one.brand === id) ?? { brand: id, roles: [], positions: [] },
    ]),
  )
  const kept = useKeptWords<typeof plain & Record<`in.${string}`, Held>>(
    `person.${person?.id ?? 'new'}`,
    { ...plain, ...inBrand },
  )
  // Never kept: it is a secret.
  const [password, setPassword] = useState(none)
  const elsewhere = before.filter((held) => !brands.some(({ id }) => id === held.brand))
  const values: PersonValues = {
    ...kept.values,
    password,
    brands: [...elsewhere, ...brands.map(({ id }) => kept.values[`in.${id}`]!)],
  }
  const [wrong, setWrong] = useState<Partial<Record<keyof PersonValues, Key>>>({})
  const [shown, setShown] = useState(false)
  const [ending, setEnding] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { change } = kept
  const error = (name: keyof PersonValues) => (wrong[name] ? say(wrong[name]) : undefined)

  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['people'] }),
        queryClient.invalidateQueries({ queryKey: ['handbook'] }),
        queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
      ])
      toast(say('people.saved', { name: values.name }))
      onClose()
    } catch (fault) {
      setFailure(fault)
      // Somebody was faster: opened again it is as they left it, with what is typed here on top.
      if (fault instanceof ApiError && fault.status === 409)
        void queryClient.invalidateQueries({ queryKey: ['people'] })
    } finally {
      setBusy(false)
    }
  }
  const save = () => {
    const found = checkPerson(values, person === null)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    void act(async () => {
      await (person
        ? send('PATCH', `people/${person.id}`, toChange(values, person.version))
        : send('POST', 'people', toNewPerson(values)))
      kept.forget()
    })
  }
  const setActive = (active: boolean) =>
    void act(() => send('PATCH', `people/${person!.id}`, { version: person!.version, active }))

  if (person && ending) {
    return (
      <Dialog
        title={say('people.deactivate.title', { name: person.name })}
        isOpen
        onClose={onClose}
        error={failure}
        footer={
          <>
            <Button
              look="danger"
              isPending={busy}
              isDisabled={person.openCases > 0}
              onPress={() => setActive(false)}
            >
              {say('people.deactivate')}
            </Button>
            <Button onPress={() => setEnding(false)}>{say('common.cancel')}</Button>
          </>
        }
      >
        <p>{say('people.deactivate.body')}</p>
        {person.openCases > 0 && (
          <Note tone="soon">{say('people.deactivate.cases', { count: person.openCases })}</Note>
        )}
      </Dialog>
    )
  }
  return (
    <Dialog
      title={person ? say('people.edit.title', { name: person.name }) : say('people.add.title')}
      isOpen
      busy={busy}
      onClose={onClose}
      locked
      wide
      error={failure}
      checked={wrong}
      footer={
        <>
          <Button look="accent" isPending={busy} onPress={save}>
            {say('common.save')}
          </Button>
          <Button isPending={busy} onPress={onClose}>
            {say('common.cancel')}
          </Button>
        </>
      }
    >
      <KeptNote kept={kept} />
      <div className="form-two">
        <TextField
          cause="name"
          label={say('people.name')}
          name="name"
          required
          maxLength={200}
          value={values.name}
          onChange={(name) => change({ name })}
          error={error('name')}
          autoComplete="off"
        />
        <TextField
          cause="mail person.mail_taken"
          label={say('people.mail')}
          name="mail"
          type="email"
          required
          maxLength={254}
          disabled={person !== null}
          hint={person ? say('people.mail.fixed') : undefined}
          value={values.mail}
          onChange={(mail) => change({ mail })}
          error={error('mail')}
          autoComplete="off"
        />
      </div>
      <div className="form-two">
        <Select<Language>
          label={say('people.language')}
          value={values.language}
          onChange={(next) => next && change({ language: next })}
          options={LANGUAGES.map((code) => ({ value: code, label: say(`common.lang_${code}`) }))}
        />
        <PasswordField
          cause="password person.password_weak"
          label={say(person ? 'people.password.new' : 'people.password')}
          name="password"
          isNew
          hint={person ? say('people.password.new.hint') : undefined}
          value={password}
          onChange={setPassword}
          error={error('password')}
          shown={shown}
          onShown={setShown}
        />
      </div>
      {error('brands') && (
        <div className="field field-wrong">
          <p className="field-error">{error('brands')}</p>
        </div>
      )}
      {brands.map((brand) => (
        <BrandPart
          key={brand.id}
          brand={brand}
          names={positions[brand.id] ?? {}}
          held={
            values.brands.find((one) => one.brand === brand.id) ?? {
              brand: brand.id,
              roles: [],
              positions: [],
            }
          }
          onChange={(held) => change({ [`in.${brand.id}`]: held } as Parameters<typeof change>[0])}
        />
      ))}
      {person && (
        <fieldset className="stack">
          <legend className="field-label">{say('people.absence')}</legend>
          <p className="field-hint">{say('people.absence.hint')}</p>
          <div className="form-two">
            <DayField
              cause="absentFrom"
              label={say('people.absent.from')}
              value={values.absentFrom}
              onChange={(absentFrom) => change({ absentFrom })}
            />
            <DayField
              cause="absentUntil person.absence_days"
              label={say('people.absent.until')}
              value={values.absentUntil}
              onChange={(absentUntil) => change({ absentUntil })}
              error={error('absentUntil')}
            />
          </div>
        </fieldset>
      )}
      {person && (
        <p>
          {person.active ? (
            <Button look="danger" icon={IconUserOff} onPress={() => setEnding(true)}>
              {say('people.deactivate')}
            </Button>
          ) : (
            <Button icon={IconUserCheck} isPending={busy} onPress={() => setActive(true)}>
              {say('people.activate')}
            </Button>
          )}
        </p>
      )}
    </Dialog>
  )
}

/** Roles and positions of one brand; closed for a brand the person has nothing to do with. */
function BrandPart({
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
