/** Colours by what they mean; the theme says which they are. */
export type Ink = 'support' | 'deny' | 'contested' | 'retracted' | 'ink' | 'soft' | 'rule' | 'paper' | 'marker'
export type Inks = Readonly<Record<Ink, string>>

/** A line from one point to another, bent towards a third; dashes in pixels. */
export interface LineShape {
  readonly kind: 'line'
  readonly from: readonly [number, number]
  readonly bend: readonly [number, number]
  readonly to: readonly [number, number]
  readonly ink: Ink
  readonly width: number
  readonly dash: readonly number[]
  readonly isFaint: boolean
}

/** A closed outline, filled or hollow (filled with paper). */
export interface OutlineShape {
  readonly kind: 'outline'
  /** Corners, or the centre of a circle alone. */
  readonly points: readonly (readonly [number, number])[]
  /** Radius of a circle. */
  readonly radius?: number
  readonly ink: Ink
  readonly fill: Ink
  readonly width: number
  readonly isFaint: boolean
}

/** Words in the middle of a point, with a halo of paper. */
export interface LabelShape {
  readonly kind: 'label'
  readonly at: readonly [number, number]
  readonly text: string
  /** Height of the letters in pixels. */
  readonly size: number
  readonly isBold: boolean
  readonly ink: Ink
  readonly isFaint: boolean
}

/** What is drawn, in the order in which it is drawn: to a canvas, or into a file. */
export type Shape = LineShape | OutlineShape | LabelShape
