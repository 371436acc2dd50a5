// Compiles src/learning/kernel/kernel.as.txt (AssemblyScript) into src/learning/kernel/kernel-bytes.ts, or prints it (--print). A test holds the two together.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('../src/learning/kernel/', import.meta.url))

/** The compiled kernel, base64. */
async function compileKernel() {
  const source = readFileSync(`${folder}kernel.as.txt`, 'utf8')
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

const code = await compileKernel()
if (process.argv.includes('--print')) console.log(code)
else {
  const lines = code.match(/.{1,110}/g).map((line) => `  '${line}',`)
  const head = '/** The kernel of kernel.as.txt, compiled by `node scripts/kernel.mjs`; base64. */\n'
  writeFileSync(`${folder}kernel-bytes.ts`, `${head}export const KERNEL_BYTES = [\n${lines.join('\n')}\n].join('')\n`)
}
