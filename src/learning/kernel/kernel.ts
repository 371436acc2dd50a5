import { KERNEL_BYTES } from './kernel-bytes.ts'

/** Adds rows: see kernel.as.txt. Feature ids lie at address 0; all other addresses are in bytes. */
type Score = (
  weightsAt: number,
  keptAt: number,
  mask: number,
  width: number,
  features: number,
  sums: number,
  sumsAt: number,
  scoresAt: number,
) => void

/** As Score, for packed rows of three classes. */
type ScoreThree = (tableAt: number, mask: number, features: number, scoresAt: number) => void

interface Functions {
  readonly score: Score
  readonly scoreChecked: Score
  readonly scoreThree: ScoreThree
}

/** An instance of the WebAssembly kernel, with the memory it reads and writes. */
export interface Kernel extends Functions {
  readonly buffer: ArrayBuffer
}

/** The part of WebAssembly used here; TypeScript declares it among the types of browsers only. */
interface Engine {
  readonly validate: (code: Uint8Array) => boolean
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Functions }
}
declare const WebAssembly: Engine | undefined

const PAGE = 65_536

/** A Kernel with at least `bytes` of memory, or nothing where the machine lacks WebAssembly SIMD. */
export function instantiateKernel(bytes: number): Kernel | undefined {
  const code = Uint8Array.from(atob(KERNEL_BYTES), (character) => character.charCodeAt(0))
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(code)) return undefined
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } })
  const { score, scoreChecked, scoreThree } = instance.exports
  return { buffer: memory.buffer, score, scoreChecked, scoreThree }
}
