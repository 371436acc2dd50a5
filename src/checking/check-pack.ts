import { inspectPack, loadResources, type PackProblem } from '../resources/index.ts'
import { HearsayError } from '../schema/index.ts'
import { checkExamples, type ExampleFailure } from './check-examples.ts'

/** What a check of one pack came to. */
export interface PackReport {
  readonly pack: string
  readonly relations: number
  readonly examples: number
  /** What is wrong with its files. */
  readonly problems: readonly PackProblem[]
  /** Examples that came out wrong, each with where it stands. */
  readonly failures: readonly (ExampleFailure & { readonly file: string; readonly line: number })[]
}

/**
 * Checks a pack, by id or by path of its folder, beside the default packs: its files first, then, when it can be loaded at all, every
 * example of its relations by extraction.
 * @throws HearsayError PACK_INVALID when there is no such folder.
 */
export function checkPack(name: string): PackReport {
  const { pack, problems, packs, placeOf } = inspectPack(name)
  const { relations } = pack
  const report = {
    pack: pack.id,
    relations: relations.length,
    examples: relations.reduce((sum, one) => sum + one.hits.length + one.misses.length, 0),
  }
  try {
    const resources = loadResources({ packs })
    const failures = relations.flatMap((relation) =>
      checkExamples(resources.relations.get(relation.id) ?? relation, resources).map((failure) => ({
        ...failure,
        ...placeOf(relation, [failure.list, failure.index]),
      })),
    )
    return { ...report, problems, failures }
  } catch (error) {
    // A pack that does not load has told why; its examples cannot be tried.
    if (error instanceof HearsayError && error.code === 'PACK_INVALID' && problems.length > 0)
      return { ...report, problems, failures: [] }
    throw error
  }
}
