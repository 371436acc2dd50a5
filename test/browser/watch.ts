import type { Page } from 'playwright-core'

/** Collects what a page must not do: ask another host, break its content-security policy, throw, or write errors to the console. */
export async function watch(page: Page, home: string): Promise<string[]> {
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) complaints.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(`threw ${error.message}`))
  page.on('console', (message) => {
    // The browser itself reports an answer of 404 as an error; pages that ask for what is not there are meant to get one.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`${message.type()}: ${message.text()}`)
    }
  })
  await page.addInitScript({
    content: `document.addEventListener('securitypolicyviolation', (event) => {
      console.error('content-security policy: ' + event.violatedDirective + ' ' + event.blockedURI)
    })`,
  })
  return complaints
}
