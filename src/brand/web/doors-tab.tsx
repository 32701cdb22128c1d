// Places with a printed code: made, printed, withdrawn; and the doors for contacts.
import { IconPrinter, IconQrcode } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BrandView } from '../contract/brand.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { send } from '../../platform/web/api.ts'
import { useKeptText } from '../../access/web/offline/kept-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { Empty, ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { type Acting, useAct } from '../../platform/web/use-act.ts'
import { queryClient } from '../../access/web/query.ts'
import { doorsQuery, type PlaceDoor } from './brand-query.ts'
import { ChatDoorPanel } from './chat-door.tsx'
import { DoorSheet, QrCode } from './door-sheet.tsx'
import { HooksPanel } from './hooks.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

const refreshDoors = (brand: string) =>
  queryClient.invalidateQueries({ queryKey: doorsQuery(brand).queryKey })

export function DoorsTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(doorsQuery(brand.id))
  const { busy, failure, act } = useAct()
  const [printing, setPrinting] = useState<PlaceDoor | null>(null)
  const [ending, setEnding] = useState<PlaceDoor | null>(null)
  const end = async () => {
    if (ending && (await act(() => send('DELETE', `brands/${brand.id}/doors/${ending.id}`)))) {
      setEnding(null)
      await refreshDoors(brand.id)
    }
  }
  return (
    <div className="stack">
      <p className="dim">{say('brand.doors.lead')}</p>
      <Panel>
        <NewDoorForm brand={brand.id} busy={busy} act={act} />
      </Panel>
      <ErrorNote
        error={error ?? (ending ? null : failure)}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <Empty icon={IconQrcode} title={say('brand.doors.none')} />}
      <ul className="doors">
        {data?.items.map((door) => (
          <DoorCard
            key={door.id}
            door={door}
            zone={brand.timeZone}
            onPrint={() => setPrinting(door)}
            onRevoke={() => setEnding(door)}
          />
        ))}
      </ul>
      <ChatDoorPanel brand={brand} />
      <HooksPanel brand={brand} />
      {printing && <DoorSheet brand={brand} door={printing} onDone={() => setPrinting(null)} />}
      {ending && (
        <RevokeDialog
          what="doors"
          title={say('brand.doors.revoke.title', { place: ending.place })}
          busy={busy}
          failure={failure}
          onRevoke={() => void end()}
          onClose={() => setEnding(null)}
        />
      )}
    </div>
  )
}

function NewDoorForm({ brand, busy, act }: { brand: string } & Pick<Acting, 'busy' | 'act'>) {
  const say = usePhrase()
  const [place, setPlace, sent] = useKeptText(`brand.${brand}.door`)
  const [wrong, setWrong] = useState<string | null>(null)
  const make = async () => {
    setWrong(isBlank(place) ? say('brand.doors.place.empty') : null)
    if (isBlank(place)) return
    if (await act(() => send('POST', `brands/${brand}/doors`, { place }))) {
      sent(place)
      await refreshDoors(brand)
    }
  }
  return (
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
  )
}

function DoorCard({
  door,
  zone,
  onPrint,
  onRevoke,
}: {
  door: PlaceDoor
  zone: string
  onPrint: () => void
  onRevoke: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <li className="panel">
      <h2 dir="auto">{door.place}</h2>
      {door.revokedAt ? (
        <p className="dim">
          {say('brand.doors.revoked', { date: format.shortDate(door.revokedAt, zone) })}
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
            {say('brand.doors.since', { date: format.shortDate(door.createdAt, zone) })}
          </p>
          <p className="row">
            <Button size="small" icon={IconPrinter} onPress={onPrint}>
              {say('common.print')}
            </Button>
            <Button size="small" look="quiet" onPress={onRevoke}>
              {say('brand.doors.revoke')}
            </Button>
          </p>
        </>
      )}
    </li>
  )
}
