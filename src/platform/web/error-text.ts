// What is said of anything that went wrong: the desk's own refusal, a lost network, somebody in
// between, a fault of the server, or one of this page.
import { ApiError } from './api.ts'
import { useCodeText, type WebFaultCode } from './phrase.tsx'

/** How browsers call a part of these pages that did not arrive; each in its own words. */
const NOT_LOADED =
  /dynamically imported module|importing a module script failed|load failed|failed to fetch|networkerror|unable to preload/i

/**
 * What is no answer of the desk's came from the network or from this page; the server is not blamed
 * for it.
 */
export function troubleOf(error: unknown): WebFaultCode {
  if (
    error instanceof DOMException &&
    (error.name === 'TimeoutError' || error.name === 'AbortError')
  )
    return 'timeout'
  if (error instanceof DOMException && error.name === 'NetworkError') return 'offline'
  return error instanceof Error && NOT_LOADED.test(error.message) ? 'offline' : 'page'
}

/** Every place that shows an error asks here. */
export function useErrorText(): (error: unknown) => string {
  const codeText = useCodeText()
  return (error) =>
    codeText(error instanceof ApiError ? error : { code: troubleOf(error), params: {} })
}
