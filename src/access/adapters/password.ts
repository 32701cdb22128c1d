// Passwords as argon2id hashes (19 MiB, two passes, one lane: OWASP's first choice for it).
import { hash, verify } from '@node-rs/argon2'

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS)

/**
 * Of a password nobody has; made once, so that an unknown name costs the same time as a wrong
 * password.
 */
let nobody: Promise<string> | null = null

/** `stored` null (no such person, or no password): takes as long and answers false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await nobody), password)
  return stored !== null && matches
}
