// One connection of a telephone system, and its secret in the one moment in which it can be read.
import { IconCopy, IconKey } from '@tabler/icons-react'
import type { z } from 'zod'
import type { WebhookMade, WebhookView } from '../../telephony/contract/call.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { useAct } from '../../platform/web/use-act.ts'
import { sendSignedTest } from './hook-test.ts'

export function FreshSecret({
  made,
  onHide,
}: {
  made: z.infer<typeof WebhookMade>
  onHide: () => void
}) {
  const say = usePhrase()
  const { busy, failure, act } = useAct()
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(() => toast(say('common.copied')))
  const { secret } = made
  return (
    <Note tone="good" icon={IconKey}>
      {secret !== null && <p>{say('brand.hooks.once')}</p>}
      <p>
        <code dir="ltr" className="token">
          {made.url}
        </code>
      </p>
      {secret !== null && (
        <p>
          <code dir="ltr" className="token">
            {secret}
          </code>
        </p>
      )}
      <p className="row">
        <Button icon={IconCopy} onPress={() => copy(made.url)}>
          {say('brand.hooks.copyAddress')}
        </Button>
        {secret !== null && (
          <Button icon={IconCopy} onPress={() => copy(secret)}>
            {say('brand.hooks.copySecret')}
          </Button>
        )}
        {secret !== null && (
          <Button
            isPending={busy}
            onPress={() =>
              void act(() => sendSignedTest(made.url, secret), say('brand.hooks.test.good'))
            }
          >
            {say('brand.hooks.test')}
          </Button>
        )}
        <Button look="quiet" onPress={onHide}>
          {say('brand.hooks.hide')}
        </Button>
      </p>
      <ErrorNote error={failure} />
    </Note>
  )
}

type RowProps = {
  hook: WebhookView
  zone: string
  onRenew: () => void
  onDrop: () => void
  onEnd: () => void
}

export function HookRow({ hook, zone, onRenew, onDrop, onEnd }: RowProps) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <li className="law">
      <div className="law-text">
        <p>
          <strong dir="auto">{hook.name}</strong> · {say(`brand.hooks.provider.${hook.provider}`)}
        </p>
        <p className="dim">
          {say('brand.hooks.made')}: {format.dateTime(hook.createdAt, zone)} ·{' '}
          {say('brand.hooks.used')}:{' '}
          {hook.usedAt ? format.dateTime(hook.usedAt, zone) : say('brand.hooks.never')}
        </p>
        {hook.revokedAt ? (
          <p>{say('brand.hooks.revoked', { date: format.shortDate(hook.revokedAt, zone) })}</p>
        ) : (
          <p className="dim">
            <bdi dir="ltr" className="door-url">
              {hook.url}
            </bdi>{' '}
            · {say('brand.hooks.secrets', { count: hook.secrets.length })}
          </p>
        )}
      </div>
      {!hook.revokedAt && (
        <HookButtons hook={hook} onRenew={onRenew} onDrop={onDrop} onEnd={onEnd} />
      )}
    </li>
  )
}

function HookButtons({ hook, onRenew, onDrop, onEnd }: Omit<RowProps, 'zone'>) {
  const say = usePhrase()
  return (
    <div className="row">
      {hook.provider === 'standard' && hook.secrets.length < 3 && (
        <Button
          size="small"
          aria-label={`${say('brand.hooks.renew')}: ${hook.name}. ${say('brand.hooks.renew.hint')}`}
          onPress={onRenew}
        >
          {say('brand.hooks.renew')}
        </Button>
      )}
      {hook.secrets.length > 1 && (
        <Button
          size="small"
          aria-label={`${say('brand.hooks.drop')}: ${hook.name}`}
          onPress={onDrop}
        >
          {say('brand.hooks.drop')}
        </Button>
      )}
      <Button
        size="small"
        aria-label={`${say('brand.hooks.revoke')}: ${hook.name}`}
        onPress={onEnd}
      >
        {say('brand.hooks.revoke')}
      </Button>
    </div>
  )
}
