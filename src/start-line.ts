// What the start prints for a person: the example accounts and what their mail does.
import type { ExampleAccount } from './app/brand/example.ts'

export function sayAccounts(accounts: readonly ExampleAccount[], password: string, hasMailServer: boolean): string {
  const width = Math.max(...accounts.map((account) => account.mail.length))
  const rows = accounts.map((account) => `  ${account.mail.padEnd(width)}  ${account.role}, ${account.brand ?? 'all brands'}`)
  const mail = hasMailServer ? [] : ['No mail server is set (OPOKA_SMTP_URL): mail of the examples is kept and shown, not sent.']
  return [`Example accounts, password ${password}:`, ...rows, ...mail].join('\n')
}
