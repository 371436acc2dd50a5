/** 32-bit id of a template with up to three values: one multiplication a value, and one to stir. All bits are used. */
export function mix1(template: number, a: number): number {
  return stir((Math.imul(a, 0x9e3779b1) + Math.imul(template, 0x27d4eb2f)) | 0)
}

/** As `mix1`, for two values. */
export function mix2(template: number, a: number, b: number): number {
  return stir((Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77) + Math.imul(template, 0x27d4eb2f)) | 0)
}

/** As `mix1`, for three values. */
export function mix3(template: number, a: number, b: number, c: number): number {
  const sum = Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77) + Math.imul(c, 0xc2b2ae3d)
  return stir((sum + Math.imul(template, 0x27d4eb2f)) | 0)
}

function stir(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
