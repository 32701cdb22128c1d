// Doing something to a case: sends it with the version it was decided on, shows what came of it,
// keeps what was typed.
import { useState } from 'react'
import type { CaseView, CaseViewAdded } from '../contract/case.ts'
import type {
  CaseActionInput,
  CaseActionName,
  PromiseAction,
  PromiseActionName,
} from '../contract/case-action.ts'
import type { input } from 'zod'
import { ApiError, send } from '../../../platform/web/api.ts'
import { caseQuery } from './case-query.ts'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { queryClient, toSeen } from '../../../access/web/query.ts'

type WithoutVersion<T> = Omit<T, 'version'>

/**
 * Everything one can do from the case page; each returns the case as it is afterwards. @throws
 * {ApiError}
 */
export type Act = {
  act: <A extends CaseActionName>(
    action: A,
    body: WithoutVersion<CaseActionInput<A>>,
  ) => Promise<CaseView>
  promise: <A extends PromiseActionName>(
    id: string,
    version: number,
    action: A,
    body: WithoutVersion<input<(typeof PromiseAction)[A]>>,
  ) => Promise<CaseView>
  attach: (files: File[]) => Promise<CaseViewAdded>
}

export function makeAct(brand: string, id: string): Act {
  const key = caseQuery(brand, id).queryKey
  const path = `cases/${encodeURIComponent(brand)}/${encodeURIComponent(id)}`
  const take = async (asked: Promise<CaseView>): Promise<CaseView> => {
    const reads = queryClient.getQueryState(key)?.dataUpdateCount
    try {
      const view = await asked
      const seen = toSeen(view)
      const { fetchStatus, dataUpdateCount } = queryClient.getQueryState(key) ?? {}
      const wasRead = dataUpdateCount !== reads
      // A reply that comes late may be older than what the page has read meanwhile; notes give no
      // version.
      queryClient.setQueryData(key, (now) =>
        now && (now.version > view.version || (wasRead && now.version === view.version))
          ? now
          : seen,
      )
      // Which of both is newer cannot be told; nor of what moment a reply is that was lost and is
      // told again.
      if (wasRead || fetchStatus === 'fetching' || seen.snapshot === null)
        void queryClient.invalidateQueries({ queryKey: key })
      void queryClient.invalidateQueries({ queryKey: ['my-day'] })
      return view
    } catch (error) {
      // Somebody was faster: the newest state is read, and the form stays open with all that was
      // typed.
      if (error instanceof ApiError && error.status === 409)
        void queryClient.invalidateQueries({ queryKey: key })
      throw error
    }
  }
  const version = () => queryClient.getQueryData(key)?.version
  return {
    act: (action, body) => take(send('POST', `${path}/${action}`, { version: version(), ...body })),
    promise: (promise, seen, action, body) =>
      take(
        send(
          'POST',
          `promises/${encodeURIComponent(brand)}/${encodeURIComponent(promise)}/${action}`,
          { version: seen, ...body },
        ),
      ),
    attach: async (files) => {
      const sent = send<CaseViewAdded>('POST', `${path}/attachments`, undefined, { files })
      await take(sent)
      return sent
    },
  }
}

/** One press, one question: busy while it is away, the refusal when it comes back with one. */
export function useSubmit(): {
  busy: boolean
  error: unknown
  submit: (work: () => Promise<unknown>, done?: () => void) => void
  clear: () => void
} {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({
    busy: false,
    error: null,
  })
  return {
    ...state,
    clear: () => setState({ busy: false, error: null }),
    submit: (work, done) => {
      if (state.busy) return
      setState({ busy: true, error: null })
      work().then(
        () => {
          setState({ busy: false, error: null })
          done?.()
        },
        (error: unknown) => setState({ busy: false, error }),
      )
    },
  }
}

/** For what needs no form: does it, says so or says why not; `undo` is offered for ten seconds. */
export function useQuick(): (
  work: () => Promise<unknown>,
  said?: string,
  undo?: () => Promise<unknown>,
) => void {
  const say = usePhrase()
  const errorText = useErrorText()
  const refuse = (error: unknown) => toast(errorText(error))
  return (work, said, undo) => {
    work().then(() => {
      if (said)
        toast(said, undo && (() => void undo().then(() => toast(say('common.undone')), refuse)))
    }, refuse)
  }
}
