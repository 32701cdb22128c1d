// Where a Chromium is on this machine, and how it is started for the stories and the pictures.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type BrowserServer } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The one that OPOKA_TEST_CHROMIUM names ('none' for none), or all that lie where they usually are.
 */
export function listChromiums(): string[] {
  const named = process.env.OPOKA_TEST_CHROMIUM
  if (named) return named === 'none' ? [] : [named]
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)))
  return [...new Set([...PLACES, ...onPath])].filter(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/**
 * The clock of the machine may be a pretended one (faketime); a browser does not bear that, and its
 * pages are told the desk's time by the desk.
 */
function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(LD_PRELOAD|FAKETIME)/.test(entry[0]),
    ),
  )
}

/** One browser that several processes may connect to. */
export const startChromium = (executablePath: string): Promise<BrowserServer> =>
  chromium.launchServer({ executablePath, args: FLAGS, headless: true, env: plainEnvironment() })
