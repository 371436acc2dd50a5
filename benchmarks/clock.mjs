/** Starts a clock; asked, it says how many milliseconds passed, and how many this process ran. */
export function clock() {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
  }
}

/** The least value that at least `share` of the numbers do not exceed. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))]
}

/** One row: how long `work` took at the median and at p95 of so many rounds, in milliseconds that passed and of processor time. */
export async function latency(what, rounds, work) {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const took = clock()
    await work()
    times.push(took())
  }
  const at = (kind, share) =>
    quantile(
      times.map((time) => time[kind]),
      share,
    ).toFixed(1)
  const row = {
    what,
    count: rounds,
    p50: at('wall', 0.5),
    p95: at('wall', 0.95),
    'p95 CPU': at('cpu', 0.95),
    note: 'ms',
  }
  process.stderr.write(`${what}: ${row.p50} ms, ${row.p95} ms at p95, ${row['p95 CPU']} ms of it CPU\n`)
  return row
}
