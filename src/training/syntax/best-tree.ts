/**
 * The projective tree with the most votes, one word at its root (Eisner 1996). `votes` holds, for each word, a row of
 * length + 1: the votes for each head, the root's last. Returns heads, `length` for the root. O(length³).
 */
export function bestTree(votes: Float32Array, length: number): Int32Array {
  // Place 0 is the root, place i + 1 word i.
  const size = length + 1
  const weight = (head: number, child: number) => votes[(child - 1) * size + (head === 0 ? length : head - 1)]!
  const cells = size * size
  // [to the left, to the right] of complete and of incomplete spans.
  const complete = [new Float32Array(cells), new Float32Array(cells)] as const
  const open = [new Float32Array(cells), new Float32Array(cells)] as const
  const completeCut = [new Int32Array(cells), new Int32Array(cells)] as const
  const openCut = new Int32Array(cells)
  for (let span = 1; span < size; span++) {
    for (let i = 0; i + span < size; i++) {
      const j = i + span
      const at = i * size + j
      let best = Number.NEGATIVE_INFINITY
      for (let k = i; k < j; k++) {
        // The root takes one child: nothing of its own may stand between.
        if (i === 0 && k > 0) break
        const score = complete[1][i * size + k]! + complete[0][(k + 1) * size + j]!
        if (score > best) {
          best = score
          openCut[at] = k
        }
      }
      open[0][at] = i === 0 ? Number.NEGATIVE_INFINITY : best + weight(j, i)
      open[1][at] = best + weight(i, j)
      complete[0][at] = complete[1][at] = Number.NEGATIVE_INFINITY
      for (let k = i; k < j; k++) {
        const left = complete[0][i * size + k]! + open[0][k * size + j]!
        if (left > complete[0][at]!) {
          complete[0][at] = left
          completeCut[0][at] = k
        }
        const right = open[1][i * size + k + 1]! + complete[1][(k + 1) * size + j]!
        if (right > complete[1][at]!) {
          complete[1][at] = right
          completeCut[1][at] = k + 1
        }
      }
    }
  }
  const heads = new Int32Array(length)
  const work: { from: number; to: number; right: boolean; isOpen: boolean }[] = [
    { from: 0, to: length, right: true, isOpen: false },
  ]
  for (let next = work.pop(); next; next = work.pop()) {
    const { from, to, right, isOpen } = next
    if (from === to) continue
    const at = from * size + to
    if (isOpen) {
      const [head, child] = right ? [from, to] : [to, from]
      heads[child - 1] = head === 0 ? length : head - 1
      const cut = openCut[at]!
      work.push({ from, to: cut, right: true, isOpen: false }, { from: cut + 1, to, right: false, isOpen: false })
    } else if (right) {
      const cut = completeCut[1][at]!
      work.push({ from, to: cut, right: true, isOpen: true }, { from: cut, to, right: true, isOpen: false })
    } else {
      const cut = completeCut[0][at]!
      work.push({ from, to: cut, right: false, isOpen: false }, { from: cut, to, right: false, isOpen: true })
    }
  }
  return heads
}
