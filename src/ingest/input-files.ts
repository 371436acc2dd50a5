import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type ErrorCode, type Issue, issue } from '../schema/index.ts'

/** A file to be read, or the Issue that stands in its place. */
export type InputFile =
  | { readonly kind: 'file'; readonly path: string; readonly file: string; readonly listed: boolean }
  | { readonly kind: 'issue'; readonly issue: Issue }

/**
 * The files an input names: itself, those of a folder and its folders (sorted by name, hidden ones left out), or those a glob
 * matches. Folders are listed one at a time, so memory stays flat; links are followed, but never back to a folder above.
 */
export async function* inputFiles(input: string): AsyncGenerator<InputFile> {
  const found = stat(input)
  if (!('code' in found)) {
    if (found.isDirectory()) yield* walk(input, '', new Set(), [])
    else yield { kind: 'file', path: input, file: basename(input), listed: false }
    return
  }
  if (found.code === 'INPUT_NOT_FOUND' && isDynamicPattern(input)) {
    const paths = await glob(input, { dot: false, absolute: false, followSymbolicLinks: false })
    for (const path of paths.sort()) yield { kind: 'file', path, file: basename(path), listed: true }
    if (paths.length > 0) return
  }
  yield { kind: 'issue', issue: issue(found.code, { input, reason: found.reason }) }
}

function* walk(root: string, inside: string, seen: Set<string>, above: readonly string[]): Generator<InputFile> {
  const folder = join(root, inside)
  let real: string
  let names: string[]
  try {
    real = realpathSync(folder)
    names = readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch (error) {
    const failure = failureOf(error)
    yield { kind: 'issue', issue: issue(failure.code, { input: folder, reason: failure.reason }) }
    return
  }
  if (above.includes(real)) {
    yield { kind: 'issue', issue: issue('INPUT_LINK_LOOP', { input: folder }) }
    return
  }
  if (seen.has(real)) return
  seen.add(real)
  for (const name of names) {
    const path = join(folder, name)
    const file = inside === '' ? name : `${inside}/${name}`
    const found = stat(path)
    if ('code' in found) yield { kind: 'issue', issue: issue(found.code, { input: path, reason: found.reason }) }
    else if (found.isDirectory()) yield* walk(root, file, seen, [...above, real])
    else yield { kind: 'file', path, file, listed: true }
  }
}

function stat(path: string): Stats | { readonly code: ErrorCode; readonly reason: string } {
  try {
    return statSync(path)
  } catch (error) {
    return failureOf(error)
  }
}

/** The code for a failed call of the file system. */
export function failureOf(error: unknown): { readonly code: ErrorCode; readonly reason: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message.replace(/^\w+: /, '').replace(/, \w+ '.*$/s, '') : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'INPUT_NOT_FOUND', reason }
  if (code === 'ELOOP') return { code: 'INPUT_LINK_LOOP', reason }
  return { code: 'INPUT_UNREADABLE', reason }
}
