// The session ended while one was writing: the same person signs in where they are, and goes on.
import { IconLogin2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '../contract/people.ts'
import { get, send } from '../../platform/web/api.ts'
import { useErrorText } from '../../platform/web/error-text.ts'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery, putMe, queryClient } from './query.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'

type Props = { me: Me; onDone: () => void }

function useSignInAgain({ me, onDone }: Props) {
  const say = usePhrase()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const take = (now: Me) => {
    if (now.person.id !== me.person.id) return window.location.assign('/')
    putMe(now)
    onDone()
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0],
    })
  }
  // Another window may have signed in meanwhile; then only the token of this page is old.
  useEffect(() => {
    let isOver = false
    get<Me>('me').then(
      (now) => {
        if (!isOver) take(now)
      },
      () => {
        if (!isOver) {
          setBusy(false)
          field.current?.focus()
        }
      },
    )
    return () => {
      isOver = true
    }
    // Once, when it is first shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const signIn = async () => {
    if (busy) return
    if (password === '') return setWrong(say('session.error.password'))
    setBusy(true)
    setWrong(null)
    try {
      take(await send<Me>('POST', 'session', { mail: me.person.mail, password }))
    } catch (error) {
      setWrong(errorText(error))
      setPassword('')
      setBusy(false)
      field.current?.focus()
    }
  }
  return { field, password, setPassword, busy, wrong, signIn }
}

/**
 * `onDone` is called when the same person is signed in again. Another person does not go on with
 * these words: the page is loaded anew for
 * them.
 */
export function SignInAgain(props: Props) {
  const say = usePhrase()
  const { me } = props
  const { field, password, setPassword, busy, wrong, signIn } = useSignInAgain(props)
  return (
    <div className="sign-in-again" role="group" aria-label={say('session.again.title')}>
      <p>
        <bdi>{me.person.name}</bdi> · <bdi dir="ltr">{me.person.mail}</bdi>
      </p>
      <TextField
        label={say('session.password')}
        type="password"
        autoComplete="current-password"
        inputRef={field}
        onEnter={() => void signIn()}
        value={password}
        onChange={setPassword}
        error={wrong}
      />
      <Button look="accent" icon={IconLogin2} flips isPending={busy} onPress={() => void signIn()}>
        {say('session.signIn.submit')}
      </Button>
    </div>
  )
}
