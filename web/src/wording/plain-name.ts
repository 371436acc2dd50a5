/** `operates-site` as people write it: `operates site`. For relation types, claimant kinds, stances and zones. */
export function plainName(id: string): string {
  return id.replaceAll('-', ' ')
}
