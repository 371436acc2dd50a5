import { describe } from 'vitest'
import { noChromium } from './chromium.ts'
import { testEveryPage } from './every-page.ts'
import { fiveReports, noFiveReports } from './real-record.ts'

describe.skipIf(noChromium || noFiveReports)('the five reports', () =>
  testEveryPage(fiveReports, { width: 390, colorScheme: 'dark' }),
)
