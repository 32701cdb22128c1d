// Where a brand's mail goes: to a server, kept and shown (examples without a server), or nowhere.
export const MAIL_MODES = ['server', 'kept', 'none'] as const
export type MailMode = (typeof MAIL_MODES)[number]

export function decideMailMode(hasServer: boolean, isExample: boolean): MailMode {
  if (hasServer) return 'server'
  return isExample ? 'kept' : 'none'
}
