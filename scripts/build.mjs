// Compiles src/ into dist/ and web/ into dist/web/. With --if-stale it does nothing when dist/ is newer than every source.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist', '.built')
const sources = ['src', 'web', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts']

/** Latest modification time, in milliseconds, of a file or of anything below a folder; folders count, so a deletion is seen. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(command, ...options) {
  const result = spawnSync(process.execPath, [join(root, command), ...options], { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
if (!process.argv.includes('--if-stale') || sources.some((path) => newest(join(root, path)) > built)) {
  const started = Date.now()
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
  run('node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn')
  writeFileSync(stamp, new Date(started).toISOString())
}
