// Compiles the WebAssembly kernels below src/learning (NAME.as.txt, AssemblyScript) into NAME-bytes.ts, or prints one
// (--print PATH). A test holds source and bytes together.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('../src/learning/', import.meta.url))
const KERNELS = {
  'neural/training-kernel': 'TRAINING_KERNEL',
  'neural/reading-kernel': 'READING_KERNEL',
}
/** Kernels whose memory several threads share, of 4 GB at most. */
const SHARED = ['neural/training-kernel']

/** The compiled kernel, base64. */
async function compileKernel(path) {
  const source = readFileSync(`${folder}${path}.as.txt`, 'utf8')
  let bytes
  const options = [
    'kernel.ts',
    '-o',
    'kernel.wasm',
    '-O3',
    '--runtime',
    'stub',
    '--noAssert',
    '--importMemory',
    '--enable',
    'simd',
    ...(SHARED.includes(path) ? ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'] : []),
  ]
  const { error, stderr } = await asc.main(options, {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (name, data) => {
      if (name === 'kernel.wasm') bytes = data
    },
    listFiles: () => [],
  })
  if (error || !bytes) throw new Error(`${error?.message ?? 'nothing came out'}\n${stderr.toString()}`)
  return Buffer.from(bytes).toString('base64')
}

const printed = process.argv.indexOf('--print')
if (printed > 0) console.log(await compileKernel(process.argv[printed + 1]))
else {
  for (const [path, name] of Object.entries(KERNELS)) {
    const lines = (await compileKernel(path)).match(/.{1,110}/g).map((line) => `  '${line}',`)
    const head = `/** The kernel of ${path.split('/')[1]}.as.txt, compiled by \`node scripts/kernel.mjs\`; base64. */\n`
    writeFileSync(`${folder}${path}-bytes.ts`, `${head}export const ${name} = [\n${lines.join('\n')}\n].join('')\n`)
  }
}
