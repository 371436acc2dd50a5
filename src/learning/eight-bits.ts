import type { LinearModel } from './linear-model.ts'

/** Weights in eight bits each, and what they were multiplied by; one in ten thousand, the largest, is cut. */
export function inEightBits(weights: Float32Array): Pick<LinearModel, 'scale' | 'weights'> {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort()
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.9999)] ?? 127)
  return {
    scale,
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
  }
}
