// Signing in with a mail address and a password; afterwards to where one wanted to go.
import { IconLogin2 } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../access/contract/people.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { useAct } from '../../platform/web/use-act.ts'
import { putMe, queryClient } from '../../access/web/query.ts'
import { ErrorSummary } from '../../platform/web/error-summary.tsx'
import { Outside } from '../../platform/web/outside.tsx'
import { PasswordField } from '../../access/web/password-field.tsx'
import './session.css'

/** Only a path of our own: an address elsewhere in the link is not followed. */
const ownPath = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/')

/** What is typed, and where it leads. */
function useSignIn() {
  const say = usePhrase()
  const navigate = useNavigate()
  const { to } = useSearch({ strict: false })
  const { busy, failure, act, forget } = useAct()
  const [mail, setMail] = useState('')
  const [password, setPassword] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [missing, setMissing] = useState<{ mail?: string; password?: string }>({})
  const submit = async () => {
    const found = {
      ...(isBlank(mail) && { mail: say('session.error.mail') }),
      ...(password === '' && { password: say('session.error.password') }),
    }
    setMissing(found)
    setAttempt((count) => count + 1)
    forget()
    if (Object.keys(found).length > 0) return
    const done = await act(async () => {
      const me = await send<Me>('POST', 'session', { mail, password })
      queryClient.clear()
      putMe(me)
      await navigate({ to: ownPath(to) })
    })
    if (!done) setPassword('')
  }
  return { mail, setMail, password, setPassword, attempt, missing, busy, failure, submit }
}

export function SignInPage() {
  const say = usePhrase()
  const { mail, setMail, password, setPassword, attempt, missing, busy, failure, submit } =
    useSignIn()
  const [shown, setShown] = useState(false)
  return (
    <Outside title={say('session.signIn')} about={say('session.signIn.lead')}>
      <Form
        busy={busy}
        className="form session"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={missing} attempt={attempt} />
        <ErrorNote error={failure} />
        <TextField
          label={say('session.mail')}
          name="mail"
          type="email"
          inputMode="email"
          required
          value={mail}
          onChange={setMail}
          error={missing.mail}
          autoComplete="username"
        />
        <PasswordField
          label={say('session.password')}
          name="password"
          value={password}
          onChange={setPassword}
          error={missing.password}
          shown={shown}
          onShown={setShown}
        />
        <div className="form-end">
          <Button type="submit" look="accent" size="large" icon={IconLogin2} flips isPending={busy}>
            {say('session.signIn.submit')}
          </Button>
        </div>
        <p className="dim">{say('session.signIn.help')}</p>
      </Form>
    </Outside>
  )
}
