// Connections of telephone systems: made, tried with a signed test, given a second secret,
// withdrawn.
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { BrandView } from '../contract/brand.ts'
import type { HookMade, HookProvider, HookView } from '../../telephony/contract/call.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useKeptWords } from '../../access/web/offline/kept-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup } from '../../platform/web/parts/choice.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { hooksQuery, useAct } from './brand-query.ts'
import { FreshSecret, HookRow } from './hook-row.tsx'

type Made = z.infer<typeof HookMade>

export function HooksPanel({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(hooksQuery(brand.id))
  const { busy, failure, act } = useAct()
  const {
    values: { name, provider },
    change: type,
    forget,
  } = useKeptWords<{ name: string; provider: HookProvider }>(`brand.${brand.id}.hook`, {
    name: '',
    provider: 'standard',
  })
  // Never kept: it is a secret.
  const [secret, setSecret] = useState('')
  const [wrong, setWrong] = useState<{ name?: string; secret?: string }>({})
  const [fresh, setFresh] = useState<Made | null>(null)
  const [ending, setEnding] = useState<HookView | null>(null)
  const base = `brands/${brand.id}/hooks`
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await act(work)
    if (done) await queryClient.invalidateQueries({ queryKey: hooksQuery(brand.id).queryKey })
    return done !== null
  }
  const make = async () => {
    const isTwilio = provider === 'twilio'
    const found = {
      ...(isBlank(name) && { name: say('brand.hooks.name.empty') }),
      ...(isTwilio && secret.trim().length < 16 && { secret: say('brand.hooks.secret.wrong') }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const isMade = await change(async () =>
      setFresh(
        await send<Made>('POST', base, { name, provider, secret: isTwilio ? secret : null }),
      ),
    )
    if (!isMade) return
    forget()
    setSecret('')
  }
  const end = async () => {
    if (ending && (await change(() => send('DELETE', `${base}/${ending.id}`)))) {
      if (fresh?.id === ending.id) setFresh(null)
      setEnding(null)
    }
  }
  return (
    <Panel>
      <div className="stack">
        <h2>{say('brand.hooks.title')}</h2>
        <p className="dim">{say('brand.hooks.lead')}</p>
        <Form
          busy={busy}
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
            value={name}
            onChange={(next) => type({ name: next })}
            error={wrong.name}
            autoComplete="off"
          />
          <RadioGroup
            row
            label={say('brand.hooks.provider')}
            value={provider}
            onChange={(next) => type({ provider: next })}
            options={(['standard', 'twilio'] as const).map((value) => ({
              value,
              label: say(`brand.hooks.provider.${value}`),
            }))}
          />
          {provider === 'twilio' && (
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
            <Button type="submit" look="accent" icon={IconPhone} isPending={busy}>
              {say('brand.hooks.add')}
            </Button>
          </div>
        </Form>
        {fresh && <FreshSecret made={fresh} onHide={() => setFresh(null)} />}
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
                onRenew={() =>
                  void change(async () =>
                    setFresh(await send<Made>('POST', `${base}/${hook.id}/secrets`, {})),
                  )
                }
                onDrop={() =>
                  void change(() =>
                    send('DELETE', `${base}/${hook.id}/secrets/${hook.secrets[0]?.id}`),
                  )
                }
              />
            ))}
          </ul>
        )}
      </div>
      {ending && (
        <Dialog
          title={say('brand.hooks.revoke.title', { name: ending.name })}
          isOpen
          onClose={() => setEnding(null)}
          error={failure}
          footer={
            <>
              <Button look="danger" isPending={busy} onPress={() => void end()}>
                {say('brand.hooks.revoke')}
              </Button>
              <Button onPress={() => setEnding(null)}>{say('common.cancel')}</Button>
            </>
          }
        >
          <p>{say('brand.hooks.revoke.body')}</p>
        </Dialog>
      )}
    </Panel>
  )
}
