// Adding somebody, or changing what they are called, hold and may; and ending their access.
import { IconUserOff, IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Me, PersonView } from '../../access/contract/people.ts'
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import { ApiError, send } from '../../platform/web/api.ts'
import { useStoredWords } from '../../access/web/offline/stored-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Select } from '../../platform/web/parts/choice.tsx'
import { DayField } from '../../platform/web/parts/date-time-field.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { StoredNote } from '../../access/web/stored-note.tsx'
import { Note } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { useAct } from '../../platform/web/use-act.ts'
import { meQuery, queryClient } from '../../access/web/query.ts'
import { PasswordField } from '../../access/web/password-field.tsx'
import { BrandPart } from './person-brand.tsx'
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

const noneIn = (brand: string): Held => ({ brand, roles: [], positions: [] })

/** What is typed and chosen; passwords apart, it is kept until it has been saved. */
function usePersonValues({ person, brands }: Pick<Props, 'person' | 'brands'>) {
  const { language } = useLanguage()
  const { password: none, brands: before, ...plain } = toValues(person, language)
  // Each brand by itself, so that what a colleague changes meanwhile is not put back.
  const inBrand = Object.fromEntries(
    brands.map(({ id }) => [`in.${id}`, before.find((one) => one.brand === id) ?? noneIn(id)]),
  )
  const stored = useStoredWords<typeof plain & Record<`in.${string}`, Held>>(
    `person.${person?.id ?? 'new'}`,
    { ...plain, ...inBrand },
  )
  // Never kept: it is a secret.
  const [password, setPassword] = useState(none)
  const [shown, setShown] = useState(false)
  const elsewhere = before.filter((held) => !brands.some(({ id }) => id === held.brand))
  const values: PersonValues = {
    ...stored.values,
    password,
    brands: [...elsewhere, ...brands.map(({ id }) => stored.values[`in.${id}`] ?? noneIn(id))],
  }
  return { stored, values, setPassword, shown, setShown }
}

function usePersonForm(props: Props) {
  const say = usePhrase()
  const { person, onClose } = props
  const typed = usePersonValues(props)
  const { stored, values } = typed
  const { busy, failure, act } = useAct()
  const [wrong, setWrong] = useState<Partial<Record<keyof PersonValues, Key>>>({})
  const change = async (work: () => Promise<unknown>) => {
    const done = await act(
      async () => {
        await work().catch((fault: unknown) => {
          // Somebody was faster: opened again it is as they left it, with what is typed here on
          // top.
          if (fault instanceof ApiError && fault.status === 409)
            void queryClient.invalidateQueries({ queryKey: ['people'] })
          throw fault
        })
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: ['people'] }),
          queryClient.invalidateQueries({ queryKey: ['handbook'] }),
          queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
        ])
      },
      say('people.saved', { name: values.name }),
    )
    if (done) onClose()
  }
  const save = () => {
    const found = checkPerson(values, person === null)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    void change(async () => {
      await (person
        ? send('PATCH', `people/${person.id}`, toChange(values, person.version))
        : send('POST', 'people', toNewPerson(values)))
      stored.forget()
    })
  }
  const setActive = (active: boolean) => {
    if (!person) return
    const { id, version } = person
    void change(() => send('PATCH', `people/${id}`, { version, active }))
  }
  const error = (name: keyof PersonValues) => (wrong[name] ? say(wrong[name]) : undefined)
  return { ...typed, wrong, error, busy, failure, save, setActive }
}

type PersonForm = ReturnType<typeof usePersonForm>

export function PersonDialog(props: Props) {
  const say = usePhrase()
  const { person, onClose } = props
  const form = usePersonForm(props)
  const { busy, failure, wrong, save, setActive } = form
  const [ending, setEnding] = useState(false)
  if (person && ending)
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
      <PersonParts {...props} form={form} onEnd={() => setEnding(true)} />
    </Dialog>
  )
}

function PersonParts({
  person,
  brands,
  positions,
  form,
  onEnd,
}: Props & { form: PersonForm; onEnd: () => void }) {
  const say = usePhrase()
  return (
    <>
      <StoredNote stored={form.stored} />
      <PersonFields isNew={person === null} form={form} />
      <BrandFields brands={brands} positions={positions} form={form} />
      {person && <AbsenceFields form={form} />}
      {person && (
        <p>
          {person.active ? (
            <Button look="danger" icon={IconUserOff} onPress={onEnd}>
              {say('people.deactivate')}
            </Button>
          ) : (
            <Button icon={IconUserCheck} isPending={form.busy} onPress={() => form.setActive(true)}>
              {say('people.activate')}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

function PersonFields({
  isNew,
  form: { stored, values, setPassword, shown, setShown, error },
}: {
  isNew: boolean
  form: PersonForm
}) {
  const say = usePhrase()
  return (
    <>
      <div className="form-two">
        <TextField
          cause="name"
          label={say('people.name')}
          name="name"
          required
          maxLength={200}
          value={values.name}
          onChange={(name) => stored.change({ name })}
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
          disabled={!isNew}
          hint={isNew ? undefined : say('people.mail.fixed')}
          value={values.mail}
          onChange={(mail) => stored.change({ mail })}
          error={error('mail')}
          autoComplete="off"
        />
      </div>
      <div className="form-two">
        <Select<Language>
          label={say('people.language')}
          value={values.language}
          onChange={(next) => next && stored.change({ language: next })}
          options={LANGUAGES.map((code) => ({ value: code, label: say(`common.lang_${code}`) }))}
        />
        <PasswordField
          cause="password person.password_weak"
          label={say(isNew ? 'people.password' : 'people.password.new')}
          name="password"
          isNew
          hint={isNew ? undefined : say('people.password.new.hint')}
          value={values.password}
          onChange={setPassword}
          error={error('password')}
          shown={shown}
          onShown={setShown}
        />
      </div>
    </>
  )
}

function BrandFields({
  brands,
  positions,
  form: { stored, values, error },
}: Pick<Props, 'brands' | 'positions'> & { form: PersonForm }) {
  return (
    <>
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
          held={values.brands.find((one) => one.brand === brand.id) ?? noneIn(brand.id)}
          onChange={(held) => {
            const part: Record<`in.${string}`, Held> = { [`in.${brand.id}`]: held }
            stored.change(part)
          }}
        />
      ))}
    </>
  )
}

function AbsenceFields({ form: { stored, values, error } }: { form: PersonForm }) {
  const say = usePhrase()
  return (
    <fieldset className="stack">
      <legend className="field-label">{say('people.absence')}</legend>
      <p className="field-hint">{say('people.absence.hint')}</p>
      <div className="form-two">
        <DayField
          cause="absentFrom"
          label={say('people.absent.from')}
          value={values.absentFrom}
          onChange={(absentFrom) => stored.change({ absentFrom })}
        />
        <DayField
          cause="absentUntil person.absence_days"
          label={say('people.absent.until')}
          value={values.absentUntil}
          onChange={(absentUntil) => stored.change({ absentUntil })}
          error={error('absentUntil')}
        />
      </div>
    </fieldset>
  )
}
