const numbers = new Intl.NumberFormat()

/** `1 report`, `1,204 reports`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`
}

/** `5` or, when the count was cut off, `10,000 or more`. */
export function totalWords(
  page: { readonly total: number; readonly atLeast?: true | undefined },
  one: string,
  many?: string,
): string {
  return page.atLeast ? `${numbers.format(page.total)} or more ${many ?? `${one}s`}` : plural(page.total, one, many)
}
