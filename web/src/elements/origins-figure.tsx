interface OriginsFigureProps {
  readonly lower: number
  readonly upper: number
}

/** The independent origins behind a claim: one number where it is known, else from–to. */
export function OriginsFigure({ lower, upper }: OriginsFigureProps) {
  return <span title={originsWords({ lower, upper })}>{lower === upper ? lower : `${lower}–${upper}`}</span>
}

/** `1 independent origin`, `between 1 and 3 independent origins`. */
export function originsWords({ lower, upper }: OriginsFigureProps): string {
  if (lower === upper) return `${lower} independent ${lower === 1 ? 'origin' : 'origins'}`
  return `between ${lower} and ${upper} independent origins`
}
