// What of an error is written into the log, and how: one line each, nothing that steers a terminal,
// no value that somebody sent in.

type Known = Error & { code?: string; table?: string; constraint?: string }

/** Data exceptions (SQLSTATE class 22): their message quotes the value that was not taken. */
const withoutValue = (text: string, code: string | undefined): string =>
  code?.length === 5 && code.startsWith('22') ? text.replace(/"[\s\S]*"/, '"…"') : text

/**
 * What helps to find the fault; a driver's error would carry whole connections and, in its detail,
 * people's data.
 */
export function describeError(error: Known): object {
  const { name, code, table, constraint, cause } = error
  const message = withoutValue(error.message, code)
  return {
    name,
    message,
    code,
    table,
    constraint,
    // It begins with the message.
    stack: error.stack?.replace(error.message, () => message),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
  }
}

/** JSON escapes the controls below U+0020 and leaves these: other controls, lines, directions. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** A line of JSON that is one line for every reader, and steers no terminal. */
export const plainLine = (line: string): string =>
  line.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
