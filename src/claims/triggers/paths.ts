/** A path of a RolePattern cut into steps. */
export type Path = readonly string[]

const paths = new Map<string, Path>()

/** Cuts a path into steps; the same path is always the same array, by which is kept where it leads. */
export function pathOf(text: string): Path {
  let path = paths.get(text)
  if (!path) {
    path = text.split('/')
    paths.set(text, path)
  }
  return path
}
