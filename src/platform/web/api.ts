// Talks to the server: JSON in and out, one kind of failure. Only the desk's own answer, in the
// type and shape of its contract, counts as one.
import type { Problem } from '../base/contract/common.ts'
import { findExpected, readAnswer } from '../base/contract/reply.ts'
import { ERROR_CODES, type ErrorCode } from '../base/domain/error.ts'
import { SNAPSHOT_HEADER } from '../feed/domain/snapshot.ts'
import { keyOf, settleKey } from './offline/send-key.ts'
import type { WebFaultCode } from './phrase.tsx'
import { isRecord } from '../base/domain/narrow.ts'

/**
 * A refusal or a failure; `code` has a phrase 'fault.<code>', `fields` say which field of a form
 * and why.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: ErrorCode | WebFaultCode
  readonly params: Record<string, string | number>
  readonly fields: { path: string; code: string }[]
  readonly requestId: string | null
  constructor(status: number, code: ErrorCode | WebFaultCode, problem: Partial<Problem> = {}) {
    super(code)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.params = problem.params ?? {}
    this.fields = problem.fields ?? []
    this.requestId = problem.requestId ?? null
  }
  /**
   * Nothing reached the server for sure, or its answer was lost: worth trying again with the same
   * key.
   */
  get isConnection(): boolean {
    return this.code === 'offline' || this.code === 'timeout' || this.code === 'stranger'
  }
  /** The same request may get through a little later, just as it is. */
  get isPassing(): boolean {
    return this.isUnsettled || this.status === 429 || this.code === 'request.conflict'
  }
  /** It waits for its person to sign in again. */
  get isSignedOut(): boolean {
    return this.status === 401 || this.code === 'request.csrf'
  }
  /** Whether it was done is not known. */
  get isUnsettled(): boolean {
    return this.isConnection || this.status >= 500 || this.code === 'request.in_hand'
  }
}

const BASE = '/api/v1/'
const READ_MS = 20_000
const WRITE_MS = 30_000
const UPLOAD_MS = 180_000

let csrf = ''
/** Called with Me.csrf whenever it is read. */
export const setCsrf = (token: string): void => {
  csrf = token
}

export type SendOptions = {
  /**
   * Whose words are kept under a key of their own; everything else that is posted gets one by its
   * words (send-key.ts).
   */
  idempotencyKey?: string
  /** Sends multipart: the JSON in `part` ('case' unless told), files in `files`. */
  files?: File[]
  part?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

const snapshots = new WeakMap<object, string>()
/** Of which moment a reply is, where the server says it, for holdsChange. */
export const snapshotOf = (reply: object): string | null => snapshots.get(reply) ?? null

/** @throws {ApiError} */
export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  ask<T>('GET', path, undefined, { signal })

/** What a request is refused with that was decided on an older state. */
const CHANGED: ReadonlySet<string> = new Set<ErrorCode>(['case.changed', 'request.conflict'])

/** @throws {ApiError} */
export async function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options: SendOptions = {},
): Promise<T> {
  if (method !== 'POST' || options.idempotencyKey) return ask<T>(method, path, body, options)
  const words = keyOf(path, body, options.files)
  try {
    const reply = await ask<T>(method, path, words.body, { ...options, idempotencyKey: words.key })
    settleKey(words)
    return reply
  } catch (error) {
    // Refused is settled too. After a lost answer the same words go again under the same key, and
    // are not written twice.
    if (!(error instanceof ApiError) || error.isUnsettled) throw error
    settleKey(words)
    // The first try never came, and others have changed the case since: now as the page has it.
    if (words.isOlder && CHANGED.has(error.code)) return send<T>(method, path, body, options)
    throw error
  }
}

function toRequest(
  body: unknown,
  { files, part }: SendOptions,
): { payload: BodyInit | undefined; headers: Record<string, string> } {
  if (!files)
    return body === undefined
      ? { payload: undefined, headers: {} }
      : { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const form = new FormData()
  if (body !== undefined) form.set(part ?? 'case', JSON.stringify(body))
  for (const file of files) form.append('files', file, file.name)
  return { payload: form, headers: {} }
}

/** @throws {ApiError} when no answer came, or not in time */
async function exchange(
  path: string,
  request: RequestInit & { method: string },
  { files, signal }: SendOptions,
): Promise<{ status: number; type: string; text: string; snapshot: string | null }> {
  const plainMs = request.method === 'GET' ? READ_MS : WRITE_MS
  const timeout = AbortSignal.timeout(files?.length ? UPLOAD_MS : plainMs)
  try {
    // The desk never sends elsewhere: whoever does is a guest network that wants to be signed in
    // to.
    const response = await fetch(BASE + path, {
      ...request,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      credentials: 'same-origin',
      redirect: 'manual',
    })
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
      snapshot: response.headers.get(SNAPSHOT_HEADER),
    }
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(0, timeout.aborted ? 'timeout' : 'offline')
  }
}

async function ask<T>(
  method: string,
  path: string,
  body: unknown,
  options: SendOptions,
): Promise<T> {
  const { payload, headers } = toRequest(body, options)
  Object.assign(headers, { accept: 'application/json' }, options.headers)
  if (method !== 'GET' && csrf) headers['x-csrf-token'] = csrf
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const expected = findExpected(method, path)
  const answer = await exchange(path, { method, headers, body: payload }, options)
  const read = readAnswer(expected, answer)
  if (read.is === 'reply') {
    if (answer.snapshot && typeof read.value === 'object' && read.value !== null)
      snapshots.set(read.value, answer.snapshot)
    // Its status, type and shape are those that the contract promises for this path (readAnswer).
    return read.value as T
  }
  // Whatever its status: what is not the desk's own words says nothing of what the desk has done.
  if (read.is === 'stranger') throw new ApiError(answer.status, 'stranger')
  const { problem } = read
  throw new ApiError(
    answer.status,
    ERROR_CODES.find((code) => code === problem.code) ??
      (answer.status === 404 ? 'not_found' : 'server'),
    readProblem(problem),
  )
}

/** What a refusal may say besides its code, as far as it is there. */
const readProblem = ({ params, fields, requestId }: Record<string, unknown>): Partial<Problem> => ({
  params: isRecord(params) ? Object.fromEntries(Object.entries(params).filter(isParam)) : undefined,
  fields: Array.isArray(fields) ? fields.filter(isField) : undefined,
  requestId: typeof requestId === 'string' ? requestId : undefined,
})

const isParam = (entry: [string, unknown]): entry is [string, string | number] =>
  typeof entry[1] === 'string' || typeof entry[1] === 'number'

const isField = (field: unknown): field is { path: string; code: string } =>
  isRecord(field) && typeof field.path === 'string' && typeof field.code === 'string'
