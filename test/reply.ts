// What each operation answers: the contracts' shapes by method and address, and the type of a reply
// to an address. test/architecture/reply-shape.test.ts keeps the list whole.
import { z } from 'zod'
import {
  ApiTokenView,
  Me,
  PersonView,
  PlaceCodeView,
  SetupState,
} from '../src/access/contract/people.ts'
import { AlarmList } from '../src/alarm/contract/alarm.ts'
import {
  BrandView,
  CategoryRow,
  GuideReading,
  HandbookFile,
  HandbookVersionRow,
} from '../src/brand/contract/brand.ts'
import {
  CustomerPage,
  CustomerPageAdded,
  PlaceCodeState,
  PublicBrand,
  PublicIntakeReply,
} from '../src/case/intake/contract/public.ts'
import { CaseAction, PromiseAction } from '../src/case/record/contract/case-action.ts'
import { CasePage, MyDay, OutboxRow } from '../src/case/record/contract/case-list.ts'
import {
  CaseView,
  CaseViewAdded,
  IntakeReply,
  SimilarCases,
} from '../src/case/record/contract/case.ts'
import { ChatInfo, ChatView } from '../src/contact/chat/contract/chat.ts'
import {
  CareList,
  ContactAction,
  ContactList,
  ContactView,
  WrapUpReply,
} from '../src/contact/core/contract/contact.ts'
import { EventPage, EventReply } from '../src/contact/core/contract/event.ts'
import {
  HandbookCheck,
  HandbookReading,
  LawRule,
} from '../src/handbook/contract/handbook-reading.ts'
import type { Handbook } from '../src/handbook/domain/handbook.ts'
import { page, type Problem } from '../src/platform/base/contract/common.ts'
import {
  CallReply,
  WebhookMade,
  WebhookReply,
  WebhookView,
} from '../src/telephony/contract/call.ts'

/** A file, a stream, a program's own format, or nothing at all. */
const TEXT = z.string()
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })
/** Every name of a table of actions under one address, each with the same answer. */
const each = <M extends string, A extends object, T>(before: M, actions: A, reply: T) =>
  Object.fromEntries(Object.keys(actions).map((name) => [`${before}${name}`, reply])) as Record<
    `${M}${keyof A & string}`,
    T
  >

export const REPLY = {
  'DELETE brands/*/doors/*': TEXT,
  'DELETE brands/*/hooks/*': TEXT,
  'DELETE brands/*/hooks/*/secrets/*': WebhookView,
  'DELETE brands/*/law/*': TEXT,
  'DELETE brands/*/tokens/*': TEXT,
  'DELETE session': TEXT,
  'DELETE sessions': TEXT,
  'GET alarms': AlarmList,
  'GET brands': list(BrandView),
  'GET brands/*/categories': list(CategoryRow),
  'GET brands/*/doors': list(PlaceCodeView),
  'GET brands/*/guide': GuideReading.extend({
    guide: z.custom<Handbook['guide']>(),
    wording: z.custom<Handbook['wording']>(),
  }),
  'GET brands/*/handbook': HandbookReading.extend({ content: z.custom<Handbook>() }),
  'GET brands/*/handbook/files': z.object({ files: z.array(HandbookFile) }),
  'GET brands/*/handbook/versions': list(HandbookVersionRow),
  'GET brands/*/hooks': list(WebhookView),
  'GET brands/*/law': list(LawRule),
  'GET brands/*/tokens': list(ApiTokenView),
  'GET care': CareList,
  'GET cases': CasePage,
  'GET cases/*/*': CaseView,
  'GET cases/*/*/attachments/*': TEXT,
  'GET cases/*/*/similar': SimilarCases,
  'GET chat/*': ChatInfo,
  'GET chat/*/files/*': TEXT,
  'GET chat/*/mine': ChatView,
  'GET chat/*/stream': TEXT,
  'GET contacts': ContactList,
  'GET contacts/*/*': ContactView,
  'GET contacts/*/*/events': EventPage,
  'GET contacts/*/*/files/*': TEXT,
  'GET contacts/*/*/live': TEXT,
  'GET customer/*': CustomerPage,
  'GET customer/*/files/*': TEXT,
  'GET customer/*/live': TEXT,
  'GET door/*/*': PlaceCodeState,
  'GET health': z.object({ status: z.literal('ok'), version: z.string(), now: z.string() }),
  'GET live': TEXT,
  'GET me': Me,
  'GET my-day': MyDay,
  'GET openapi.json': z.object({ paths: z.custom<object>(), components: z.custom<object>() }),
  'GET outbox': page(OutboxRow),
  'GET people': list(PersonView),
  'GET public/*': PublicBrand,
  'GET setup': SetupState,
  'PATCH me': Me,
  'PATCH people/*': PersonView,
  'POST alarms/*/*/clear': AlarmList,
  'POST alarms/*/*/confirm': AlarmList,
  'POST brands': z.object({ id: z.string() }),
  'POST brands/*/doors': PlaceCodeView,
  'POST brands/*/handbook': HandbookVersionRow,
  'POST brands/*/handbook/check': HandbookCheck,
  'POST brands/*/hooks': WebhookMade,
  'POST brands/*/hooks/*/secrets': WebhookMade,
  'POST brands/*/tokens': ApiTokenView.extend({ token: z.string() }),
  'POST calls': CallReply,
  'POST calls/*/*/turns': CallReply,
  'POST care/*/granted': TEXT,
  'POST cases': IntakeReply,
  'POST cases/*/*/attachments': CaseViewAdded,
  ...each('POST cases/*/*/', CaseAction, CaseView),
  'POST chat/*/end': ChatView,
  'POST chat/*/files': ChatView,
  'POST chat/*/messages': ChatView,
  'POST chat/*/open': ChatView,
  'POST contacts': ContactView,
  'POST contacts/*/*/events': EventReply,
  ...each('POST contacts/*/*/', ContactAction, ContactView),
  'POST contacts/*/*/wrap-up': WrapUpReply,
  'POST customer/*/add': CustomerPage,
  'POST customer/*/confirm': CustomerPage,
  'POST customer/*/files': CustomerPageAdded,
  'POST customer/*/rate': CustomerPage,
  'POST customer/*/reopen': CustomerPage,
  'POST door/*/*/cases': PublicIntakeReply,
  'POST hooks/*/*': WebhookReply,
  'POST hooks/*/*/twilio': TEXT,
  'POST notices/*/*/read': TEXT,
  'POST outbox/*/*/retry': TEXT,
  'POST outbox/*/*/sent': TEXT,
  'POST people': PersonView,
  ...each('POST promises/*/*/', PromiseAction, CaseView),
  'POST public/*/cases': PublicIntakeReply,
  'POST session': Me,
  'POST setup': Me,
  'PUT brands/*/law/*': LawRule,
  'PUT brands/*/positions': TEXT,
} satisfies Record<string, z.ZodType>

/** What stands in a reply that is a refusal; a test says by the status which of the two it reads. */
export type Refusal = Required<Pick<Problem, 'code' | 'params' | 'fields' | 'requestId'>>

type Parts<P extends string> = P extends `${infer Path}?${string}`
  ? Parts<Path>
  : P extends `${infer Head}/${infer Rest}`
    ? [Head, ...Parts<Rest>]
    : [P]
/** Whether an address may be one of the operation's: what a test puts in may be any word. */
type Fits<Asked, Known> = Asked extends [infer A, ...infer MoreAsked]
  ? Known extends [infer K, ...infer MoreKnown]
    ? K extends '*'
      ? Fits<MoreAsked, MoreKnown>
      : A extends K
        ? Fits<MoreAsked, MoreKnown>
        : K extends A
          ? Fits<MoreAsked, MoreKnown>
          : false
    : false
  : Known extends []
    ? true
    : false
type Found<M extends string, P extends string> = {
  [Operation in keyof typeof REPLY]: Operation extends `${M} ${infer Known}`
    ? Fits<Parts<P>, Parts<Known>> extends true
      ? z.infer<(typeof REPLY)[Operation]>
      : never
    : never
}[keyof typeof REPLY]

/** The body of a reply; of an address that is no operation's, or not known here, a refusal's. */
export type Body<M extends string, P extends string> = string extends P
  ? Refusal
  : [Found<M, P>] extends [never]
    ? Refusal
    : Found<M, P> & Refusal
