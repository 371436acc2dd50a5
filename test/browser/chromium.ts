import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Why the browser tests cannot run here; absent when they can. */
export const noChromium: string | undefined = existsSync(path)
  ? undefined
  : `SKIPPED browser tests: no Chromium at ${path} (install it, or name another in CHROMIUM)`

if (noChromium) console.warn(noChromium)

/** A headless Chromium with a profile of its own, which talks to no one on its own account. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
