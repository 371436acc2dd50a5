/** A trained linear classifier over hashed features: row `feature mod rows` holds one eight-bit weight a class. */
export interface LinearModel {
  /** A power of two. */
  readonly rows: number
  readonly classes: number
  /** What the real weights were multiplied by; scores divided by it are on the trained scale. */
  readonly scale: number
  readonly weights: Int8Array
  /** Where present: a row counts only for features whose upper eight bits equal its check. */
  readonly checks?: Uint8Array
}
