// Where a Chromium is on this machine, and how it is started for the stories and the pictures.
import { existsSync } from 'node:fs'
import { chromium, type BrowserServer } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export const findChromium = (): string | null => PLACES.find((path) => existsSync(path)) ?? null

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

/** One browser that several processes may connect to. */
export const startChromium = (executablePath: string): Promise<BrowserServer> => chromium.launchServer({ executablePath, args: FLAGS, headless: true })
