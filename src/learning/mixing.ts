/** What a first, second and third value of a feature is multiplied by, and its template number. */
const [FACTOR_A, FACTOR_B, FACTOR_C, FACTOR_TEMPLATE] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f]

/**
 * A feature id is made in two steps: a sum of products, and a stir that uses all 32 bits.
 */
export function sum1(template: number, a: number): number {
  return (Math.imul(a, FACTOR_A) + Math.imul(template, FACTOR_TEMPLATE)) | 0
}

/** As `sum1`, for two values. */
export function sum2(template: number, a: number, b: number): number {
  return (Math.imul(a, FACTOR_A) + Math.imul(b, FACTOR_B) + Math.imul(template, FACTOR_TEMPLATE)) | 0
}

/** As `sum1`, for three values. */
export function sum3(template: number, a: number, b: number, c: number): number {
  return (sum2(template, a, b) + Math.imul(c, FACTOR_C)) | 0
}

/** Feature id of a sum. */
export function stir(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
