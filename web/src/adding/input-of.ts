import type { Input } from './unsent.ts'

/** What a person pasted, as an address where it is one, else as a text; nothing when it is blank. */
export function inputOf(pasted: string): Input | undefined {
  const text = pasted.trim()
  if (text === '') return undefined
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return { kind: 'address', name: text }
  const first = text.split('\n', 1)[0]!
  return { kind: 'text', name: first.length > 80 ? `${first.slice(0, 79)}…` : first, text: pasted }
}
