// Places with a printed code: made, printed, withdrawn; and the channels of contacts.
import { IconPrinter, IconQrcode } from '@tabler/icons-react'
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
import { Empty, ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { type Acting, useAct } from '../../platform/web/use-act.ts'
import { queryClient } from '../../access/web/query.ts'
import { placesQuery, type PlaceCode } from './brand-query.ts'
import { ChatPanel } from './chat-panel.tsx'
import { PlaceSheet, QrCode } from './place-sheet.tsx'
import { HooksPanel } from './hooks.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

const refreshPlaces = (brand: string) =>
  queryClient.invalidateQueries({ queryKey: placesQuery(brand).queryKey })

export function ChannelsTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(placesQuery(brand.id))
  const { busy, failure, act } = useAct()
  const [printing, setPrinting] = useState<PlaceCode | null>(null)
  const [ending, setEnding] = useState<PlaceCode | null>(null)
  const end = async () => {
    if (ending && (await act(() => send('DELETE', `brands/${brand.id}/doors/${ending.id}`)))) {
      setEnding(null)
      await refreshPlaces(brand.id)
    }
  }
  return (
    <div className="stack">
      <p className="dim">{say('brand.doors.lead')}</p>
      <Panel>
        <NewPlaceForm brand={brand.id} busy={busy} act={act} />
      </Panel>
      <ErrorNote
        error={error ?? (ending ? null : failure)}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <Empty icon={IconQrcode} title={say('brand.doors.none')} />}
      <ul className="doors">
        {data?.items.map((placeCode) => (
          <PlaceCard
            key={placeCode.id}
            placeCode={placeCode}
            zone={brand.timeZone}
            onPrint={() => setPrinting(placeCode)}
            onRevoke={() => setEnding(placeCode)}
          />
        ))}
      </ul>
      <ChatPanel brand={brand} />
      <HooksPanel brand={brand} />
      {printing && (
        <PlaceSheet brand={brand} placeCode={printing} onDone={() => setPrinting(null)} />
      )}
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

function NewPlaceForm({ brand, busy, act }: { brand: string } & Pick<Acting, 'busy' | 'act'>) {
  const say = usePhrase()
  const [place, setPlace, sent] = useStoredText(`brand.${brand}.door`)
  const [wrong, setWrong] = useState<string | null>(null)
  const make = async () => {
    setWrong(isBlank(place) ? say('brand.doors.place.empty') : null)
    if (isBlank(place)) return
    if (await act(() => send('POST', `brands/${brand}/doors`, { place }))) {
      sent(place)
      await refreshPlaces(brand)
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

function PlaceCard({
  placeCode,
  zone,
  onPrint,
  onRevoke,
}: {
  placeCode: PlaceCode
  zone: string
  onPrint: () => void
  onRevoke: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <li className="panel">
      <h2 dir="auto">{placeCode.place}</h2>
      {placeCode.revokedAt ? (
        <p className="dim">
          {say('brand.doors.revoked', { date: format.shortDate(placeCode.revokedAt, zone) })}
        </p>
      ) : (
        <>
          <QrCode
            svg={placeCode.qr}
            label={say('brand.doors.sheet.qr', { place: placeCode.place })}
          />
          <p>
            <a href={placeCode.url} dir="ltr" className="door-url">
              {placeCode.url}
            </a>
          </p>
          <p className="dim">
            {say('brand.doors.since', { date: format.shortDate(placeCode.createdAt, zone) })}
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
