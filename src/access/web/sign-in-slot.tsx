// Fills the place for signing in again beside an error, for whoever was signed in on this page.
import { lazy, Suspense } from 'react'
import { fillSignInSlot } from '../../platform/web/parts/state-note.tsx'
import { meQuery, queryClient } from './query.ts'

const SignInAgain = lazy(async () => ({
  default: (await import('./sign-in-again.tsx')).SignInAgain,
}))

export const offerSigningInAgain = (): void =>
  fillSignInSlot((onDone) => {
    const me = queryClient.getQueryData(meQuery.queryKey)
    return me ? (
      <Suspense>
        <SignInAgain me={me} onDone={onDone} />
      </Suspense>
    ) : null
  })
