/** What a trainer is told. */
export interface TrainingRun {
  /** Folder of the corpora. */
  readonly corpora: string
  /** Only corpora whose annotation and text carry an open licence. */
  readonly openOnly: boolean
  readonly seed: number
  /** File of judged reports (`hearsay review export`), where there is one. */
  readonly judgements?: string
  /** Threads that training may take; the weights do not depend on it. */
  readonly threads: number
  /** Called with a line of progress now and then. */
  readonly report: (line: string) => void
}
