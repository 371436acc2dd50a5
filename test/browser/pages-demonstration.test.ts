import { describe } from 'vitest'
import { noChromium } from './chromium.ts'
import { testEveryPage } from './every-page.ts'
import { demonstration } from './real-record.ts'

describe.skipIf(noChromium)('the demonstration', () =>
  testEveryPage(demonstration, { width: 1280, colorScheme: 'light' }),
)
