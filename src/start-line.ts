// What the start prints for a person: the example accounts, what their mail does, and which example
// was left out.
import type { LeftOut } from './example/app/case.ts'
import type { ExampleAccount } from './brand/app/example.ts'

export function sayAccounts(
  accounts: readonly ExampleAccount[],
  password: string,
  hasMailServer: boolean,
): string {
  const width = Math.max(...accounts.map((account) => account.mail.length))
  const rows = accounts.map(
    (account) =>
      `  ${account.mail.padEnd(width)}  ${account.role}, ${account.brand ?? 'all brands'}`,
  )
  const mail = hasMailServer
    ? []
    : ['No mail server is set (OPOKA_SMTP_URL): mail of the examples is kept and shown, not sent.']
  return [`Example accounts, password ${password}:`, ...rows, ...mail].join('\n')
}

/** One line; what a program looks for in it are its first three words. */
export const sayLeftOut = ({ example, why }: LeftOut): string =>
  `Example left out: ${example} (${why.replace(/\s+/g, ' ').slice(0, 300)}). The desk works without it; the next start tries it again.`
