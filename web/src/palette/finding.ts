/** One line of the palette. */
export interface Finding {
  readonly id: string
  readonly label: string
  /** What kind it is, or where it stands. */
  readonly beside?: string
  readonly open: () => void
}

/** Lines of one kind. */
export interface FindingGroup {
  readonly heading: string
  readonly findings: readonly Finding[]
}
