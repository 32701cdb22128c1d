// The first run of an empty installation: the organisation, the first brand's handbook, the first
// administrator.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { Me, SetupState } from '../../access/contract/people.ts'
import { MIN_PASSWORD } from '../../access/domain/length.ts'
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import { isBlank, isolate } from '../../platform/base/domain/text.ts'
import { get, send } from '../../platform/web/api.ts'
import { among, useStoredWords } from '../../access/web/offline/stored-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup, Select } from '../../platform/web/parts/choice.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { useAct } from '../../platform/web/use-act.ts'
import { putMe } from '../../access/web/query.ts'
import { ErrorSummary, type FieldErrors } from '../../platform/web/error-summary.tsx'
import { isMail } from '../../platform/address/domain/mail.ts'
import { Gone, Outside } from '../../platform/web/outside.tsx'
import { PasswordField } from '../../access/web/password-field.tsx'
import './session.css'

type Shipped = z.infer<typeof SetupState>['shipped']

export function FirstRunPage() {
  const say = usePhrase()
  const { data, error, refetch } = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => get<z.infer<typeof SetupState>>('setup', signal),
    staleTime: Infinity,
  })
  if (error)
    return (
      <Outside title={say('session.setup.title')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Outside>
    )
  if (!data) return <Loading />
  if (!data.needed)
    return (
      <Gone title={say('session.setup.done')} what={say('session.setup.done.do')}>
        <p>
          <Link to="/sign-in" className="button button-accent">
            {say('session.signIn.submit')}
          </Link>
        </p>
      </Gone>
    )
  return <SetupForm shipped={data.shipped} />
}

/** What is typed and chosen, and the one request that sets the desk up. */
function useSetup(shipped: Shipped) {
  const say = usePhrase()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const acting = useAct()
  const { values, change, forget } = useStoredWords('first-run', {
    organisation: '',
    handbook: '',
    brandName: '',
    name: '',
    mail: '',
  })
  const handbook = among(
    values.handbook,
    shipped.map(({ id }) => ({ value: id })),
    '',
  )
  // Never kept: it is a secret.
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [attempt, setAttempt] = useState(0)
  const submit = async () => {
    const { organisation, brandName, name, mail } = values
    const found: FieldErrors = {
      ...(isBlank(organisation) && { organisation: say('session.error.organisation') }),
      ...(handbook === '' && { handbook: say('session.error.handbook') }),
      ...(isBlank(name) && { name: say('session.error.name') }),
      ...(!isMail(mail) && { mail: say('session.error.mail') }),
      ...([...password].length < MIN_PASSWORD && { password: say('session.error.short') }),
    }
    setErrors(found)
    setAttempt((count) => count + 1)
    acting.forget()
    if (Object.keys(found).length > 0) return
    await acting.act(async () => {
      const me = await send<Me>('POST', 'setup', {
        organisation,
        handbook,
        brandName: brandName.trim() || null,
        administrator: { name, mail, password, language },
      })
      forget()
      putMe(me)
      await navigate({ to: '/' })
    })
  }
  const text = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  const { busy, failure } = acting
  return { text, handbook, change, password, setPassword, errors, attempt, busy, failure, submit }
}

type Setup = ReturnType<typeof useSetup>

function SetupForm({ shipped }: { shipped: Shipped }) {
  const say = usePhrase()
  const setup = useSetup(shipped)
  const { text, errors, attempt, busy, failure, submit } = setup
  return (
    <Outside title={say('session.setup.title')} about={say('session.setup.lead')}>
      <Form
        busy={busy}
        className="form session"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextField
          label={say('session.setup.organisation')}
          required
          maxLength={200}
          autoComplete="organization"
          {...text('organisation')}
        />
        <HandbookChoice shipped={shipped} setup={setup} />
        <TextField
          label={say('session.setup.brandName')}
          hint={say('session.setup.brandName.hint')}
          required={false}
          maxLength={200}
          {...text('brandName')}
        />
        <AdministratorPanel setup={setup} />
        <ErrorNote error={failure} />
        <div className="form-end">
          <Button type="submit" look="accent" size="large" isPending={busy}>
            {say('session.setup.submit')}
          </Button>
        </div>
      </Form>
    </Outside>
  )
}

function HandbookChoice({
  shipped,
  setup: { handbook, change, errors },
}: {
  shipped: Shipped
  setup: Setup
}) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <div className="handbook-choice" data-field="handbook">
      <RadioGroup
        label={say('session.setup.handbook')}
        hint={say('session.setup.handbook.hint')}
        error={errors.handbook}
        value={handbook}
        onChange={(handbook) => change({ handbook })}
        options={shipped.map((one) => ({
          value: one.id,
          label: pick(one.name),
          hint: `${isolate(pick(one.about))} ${say('session.setup.handbook.about', { market: one.market, languages: format.list(one.languages.map((code) => say(`common.lang_${code}`))) })}`,
        }))}
      />
    </div>
  )
}

function AdministratorPanel({ setup: { text, errors, password, setPassword } }: { setup: Setup }) {
  const say = usePhrase()
  const { language, chooseLanguage } = useLanguage()
  const [shown, setShown] = useState(false)
  return (
    <Panel title={say('session.setup.administrator')}>
      <TextField
        label={say('session.setup.name')}
        required
        maxLength={200}
        autoComplete="name"
        {...text('name')}
      />
      <TextField
        label={say('session.mail')}
        type="email"
        inputMode="email"
        required
        maxLength={254}
        autoComplete="username"
        {...text('mail')}
      />
      <PasswordField
        label={say('session.password')}
        isNew
        shown={shown}
        onShown={setShown}
        name="password"
        error={errors.password}
        value={password}
        onChange={setPassword}
      />
      <Select<Language>
        label={say('session.setup.language')}
        value={language}
        onChange={(next) => next && chooseLanguage(next)}
        options={LANGUAGES.map((code) => ({ value: code, label: say(`common.lang_${code}`) }))}
      />
    </Panel>
  )
}
