/** 32-bit hash of `text` from `start` to `end` (code units), never 0: 0 stands for "no value" in feature templates. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) | 0 || 1
}

/** Feature id of a template number and one value. */
export function feature1(template: number, a: number): number {
  const hash = Math.imul((a + Math.imul(template, 0x9e3779b1)) | 0, 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> 8
}

/** Feature id of a template number and two values. */
export function feature2(template: number, a: number, b: number): number {
  const hash = Math.imul((a + Math.imul(template, 0x9e3779b1)) | 0, 0x85ebca6b) ^ b
  return feature1(template, Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f))
}
