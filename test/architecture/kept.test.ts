// Every field into which people write, choose or put a file is kept over a reload, or stands here
// with its reason; passwords and secrets are kept nowhere.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, listLayer } from './module.ts'

/** Held by the page alone: where, what, and why that loses nobody's words. */
const NOT_KEPT: Record<string, string> = {
  'case/page/web/timeline.tsx group': 'a filter of a list',
  'mailbox/web/outbox.tsx state': 'a filter of a list',
  'brand/web/chat-panel.tsx language': 'turns over the line that is shown',
  'brand/web/hooks.tsx secret': 'a secret',
  'contact/live/web/fact-field.tsx chosen': 'guessed anew from the words, which are kept',
  'case/list/web/filters.tsx typed': 'a search: it stands in the address',
  'contact/live/web/start-form.tsx brand': 'the last choice is kept for the next time',
  'handbook/web/handbook.tsx asked': 'a search',
  'case/intake/web/category-field.tsx asked': 'a search; what is chosen is kept',
  'people/web/people.tsx asked': 'a search',
  'people/web/people.tsx all': 'a filter of a list',
  'people/web/person-dialog.tsx password': 'a password',
  'people/web/account.tsx old': 'a password',
  'people/web/account.tsx fresh': 'a password',
  'people/web/first-run.tsx password': 'a password',
  'people/web/sign-in.tsx mail': 'whoever signs in: the browser’s own keeper fills it',
  'people/web/sign-in.tsx password': 'a password',
  'access/web/sign-in-again.tsx password': 'a password',
}

const screens = listLayer('web', /(?<!\.test)\.tsx$/).map((path) => ({
  path: path.replace('src/', ''),
  text: readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
}))

/** From an opening bracket to the one that closes it. */
function inside(text: string, from: number): string {
  const [open, close] = [text[from]!, { '{': '}', '(': ')', '<': '>' }[text[from]!]!]
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === open) depth += 1
    if (text[at] === close && text[at - 1] !== '=' && (depth -= 1) === 0)
      return text.slice(from + 1, at)
  }
  return text.slice(from + 1)
}

const wordsIn = (text: string): Set<string> => new Set(text.match(/(?<![.\w$])[A-Za-z_$][\w$]*/g))

/** The values that lie in the state of a page and are written by one of its fields. */
function listHeld({ path, text }: { path: string; text: string }): string[] {
  const states = [...text.matchAll(/const \[(\w+)?, (\w+)\] = (?:useState|useReducer)\b/g)].map(
    ([, value, setter]) => ({ value: value ?? setter!, setter: setter! }),
  )
  // `{...text('name')}` gives a field its value and its change.
  const helpers = new Map(
    [...text.matchAll(/const (\w+) = \(\w+: [^)]*\) => \(\{/g)].map((found) => [
      found[1]!,
      inside(text, found.index + found[0].length - 1),
    ]),
  )
  const changed = [
    ...[...text.matchAll(/\son(?:Change|Reply|Type|Words)=\{/g)].map((found) =>
      inside(text, found.index + found[0].length - 1),
    ),
    ...[...text.matchAll(/\{\.\.\.(\w+)\(/g)].map(([, name]) => helpers.get(name!) ?? ''),
  ].map(wordsIn)
  // A setter in a function of its own, which a field calls.
  const calls = new Map(
    [...text.matchAll(/const (\w+) = (?:async )?\([^)]*\) => \{/g)].map((found) => [
      found[1]!,
      wordsIn(inside(text, found.index + found[0].length - 1)),
    ]),
  )
  return states
    .filter(({ setter }) =>
      changed.some(
        (words) =>
          words.has(setter) ||
          [...words].some((word) => helpers.has(word) && wordsIn(helpers.get(word)!).has(setter)) ||
          [...words].some((word) => word === 'set' && calls.get(word)?.has(setter)),
      ),
    )
    .map(({ value }) => `${path} ${value}`)
}

/** Not what was typed: what was found wrong, and where a list or a dialog stands. */
const BESIDE = /^(?:wrong|errors?|reasonWrong|unread|refused|shown|theme|open\w*)$/

test('fault-W4 what is typed, chosen or put into a field is kept, or the reason stands here', () => {
  expect(screens.length).toBeGreaterThan(100)
  const held = screens.flatMap(listHeld).filter((found) => !BESIDE.test(found.split(' ')[1]!))
  expect(held.filter((found) => !(found in NOT_KEPT))).toEqual([])
  // A reason for what is not there any more misleads.
  expect(Object.keys(NOT_KEPT).filter((found) => !held.includes(found))).toEqual([])
})

test('fault-W4 the rule finds a field that keeps nothing, in each way in which one is written', () => {
  const found = (text: string) => listHeld({ path: 'x.tsx', text })
  expect(
    found(
      "const [note, setNote] = useState('')\n<TextArea label={a} value={note} onChange={setNote} />",
    ),
  ).toEqual(['x.tsx note'])
  expect(
    found(
      "const [values, setValues] = useState({ id: '' })\nconst text = (name: 'id') => ({ name, value: values[name], onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })) })\n<TextField {...text('id')} />",
    ),
  ).toEqual(['x.tsx values'])
  expect(
    found(
      "const [at, setAt] = useState('')\n<DateTimeField value={at} onChange={(next) => { setAt(next); other() }} />",
    ),
  ).toEqual(['x.tsx at'])
  expect(
    found(
      'const [files, setFiles] = useState<File[]>([])\n<Own files={files} onChange={setFiles} />',
    ),
  ).toEqual(['x.tsx files'])
  expect(
    found(
      "const [note, setNote] = useStoredText('x')\n<TextArea label={a} value={note} onChange={setNote} />",
    ),
  ).toEqual([])
})

test('fault-W4 no field fills itself past what is kept', () => {
  expect(
    screens.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /<(?:input|textarea|select|TextField|TextArea)\b[^>]*\bdefault(?:Value|Checked)=/g,
        ),
      ].map(() => path),
    ),
  ).toEqual([])
})

test('fault-W4 no password and no secret is kept', () => {
  const kept = listLayer('web', /(?<!\.test)\.tsx?$/).flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return [
      ...text.matchAll(/\b(?:useStoredWords|useStoredText|useDraft|keep)\b(?:<[^(]*>)?\(/g),
    ].map((found) => `${path}: ${inside(text, found.index + found[0].length - 1)}`)
  })
  expect(kept.length).toBeGreaterThan(30)
  expect(
    kept.filter((found) => /\b(?:password|secret|csrf)\b/i.test(found.slice(found.indexOf(': ')))),
  ).toEqual([])
})

test('fault-W1 every place says an error by one function', () => {
  const found = listLayer('web', /(?<!\.test)\.tsx?$/)
    .filter(
      (path) => path !== 'src/platform/web/error-text.ts' && path !== 'src/platform/web/phrase.tsx',
    )
    .flatMap((path) =>
      [
        ...readFileSync(join(ROOT, path), 'utf8').matchAll(
          /say\((?:'fault\.(?:server|offline|timeout|page)'|errorKey)|instanceof ApiError \? codeText/g,
        ),
      ].map(([words]) => `${path}: ${words}`),
    )
  expect(found).toEqual([])
})
