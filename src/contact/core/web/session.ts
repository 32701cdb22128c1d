// A contact in progress on this screen: what the desk has confirmed, what this device still has to
// send, and the guide over both.
import type { ContactView } from '../contract/contact.ts'
import {
  type AddedBody,
  type AddedEvent,
  isStored,
  isUndoable,
  type StoredEvent,
} from '../domain/event.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import { foldGuide, stepGuide } from '../../../guide/domain/guide.ts'
import type { Guidance } from '../../../guide/domain/state.ts'
import type { Guide } from '../../../guide/domain/type.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { queryClient } from '../../../access/web/query.ts'
import { contactPath, contactQuery, readWhole } from './contact-query.ts'
import { openStream } from './contact-stream.ts'
import { onQueue, sendEvents } from './event-queue.ts'
import { dropEvent, keepEvent, listEvents, type QueuedEvent } from './queued-event.ts'
import { makeEvent } from './own-event.ts'

export type Line =
  | { is: 'live' }
  /** Away since then. */
  | { is: 'away'; since: string }
  /** Back, with what others did meanwhile. */
  | { is: 'back'; since: string; others: StoredEvent[] }

/** What the desk has told, or what this device has just added. */
export type ShownEvent = StoredEvent | AddedEvent

export type Shown = {
  view: ContactView
  /** By how much the desk's clock is before this device's. */
  ahead: number
  guide: Guide
  guidance: Guidance
  /** In order, ours that are not confirmed last. Undone ones are among them. */
  events: readonly ShownEvent[]
  undone: ReadonlySet<string>
  waiting: number
  refused: readonly QueuedEvent[]
  line: Line
  /**
   * Grows with every change that came from this screen's own hand: only then may the sentence
   * change under the eye.
   */
  ownTurn: number
}

const aheadOf = ({ now }: Pick<ContactView, 'now'>): number => Date.parse(now) - Date.now()

export class ContactSession {
  #brand: string
  #id: string
  #me: string
  #guide: Guide
  #view: ContactView
  #ahead: number
  #confirmed: StoredEvent[] = []
  #base: Guidance
  #pending: AddedEvent[] = []
  #refused: QueuedEvent[] = []
  #line: Line = { is: 'live' }
  #seqWhenLost = 0
  #ownTurn = 0
  #asks = 0
  #shown: Shown
  #watchers = new Set<() => void>()
  #closers: (() => void)[] = []
  #stream: ReturnType<typeof openStream> | null = null

  #staff: Language

  /** @param staff language of whoever looks at the screen */
  constructor(view: ContactView, guide: Guide, me: string, staff: Language) {
    this.#brand = view.brand
    this.#id = view.id
    this.#me = me
    this.#guide = guide
    this.#view = view
    this.#ahead = aheadOf(view)
    this.#staff = staff
    this.#confirmed = view.events.toSorted((a, b) => a.seq - b.seq)
    this.#base = this.#fold()
    this.#shown = this.#compute()
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }
  shown = (): Shown => this.#shown

  /** Listens to the desk, and takes up what an earlier visit on this device has left unsent. */
  open(): void {
    let isOpen = true
    this.#closers.push(() => void (isOpen = false))
    this.#closers.push(
      onQueue((news) => {
        if (news.is === 'away') return this.#lose()
        if (news.brand !== this.#brand || news.contact !== this.#id) return
        if (news.is === 'refused') return this.#refuse(news.queued)
        this.#hear(news.reply.events)
        this.#tryLine()
      }),
    )
    this.#stream = openStream(contactPath(this.#brand, this.#id), {
      after: () => this.#confirmed.at(-1)?.seq ?? 0,
      events: (events) => this.#hear(events),
      present: (present) => {
        this.#view = { ...this.#view, present }
        this.#tell()
      },
      changed: () => void this.refresh(),
      ready: () => this.#return(),
      lost: () => this.#lose(),
    })
    void listEvents().then((queued) => {
      if (!isOpen) return
      const mine = queued.filter((one) => one.person === this.#me && one.contact === this.#id)
      const known = new Set([...this.#confirmed, ...this.#pending].map((event) => event.id))
      this.#pending = [
        ...mine.filter((one) => !one.why && !known.has(one.event.id)).map((one) => one.event),
        ...this.#pending,
      ]
      this.#refused = mine.filter((one) => one.why)
      this.#tell()
    })
  }

  close(): void {
    this.#stream?.close()
    this.#stream = null
    for (const close of this.#closers.splice(0)) close()
  }

  /** Folded at once, kept on this device, then sent. Returns its id. */
  add = (body: AddedBody): string => {
    const event = makeEvent(body)
    this.#pending = [...this.#pending, event]
    this.#ownTurn += 1
    this.#tell()
    void keepEvent({ person: this.#me, brand: this.#brand, contact: this.#id, event }).then(
      sendEvents,
    )
    return event.id
  }

  /** Takes back an event; without an id, the last of mine that can be. Returns it, or null. */
  undo = (id?: string): ShownEvent | null => {
    const { events, undone } = this.#shown
    const found = events.findLast(
      (event) =>
        (id ? event.id === id : this.#isMine(event)) &&
        isUndoable(event.kind) &&
        !undone.has(event.id),
    )
    if (!found) return null
    this.add({ kind: 'undone', event: found.id })
    return found
  }

  /** A reply to an action, or the contact read anew. */
  take = (view: ContactView): void => {
    if (view.id !== this.#id) return
    this.#asks += 1
    const isSameKnown = JSON.stringify(view.known) === JSON.stringify(this.#view.known)
    this.#view = view
    this.#ahead = aheadOf(view)
    this.#hear(view.events, !isSameKnown)
    // An answer holds the newest events alone: what is kept for a page that opens anew has all of
    // them.
    queryClient.setQueryData(contactQuery(this.#brand, this.#id).queryKey, {
      ...view,
      events: this.#confirmed,
    })
  }

  refresh = async (): Promise<void> => {
    const ask = ++this.#asks
    const view = await readWhole(
      contactPath(this.#brand, this.#id),
      this.#confirmed.at(-1)?.seq ?? 0,
    ).catch(() => null)
    // A later answer, or the reply to an action, has told more meanwhile.
    if (view && ask === this.#asks) this.take(view)
  }

  /** The reader chose another language. */
  speak = (staff: Language): void => {
    if (staff === this.#staff) return
    this.#staff = staff
    this.#base = this.#fold()
    this.#tell()
  }

  /** The person has read why. */
  putAway = (queued: QueuedEvent): void => {
    this.#refused = this.#refused.filter((other) => other !== queued)
    if (queued.n !== undefined) void dropEvent(queued.n)
    this.#tell()
  }
  settleLine = (): void => {
    if (this.#line.is === 'back') this.#setLine({ is: 'live' })
  }

  #isMine = (event: ShownEvent): boolean => !isStored(event) || event.by?.id === this.#me

  #hear(events: readonly StoredEvent[], foldsAnew = false): void {
    let last = this.#confirmed.at(-1)?.seq ?? 0
    const told = events.toSorted((a, b) => a.seq - b.seq).filter((event) => event.seq > last)
    // Without a gap alone: what stands between is told by the stream, in its place.
    const fresh = told.filter((event) => event.seq === last + 1 && (last = event.seq) > 0)
    if (fresh.length === 0 && !foldsAnew) return this.#tell()
    this.#confirmed = [...this.#confirmed, ...fresh]
    const ids = new Set(fresh.map((event) => event.id))
    this.#pending = this.#pending.filter((event) => !ids.has(event.id))
    if (foldsAnew || fresh.some((event) => event.kind === 'undone')) this.#base = this.#fold()
    else
      for (const event of fresh)
        this.#base = stepGuide(this.#guide, this.#base.state, event, event.at)
    this.#tell()
    // The stream has them all, but for a moment in which it was opened anew.
    if (told.length > fresh.length && !foldsAnew) void this.refresh()
  }

  #fold(extra: readonly ContactEvent[] = []): Guidance {
    const last = extra.at(-1) ?? this.#confirmed.at(-1)
    return foldGuide(
      this.#guide,
      { ...this.#view.known, staff: this.#staff },
      [...this.#confirmed, ...extra],
      last?.at ?? this.#view.beganAt,
    )
  }

  #compute(): Shown {
    const pending = this.#pending
    const events = [...this.#confirmed, ...pending]
    const guidance = pending.some((event) => event.kind === 'undone')
      ? this.#fold(pending)
      : pending.reduce((so, event) => stepGuide(this.#guide, so.state, event, event.at), this.#base)
    const undone = new Set<string>()
    for (const event of events.toReversed())
      if (event.kind === 'undone' && !undone.has(event.id)) undone.add(event.event)
    return {
      view: this.#view,
      ahead: this.#ahead,
      guide: this.#guide,
      guidance,
      events,
      undone,
      waiting: pending.length,
      refused: this.#refused,
      line: this.#line,
      ownTurn: this.#ownTurn,
    }
  }

  #tell(): void {
    this.#shown = this.#compute()
    for (const watcher of this.#watchers) watcher()
  }

  #refuse(queued: QueuedEvent): void {
    this.#pending = this.#pending.filter((event) => event.id !== queued.event.id)
    this.#refused = [...this.#refused.filter((other) => other.event.id !== queued.event.id), queued]
    this.#tell()
  }

  #setLine(line: Line): void {
    this.#line = line
    this.#tell()
  }
  #lose(): void {
    if (this.#line.is === 'away') return
    // A line that comes and goes is one absence until the person has read what others did in it.
    const before = this.#line.is === 'back' ? this.#line.since : null
    if (!before) this.#seqWhenLost = this.#confirmed.at(-1)?.seq ?? 0
    this.#setLine({ is: 'away', since: before ?? new Date().toISOString() })
  }
  #return(): void {
    sendEvents()
    if (this.#line.is !== 'away') return
    const others = this.#confirmed.filter(
      (event) => event.seq > this.#seqWhenLost && !this.#isMine(event),
    )
    this.#setLine({ is: 'back', since: this.#line.since, others })
    void this.refresh()
  }
  /** Something got through: so may the line. */
  #tryLine(): void {
    if (this.#line.is === 'away') this.#stream?.retry()
  }
}
