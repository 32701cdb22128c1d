// Connections of telephone systems: made, tried with a signed test, given a second secret,
// withdrawn.
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { WebhookProvider } from '../../telephony/domain/provider.ts'
import type { BrandView } from '../contract/brand.ts'
import type { WebhookMade, WebhookView, NewWebhook } from '../../telephony/contract/call.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useStoredWords } from '../../access/web/offline/stored-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup } from '../../platform/web/parts/choice.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { useAct } from '../../platform/web/use-act.ts'
import { hooksQuery } from './brand-query.ts'
import { FreshSecret, HookRow } from './hook-row.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

type Made = z.infer<typeof WebhookMade>

/** What is done to connections, one change at a time; `fresh` is what was made last. */
function useHookChanges(brand: string) {
  const { busy, failure, act } = useAct()
  const [fresh, setFresh] = useState<Made | null>(null)
  const base = `brands/${brand}/hooks`
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await act(work)
    if (done) await queryClient.invalidateQueries({ queryKey: hooksQuery(brand).queryKey })
    return done !== null
  }
  return {
    busy,
    failure,
    fresh,
    hide: () => setFresh(null),
    make: (asked: z.input<typeof NewWebhook>) =>
      change(async () => setFresh(await send<Made>('POST', base, asked))),
    renew: (hook: WebhookView) =>
      change(async () => setFresh(await send<Made>('POST', `${base}/${hook.id}/secrets`, {}))),
    drop: (hook: WebhookView) =>
      change(() => send('DELETE', `${base}/${hook.id}/secrets/${hook.secrets[0]?.id}`)),
    revoke: async (hook: WebhookView) => {
      const isDone = await change(() => send('DELETE', `${base}/${hook.id}`))
      if (isDone && fresh?.id === hook.id) setFresh(null)
      return isDone
    },
  }
}

export function HooksPanel({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(hooksQuery(brand.id))
  const { busy, failure, fresh, hide, make, renew, drop, revoke } = useHookChanges(brand.id)
  const [ending, setEnding] = useState<WebhookView | null>(null)
  const end = async () => {
    if (ending && (await revoke(ending))) setEnding(null)
  }
  return (
    <Panel>
      <div className="stack">
        <h2>{say('brand.hooks.title')}</h2>
        <p className="dim">{say('brand.hooks.lead')}</p>
        <NewHookForm brand={brand.id} busy={busy} onMake={make} />
        {fresh && <FreshSecret made={fresh} onHide={hide} />}
        <ErrorNote
          error={error ?? (ending ? null : failure)}
          onRetry={error ? () => void refetch() : undefined}
        />
        {!data && !error && <Loading lines={2} />}
        {data?.items.length === 0 && <p className="dim">{say('brand.hooks.none')}</p>}
        {data && data.items.length > 0 && (
          <ul className="list">
            {data.items.map((hook) => (
              <HookRow
                key={hook.id}
                hook={hook}
                zone={brand.timeZone}
                onEnd={() => setEnding(hook)}
                onRenew={() => void renew(hook)}
                onDrop={() => void drop(hook)}
              />
            ))}
          </ul>
        )}
      </div>
      {ending && (
        <RevokeDialog
          what="hooks"
          title={say('brand.hooks.revoke.title', { name: ending.name })}
          busy={busy}
          failure={failure}
          onRevoke={() => void end()}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  )
}

type NewHookProps = {
  brand: string
  busy: boolean
  /** Says whether it was made; only then the form is emptied. */
  onMake: (asked: z.input<typeof NewWebhook>) => Promise<boolean>
}

function useNewHook({ brand, onMake }: NewHookProps) {
  const say = usePhrase()
  const { values, change, forget } = useStoredWords<{ name: string; provider: WebhookProvider }>(
    `brand.${brand}.hook`,
    { name: '', provider: 'standard' },
  )
  // Never kept: it is a secret.
  const [secret, setSecret] = useState('')
  const [wrong, setWrong] = useState<{ name?: string; secret?: string }>({})
  const isTwilio = values.provider === 'twilio'
  const make = async () => {
    const found = {
      ...(isBlank(values.name) && { name: say('brand.hooks.name.empty') }),
      ...(isTwilio && secret.trim().length < 16 && { secret: say('brand.hooks.secret.wrong') }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const { name, provider } = values
    if (!(await onMake({ name, provider, secret: isTwilio ? secret : null }))) return
    forget()
    setSecret('')
  }
  return { values, change, secret, setSecret, wrong, make }
}

function NewHookForm(props: NewHookProps) {
  const say = usePhrase()
  const { values, change, secret, setSecret, wrong, make } = useNewHook(props)
  return (
    <Form
      busy={props.busy}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <TextField
        label={say('brand.hooks.name')}
        hint={say('brand.hooks.name.hint')}
        name="hook"
        required
        maxLength={200}
        value={values.name}
        onChange={(next) => change({ name: next })}
        error={wrong.name}
        autoComplete="off"
      />
      <RadioGroup
        row
        label={say('brand.hooks.provider')}
        value={values.provider}
        onChange={(next) => change({ provider: next })}
        options={(['standard', 'twilio'] as const).map((value) => ({
          value,
          label: say(`brand.hooks.provider.${value}`),
        }))}
      />
      {values.provider === 'twilio' && (
        <TextField
          label={say('brand.hooks.secret')}
          name="hook-secret"
          required
          maxLength={200}
          value={secret}
          onChange={setSecret}
          error={wrong.secret}
          autoComplete="off"
        />
      )}
      <div className="form-end">
        <Button type="submit" look="accent" icon={IconPhone} isPending={props.busy}>
          {say('brand.hooks.add')}
        </Button>
      </div>
    </Form>
  )
}
