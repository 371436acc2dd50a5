import type { Locator } from 'playwright-core'

// The browser's own; it is called there, not here.
declare function getComputedStyle(element: unknown): Readonly<Record<string, string>>

/** A property of the style an element really has, as the browser works it out. */
export function computedStyle(element: Locator, property: string): Promise<string | undefined> {
  return element.evaluate((node, name) => getComputedStyle(node)[name], property)
}
