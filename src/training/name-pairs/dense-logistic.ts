/** One example of a dense logistic regression. */
export interface DenseExample {
  readonly features: readonly number[]
  readonly target: 0 | 1
}

/** Bias and weights by batch gradient descent with momentum and an L2 penalty; deterministic, no order of examples shows. */
export function trainDense(
  examples: readonly DenseExample[],
  { steps = 4000, rate = 0.5, penalty = 1e-4 } = {},
): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1
  const weights = new Float64Array(size)
  const speed = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size)
    for (const { features, target } of examples) {
      let sum = weights[0]!
      for (let i = 1; i < size; i++) sum += weights[i]! * features[i - 1]!
      const error = 1 / (1 + Math.exp(-sum)) - target
      gradient[0]! += error
      for (let i = 1; i < size; i++) gradient[i]! += error * features[i - 1]!
    }
    for (let i = 0; i < size; i++) {
      speed[i] = 0.9 * speed[i]! - rate * (gradient[i]! / examples.length + (i > 0 ? penalty * weights[i]! : 0))
      weights[i]! += speed[i]!
    }
  }
  return [...weights].map((weight) => Math.round(weight * 1000) / 1000)
}
