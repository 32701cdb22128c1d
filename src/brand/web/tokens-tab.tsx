// Tokens with which other programs record cases; each is shown once, when it is made.
import { IconCopy, IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useStoredText } from '../../access/web/offline/stored-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { Empty, ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { type Acting, useAct } from '../../platform/web/use-act.ts'
import { queryClient } from '../../access/web/query.ts'
import { tokensQuery, type ApiToken } from './brand-query.ts'
import { RevokeDialog } from './revoke-dialog.tsx'

const refreshTokens = (brand: string) =>
  queryClient.invalidateQueries({ queryKey: tokensQuery(brand).queryKey })

export function TokensTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(tokensQuery(brand.id))
  const { busy, failure, act } = useAct()
  const [ending, setEnding] = useState<ApiToken | null>(null)
  const end = async () => {
    if (ending && (await act(() => send('DELETE', `brands/${brand.id}/tokens/${ending.id}`)))) {
      setEnding(null)
      await refreshTokens(brand.id)
    }
  }
  return (
    <div className="stack">
      <p className="dim">{say('brand.tokens.lead')}</p>
      <NewTokenPanel brand={brand.id} busy={busy} act={act} />
      <ErrorNote
        error={error ?? (ending ? null : failure)}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <Empty icon={IconKey} title={say('brand.tokens.none')} />}
      {data && data.items.length > 0 && (
        <ul className="list">
          {data.items.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              zone={brand.timeZone}
              onRevoke={() => setEnding(token)}
            />
          ))}
        </ul>
      )}
      {ending && (
        <RevokeDialog
          what="tokens"
          title={say('brand.tokens.revoke.title', { name: ending.name })}
          busy={busy}
          failure={failure}
          onRevoke={() => void end()}
          onClose={() => setEnding(null)}
        />
      )}
    </div>
  )
}

function NewTokenPanel({ brand, busy, act }: { brand: string } & Pick<Acting, 'busy' | 'act'>) {
  const say = usePhrase()
  const [name, setName, sent] = useStoredText(`brand.${brand}.token`)
  const [wrong, setWrong] = useState<string | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const make = async () => {
    setWrong(isBlank(name) ? say('brand.tokens.name.empty') : null)
    if (isBlank(name)) return
    const done = await act(() =>
      send<ApiToken & { token: string }>('POST', `brands/${brand}/tokens`, { name }),
    )
    if (!done) return
    setFresh(done.reply.token)
    sent(name)
    await refreshTokens(brand)
  }
  return (
    <Panel>
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
          label={say('brand.tokens.name')}
          hint={say('brand.tokens.name.hint')}
          name="token"
          required
          maxLength={200}
          value={name}
          onChange={setName}
          error={wrong}
          autoComplete="off"
        />
        <div className="form-end">
          <Button type="submit" look="accent" icon={IconKey} isPending={busy}>
            {say('brand.tokens.add')}
          </Button>
        </div>
      </Form>
      {fresh && <FreshToken token={fresh} onHide={() => setFresh(null)} />}
    </Panel>
  )
}

/** In the one moment in which it can be read. */
function FreshToken({ token, onHide }: { token: string; onHide: () => void }) {
  const say = usePhrase()
  return (
    <Note tone="good" icon={IconKey}>
      <p>{say('brand.tokens.once')}</p>
      <p>
        <code dir="ltr" className="token">
          {token}
        </code>
      </p>
      <p className="row">
        <Button
          icon={IconCopy}
          onPress={() =>
            void navigator.clipboard.writeText(token).then(() => toast(say('common.copied')))
          }
        >
          {say('brand.tokens.copy')}
        </Button>
        <Button look="quiet" onPress={onHide}>
          {say('brand.tokens.hide')}
        </Button>
      </p>
    </Note>
  )
}

function TokenRow({
  token,
  zone,
  onRevoke,
}: {
  token: ApiToken
  zone: string
  onRevoke: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <li className="law">
      <div className="law-text">
        <p>
          <strong dir="auto">{token.name}</strong>
        </p>
        <p className="dim">
          {say('brand.tokens.created')}: {format.dateTime(token.createdAt, zone)} ·{' '}
          {say('brand.tokens.used')}:{' '}
          {token.lastUsedAt ? format.dateTime(token.lastUsedAt, zone) : say('brand.tokens.never')}
        </p>
        {token.revokedAt && (
          <p>{say('brand.tokens.revoked', { date: format.shortDate(token.revokedAt, zone) })}</p>
        )}
      </div>
      {!token.revokedAt && (
        <Button
          size="small"
          aria-label={`${say('brand.tokens.revoke')}: ${token.name}`}
          onPress={onRevoke}
        >
          {say('brand.tokens.revoke')}
        </Button>
      )}
    </li>
  )
}
