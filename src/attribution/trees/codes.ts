import { DEPENDENCIES, type Dependency, UPOS, type Upos } from '../../schema/index.ts'

function codes<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, code) => [name, code])) as Record<Name, number>
}

/** Code of each dependency in `Tokens.dependency`. */
export const dep: Readonly<Record<Dependency, number>> = codes<Dependency>(DEPENDENCIES)
/** Code of each part of speech in `Tokens.tag`. */
export const tag: Readonly<Record<Upos, number>> = codes<Upos>(UPOS)
