/** `ArmedGroup` as people write it: `armed group`. For types of entities. */
export function typeWords(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

/** The type that someone names: `armed group`, `Armed Group` or `ArmedGroup`. */
export function typeNamed(words: string): string {
  return words
    .trim()
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
