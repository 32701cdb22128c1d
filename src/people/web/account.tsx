// One's own account: name, language, password, and which roles one has.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../access/contract/people.ts'
import { OWN_FORMS, type OwnForm } from '../../platform/base/domain/own-form.ts'
import { MIN_PASSWORD } from '../../access/domain/length.ts'
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send, setCsrf } from '../../platform/web/api.ts'
import { useStoredWords } from '../../access/web/offline/stored-words.ts'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Select } from '../../platform/web/parts/choice.tsx'
import { Page, Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { useAct } from '../../platform/web/use-act.ts'
import { meQuery, putMe, queryClient } from '../../access/web/query.ts'
import { PasswordField } from '../../access/web/password-field.tsx'
import './session.css'

export function AccountPage() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  return (
    <Page title={say('session.account')} about={<bdi>{me.person.mail}</bdi>}>
      <NameForm me={me} />
      <PasswordForm />
      <EverywherePanel />
      <Panel title={say('session.account.roles')}>
        <dl className="facts">
          {me.brands.map((brand) => (
            <div key={brand.id} className="facts-row">
              <dt>{pick(brand.name)}</dt>
              <dd className="row">
                {brand.roles.map((role) => (
                  <Badge key={role}>{say(`common.role_${role}`)}</Badge>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
    </Page>
  )
}

type AccountValues = { name: string; language: Language; form: OwnForm | '' }

function useNameChange(me: Me) {
  const say = usePhrase()
  const { chooseLanguage } = useLanguage()
  const { values, change, forget } = useStoredWords<AccountValues>('account.name', {
    name: me.person.name,
    language: me.person.language,
    form: me.person.form ?? '',
  })
  const acting = useAct()
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = async () => {
    const isMissing = isBlank(values.name)
    setWrong(isMissing ? say('session.error.name') : null)
    acting.forget()
    if (isMissing) return
    await acting.act(async () => {
      putMe(await send<Me>('PATCH', 'me', values))
      forget()
      chooseLanguage(values.language)
    }, say('common.saved'))
  }
  return { values, change, wrong, busy: acting.busy, failure: acting.failure, submit }
}

function NameForm({ me }: { me: Me }) {
  const say = usePhrase()
  const {
    values: { name, language, form },
    change,
    wrong,
    busy,
    failure,
    submit,
  } = useNameChange(me)
  return (
    <Panel>
      <Form
        busy={busy}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={say('session.account.name')}
          name="name"
          required
          maxLength={200}
          value={name}
          onChange={(next) => change({ name: next })}
          error={wrong}
          autoComplete="name"
        />
        <Select<Language>
          label={say('session.account.language')}
          value={language}
          onChange={(next) => next && change({ language: next })}
          options={LANGUAGES.map((code) => ({ value: code, label: say(`common.lang_${code}`) }))}
        />
        <OwnFormChoice value={form} onChange={(next) => change({ form: next })} />
        <ErrorNote error={failure} />
        <div className="form-end">
          <Button type="submit" look="accent" isPending={busy}>
            {say('common.save')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}

/** For languages in which a sentence agrees with who says it. */
function OwnFormChoice({
  value,
  onChange,
}: {
  value: OwnForm | ''
  onChange: (value: OwnForm | '') => void
}) {
  const say = usePhrase()
  return (
    <Select<OwnForm>
      label={say('session.account.form')}
      hint={say('session.account.form.about')}
      value={value}
      onChange={onChange}
      empty={say('session.account.form.none')}
      options={OWN_FORMS.map((one) => ({ value: one, label: say(`session.account.form.${one}`) }))}
    />
  )
}

function EverywherePanel() {
  const say = usePhrase()
  const go = useNavigate()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const leave = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await send('DELETE', 'sessions')
      setCsrf('')
      queryClient.clear()
      await go({ to: '/sign-in' })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Panel title={say('session.everywhere')}>
      <p>{say('session.everywhere.about')}</p>
      <ErrorNote error={failure} />
      <div className="form-end">
        <Button isPending={busy} onPress={() => void leave()}>
          {say('session.everywhere.submit')}
        </Button>
      </div>
    </Panel>
  )
}

function usePasswordChange() {
  const say = usePhrase()
  const { busy, failure, act, forget } = useAct()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [wrong, setWrong] = useState<{ old?: string; fresh?: string }>({})
  const submit = async () => {
    const found = {
      ...(old === '' && { old: say('session.error.password') }),
      ...([...fresh].length < MIN_PASSWORD && { fresh: say('session.error.short') }),
    }
    setWrong(found)
    forget()
    if (Object.keys(found).length > 0) return
    await act(async () => {
      putMe(await send<Me>('PATCH', 'me', { password: { old, new: fresh } }))
      setOld('')
      setFresh('')
    }, say('session.account.password.saved'))
  }
  return { old, setOld, fresh, setFresh, wrong, busy, failure, submit }
}

function PasswordForm() {
  const say = usePhrase()
  const { old, setOld, fresh, setFresh, wrong, busy, failure, submit } = usePasswordChange()
  const [shown, setShown] = useState(false)
  return (
    <Panel title={say('session.account.password')}>
      <Form
        busy={busy}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={say('session.account.old')}
          name="old"
          type={shown ? 'text' : 'password'}
          required
          value={old}
          onChange={setOld}
          error={wrong.old}
          autoComplete="current-password"
        />
        <PasswordField
          label={say('session.account.new')}
          name="fresh"
          isNew
          value={fresh}
          onChange={setFresh}
          error={wrong.fresh}
          shown={shown}
          onShown={setShown}
        />
        <ErrorNote error={failure} />
        <div className="form-end">
          <Button type="submit" isPending={busy}>
            {say('session.account.password.submit')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
