import { DEPENDENCIES, type Dependency, UPOS, type Upos } from '../schema/index.ts'

/** Code of each part of speech, as in `Tokens.tag`. */
export const TAG = codes<Upos>(UPOS)

/** Code of each relation, as in `Tokens.dependency`. */
export const DEPENDENCY = codes<Dependency>(DEPENDENCIES)

/** A table by relation code: 1 for those of `names`. */
export function dependencySet(...names: Dependency[]): Uint8Array {
  const table = new Uint8Array(DEPENDENCIES.length)
  for (const name of names) table[DEPENDENCY[name]] = 1
  return table
}

function codes<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, code) => [name, code])) as Record<Name, number>
}
