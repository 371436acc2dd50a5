import type { Io } from './io.ts'

/** Progress of long work on standard error: a bar that redraws on a terminal, a line every ten seconds elsewhere. */
export interface Progress {
  /** Sets how many are done, and how many there are when that is known. */
  update(done: number, total?: number): void
  /** Clears the bar. */
  finish(): void
}

/** Starts a Progress for work named by `label` ("reading"). With `quiet` it prints nothing. */
export function startProgress(label: string, io: Io, quiet = false): Progress {
  const started = io.now().getTime()
  let drawnAt = started
  let drawn = false
  const line = (done: number, total: number | undefined) => {
    const seconds = Math.max(0.001, (io.now().getTime() - started) / 1000)
    const rate = `${(done / seconds).toFixed(done / seconds < 10 ? 1 : 0)}/s`
    if (total === undefined || total === 0) return `${label} ${done} · ${rate}`
    const filled = Math.round((24 * Math.min(done, total)) / total)
    return `${label} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done}/${total} · ${rate}`
  }
  return {
    update(done, total) {
      if (quiet) return
      const now = io.now().getTime()
      const due = io.isProgressTerminal ? now - drawnAt >= 80 || done === total : now - drawnAt >= 10_000
      if (!due) return
      drawnAt = now
      drawn = true
      io.err(io.isProgressTerminal ? `\r\u001b[2K${line(done, total)}` : `${line(done, total)}\n`)
    },
    finish() {
      if (drawn && io.isProgressTerminal) io.err('\r\u001b[2K')
    },
  }
}
