// Places with a printed code: made, printed, withdrawn; and the doors for contacts.
import { IconPrinter, IconQrcode } from '@tabler/icons-react'
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
import { Empty, ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { doorsQuery, useAct, type PlaceDoor } from './brand-query.ts'
import { ChatDoorPanel } from './chat-door.tsx'
import { DoorSheet, QrCode } from './door-sheet.tsx'
import { HooksPanel } from './hooks.tsx'

export function DoorsTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const format = useFormat()
  const { data, error, refetch } = useQuery(doorsQuery(brand.id))
  const { busy, failure, act } = useAct()
  const [place, setPlace, sent] = useKeptText(`brand.${brand.id}.door`)
  const [wrong, setWrong] = useState<string | null>(null)
  const [printing, setPrinting] = useState<PlaceDoor | null>(null)
  const [ending, setEnding] = useState<PlaceDoor | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: doorsQuery(brand.id).queryKey })
  const make = async () => {
    setWrong(isBlank(place) ? say('brand.doors.place.empty') : null)
    if (isBlank(place)) return
    if (await act(() => send('POST', `brands/${brand.id}/doors`, { place }))) {
      sent(place)
      await refresh()
    }
  }
  const end = async () => {
    if (ending && (await act(() => send('DELETE', `brands/${brand.id}/doors/${ending.id}`)))) {
      setEnding(null)
      await refresh()
    }
  }
  return (
    <div className="stack">
      <p className="dim">{say('brand.doors.lead')}</p>
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
            label={say('brand.doors.place')}
            hint={say('brand.doors.place.hint')}
            name="place"
            required
            maxLength={200}
            value={place}
            onChange={setPlace}
            error={wrong}
          />
          <div className="form-end">
            <Button type="submit" look="accent" icon={IconQrcode} isPending={busy}>
              {say('brand.doors.add')}
            </Button>
          </div>
        </Form>
      </Panel>
      <ErrorNote
        error={error ?? (ending ? null : failure)}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <Empty icon={IconQrcode} title={say('brand.doors.none')} />}
      <ul className="doors">
        {data?.items.map((door) => (
          <li key={door.id} className="panel">
            <h2 dir="auto">{door.place}</h2>
            {door.revokedAt ? (
              <p className="dim">
                {say('brand.doors.revoked', {
                  date: format.shortDate(door.revokedAt, brand.timeZone),
                })}
              </p>
            ) : (
              <>
                <QrCode svg={door.qr} label={say('brand.doors.sheet.qr', { place: door.place })} />
                <p>
                  <a href={door.url} dir="ltr" className="door-url">
                    {door.url}
                  </a>
                </p>
                <p className="dim">
                  {say('brand.doors.since', {
                    date: format.shortDate(door.createdAt, brand.timeZone),
                  })}
                </p>
                <p className="row">
                  <Button size="small" icon={IconPrinter} onPress={() => setPrinting(door)}>
                    {say('common.print')}
                  </Button>
                  <Button size="small" look="quiet" onPress={() => setEnding(door)}>
                    {say('brand.doors.revoke')}
                  </Button>
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      <ChatDoorPanel brand={brand} />
      <HooksPanel brand={brand} />
      {printing && <DoorSheet brand={brand} door={printing} onDone={() => setPrinting(null)} />}
      {ending && (
        <Dialog
          title={say('brand.doors.revoke.title', { place: ending.place })}
          isOpen
          onClose={() => setEnding(null)}
          error={failure}
          footer={
            <>
              <Button look="danger" isPending={busy} onPress={() => void end()}>
                {say('brand.doors.revoke')}
              </Button>
              <Button onPress={() => setEnding(null)}>{say('common.cancel')}</Button>
            </>
          }
        >
          <p>{say('brand.doors.revoke.body')}</p>
        </Dialog>
      )}
    </div>
  )
}
