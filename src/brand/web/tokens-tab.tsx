// Tokens with which other programs record cases; each is shown once, when it is made.
import { IconCopy, IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useKeptText } from '../../access/web/offline/kept-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { Empty, ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { tokensQuery, useAct, type ApiToken } from './brand-query.ts'

export function TokensTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const format = useFormat()
  const { data, error, refetch } = useQuery(tokensQuery(brand.id))
  const { busy, failure, act } = useAct()
  const [name, setName, sent] = useKeptText(`brand.${brand.id}.token`)
  const [wrong, setWrong] = useState<string | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [ending, setEnding] = useState<ApiToken | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: tokensQuery(brand.id).queryKey })
  const make = async () => {
    setWrong(isBlank(name) ? say('brand.tokens.name.empty') : null)
    if (isBlank(name)) return
    const done = await act(() =>
      send<ApiToken & { token: string }>('POST', `brands/${brand.id}/tokens`, { name }),
    )
    if (!done) return
    setFresh(done.reply.token)
    sent(name)
    await refresh()
  }
  const end = async () => {
    if (ending && (await act(() => send('DELETE', `brands/${brand.id}/tokens/${ending.id}`)))) {
      setEnding(null)
      await refresh()
    }
  }
  return (
    <div className="stack">
      <p className="dim">{say('brand.tokens.lead')}</p>
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
        {fresh && (
          <Note tone="good" icon={IconKey}>
            <p>{say('brand.tokens.once')}</p>
            <p>
              <code dir="ltr" className="token">
                {fresh}
              </code>
            </p>
            <p className="row">
              <Button
                icon={IconCopy}
                onPress={() =>
                  void navigator.clipboard.writeText(fresh).then(() => toast(say('common.copied')))
                }
              >
                {say('brand.tokens.copy')}
              </Button>
              <Button look="quiet" onPress={() => setFresh(null)}>
                {say('brand.tokens.hide')}
              </Button>
            </p>
          </Note>
        )}
      </Panel>
      <ErrorNote
        error={error ?? (ending ? null : failure)}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <Empty icon={IconKey} title={say('brand.tokens.none')} />}
      {data && data.items.length > 0 && (
        <ul className="list">
          {data.items.map((token) => (
            <li key={token.id} className="law">
              <div className="law-text">
                <p>
                  <strong dir="auto">{token.name}</strong>
                </p>
                <p className="dim">
                  {say('brand.tokens.created')}: {format.dateTime(token.createdAt, brand.timeZone)}{' '}
                  · {say('brand.tokens.used')}:{' '}
                  {token.lastUsedAt
                    ? format.dateTime(token.lastUsedAt, brand.timeZone)
                    : say('brand.tokens.never')}
                </p>
                {token.revokedAt && (
                  <p>
                    {say('brand.tokens.revoked', {
                      date: format.shortDate(token.revokedAt, brand.timeZone),
                    })}
                  </p>
                )}
              </div>
              {!token.revokedAt && (
                <Button
                  size="small"
                  aria-label={`${say('brand.tokens.revoke')}: ${token.name}`}
                  onPress={() => setEnding(token)}
                >
                  {say('brand.tokens.revoke')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ending && (
        <Dialog
          title={say('brand.tokens.revoke.title', { name: ending.name })}
          isOpen
          onClose={() => setEnding(null)}
          error={failure}
          footer={
            <>
              <Button look="danger" isPending={busy} onPress={() => void end()}>
                {say('brand.tokens.revoke')}
              </Button>
              <Button onPress={() => setEnding(null)}>{say('common.cancel')}</Button>
            </>
          }
        >
          <p>{say('brand.tokens.revoke.body')}</p>
        </Dialog>
      )}
    </div>
  )
}
