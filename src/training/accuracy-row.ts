/** A row of the accuracy table: values in percent; the yardstick is the best known simple system or the bar set for us. */
export interface AccuracyRow {
  readonly corpus: string
  readonly metric: string
  readonly value: number
  readonly yardstick?: string
}
