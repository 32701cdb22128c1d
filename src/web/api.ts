// Talks to the server: JSON in and out, one kind of failure.
import type { Problem } from '../contract/common.ts'
import { FAULT_CODES, type FaultCode } from '../domain/fault.ts'
import type { WebFaultCode } from './phrase.tsx'

/** A refusal or a failure; `code` has a phrase 'fault.<code>', `fields` say which field of a form and why. */
export class ApiFault extends Error {
  readonly status: number
  readonly code: FaultCode | WebFaultCode
  readonly params: Record<string, string | number>
  readonly fields: { path: string; code: string }[]
  readonly requestId: string | null
  constructor(status: number, code: FaultCode | WebFaultCode, problem: Partial<Problem> = {}) {
    super(code)
    this.name = 'ApiFault'
    this.status = status
    this.code = code
    this.params = problem.params ?? {}
    this.fields = problem.fields ?? []
    this.requestId = problem.requestId ?? null
  }
  /** Nothing reached the server for sure, or its answer was lost: worth trying again with the same key. */
  get isConnection(): boolean {
    return this.code === 'offline' || this.code === 'timeout'
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
  idempotencyKey?: string
  /** Sends multipart: the JSON in `part` ('case' unless told), files in `files`. */
  files?: File[]
  part?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** @throws {ApiFault} */
export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => ask<T>('GET', path, undefined, { signal })

/** @throws {ApiFault} */
export const send = <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, options: SendOptions = {}): Promise<T> => ask<T>(method, path, body, options)

async function ask<T>(method: string, path: string, body: unknown, options: SendOptions): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers }
  if (method !== 'GET' && csrf) headers['x-csrf-token'] = csrf
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  let payload: BodyInit | undefined
  if (options.files) {
    const form = new FormData()
    if (body !== undefined) form.set(options.part ?? 'case', JSON.stringify(body))
    for (const file of options.files) form.append('files', file, file.name)
    payload = form
  } else if (body !== undefined) {
    headers['content-type'] = 'application/json'
    payload = JSON.stringify(body)
  }
  const timeout = AbortSignal.timeout(options.files?.length ? UPLOAD_MS : method === 'GET' ? READ_MS : WRITE_MS)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  let response: Response
  let text: string
  try {
    response = await fetch(BASE + path, { method, headers, body: payload, signal, credentials: 'same-origin' })
    text = await response.text()
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiFault(0, timeout.aborted ? 'timeout' : 'offline')
  }
  const parsed = parse(text)
  if (response.ok) return parsed as T
  const problem = (parsed ?? {}) as Partial<Problem>
  throw new ApiFault(response.status, FAULT_CODES.find((code) => code === problem.code) ?? (response.status === 404 ? 'not_found' : 'server'), problem)
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
