import type { Tree } from './tree.ts'

const known = new WeakMap<Tree, Map<string, boolean>>()

/**
 * Whether a report uses a single-word name as that of a state, whatever it was taken for: bodies of state are its own ("Velmark’s
 * army"), or things happen in it, and no one of that name is addressed as a person. Linear in the text for each name.
 */
export function isNamedState(tree: Tree, name: string): boolean {
  if (!/^\p{Lu}[\p{L}-]+$/u.test(name)) return false
  const held = known.get(tree) ?? new Map<string, boolean>()
  known.set(tree, held)
  const found = held.get(name) ?? isUsedAsState(tree.text, name)
  held.set(name, found)
  return found
}

function isUsedAsState(text: string, name: string): boolean {
  let isState = false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 20), at)
    const after = text.slice(at + name.length, at + name.length + 40)
    if (/\p{L}$/u.test(before)) continue
    // Another name right before or behind it: part of the name of a person or body.
    if (PERSON.test(before)) return false
    if (BODY.test(after) || RULED.test(before) || (INSIDE.test(before) && !/^[\p{L}’'-]*\s\p{Lu}/u.test(after)))
      isState = true
  }
  return isState
}
const PERSON = /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt)\.?|\b\p{Lu}\p{Ll}+)\s$/u
const RULED =
  /\b(?:Republic|Kingdom|State|Emirate|Government|Ministry|Treasury|Forces|president|king|ambassador|embassy|government|army|parliament) of\s$/u
const INSIDE = /\b(?:in|across|throughout|inside|within)\s$/
const BODY =
  /^(?:(?:’s|'s)\s(?:\p{L}+\s){0,3}|\s(?:armed\s)?)(?:army|soldiers|marines|officials|diplomats|law|directorate|armed forces|navy|government|ministry|minister|president|parliament|embassy|ambassador|border|coast|military|troops|forces|king|secretary|delegation|capital|air force|police|intelligence|council|foreign)\b/u
