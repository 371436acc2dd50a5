// Compiles the WebAssembly kernels below src/learning (SOURCE.as.txt, AssemblyScript) into NAME-bytes.ts, or prints one
// (--print NAME). A test holds source and bytes together.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('../src/learning/', import.meta.url))
const KERNELS = {
  // Its memory is shared by several threads, of 4 GB at most.
  'neural/training-kernel': {
    source: 'neural/training-kernel',
    constant: 'TRAINING_KERNEL',
    enable: ['threads'],
    options: ['--sharedMemory', '--maximumMemory', '65536'],
  },
  'neural/reading-kernel': { source: 'neural/reading-kernel', constant: 'READING_KERNEL' },
  'neural/narrow-reading-kernel': {
    source: 'neural/reading-kernel',
    constant: 'NARROW_READING_KERNEL',
    enable: ['relaxed-simd'],
  },
}

/** The compiled kernel, base64. */
async function compileKernel(name) {
  const { source: path, enable = [], options: more = [] } = KERNELS[name]
  const source = readFileSync(`${folder}${path}.as.txt`, 'utf8')
  let bytes
  const plain = ['kernel.ts', '-o', 'kernel.wasm', '-O3', '--runtime', 'stub', '--noAssert', '--importMemory']
  const options = [...plain, ...['simd', ...enable].flatMap((feature) => ['--enable', feature]), ...more]
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
  for (const [name, { source, constant }] of Object.entries(KERNELS)) {
    const lines = (await compileKernel(name)).match(/.{1,110}/g).map((line) => `  '${line}',`)
    const head = `/** The kernel of ${source.split('/')[1]}.as.txt, compiled by \`node scripts/kernel.mjs\`; base64. */\n`
    writeFileSync(`${folder}${name}-bytes.ts`, `${head}export const ${constant} = [\n${lines.join('\n')}\n].join('')\n`)
  }
}
