// Makes a fresh checkout runnable: dependencies and the console. Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => join(root, ...parts)
export const runtime = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.error) throw done.error
  if (done.status !== 0) process.exit(done.status ?? 1)
}

/** npm by the path npm itself gives, so that no shell is needed on Windows either. */
function npm(args) {
  const cli = process.env.npm_execpath
  if (cli && cli.endsWith('.js')) return run(process.execPath, [cli, ...args])
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

/** Installed is what the lock file says, version by version; optional packages of other machines may be absent. */
function dependenciesAreThere() {
  const installed = at('node_modules', '.package-lock.json')
  if (!existsSync(installed) || !existsSync(runtime)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.link || entry.optional || entry.peer || !path.startsWith('node_modules/') ||
      there[path]?.version === entry.version,
  )
}

const shown = ['apps/console', 'apps/kamo', 'apps/contract', 'hospital/response/data/triage-rules.yaml', 'engines/password', 'engines/japanese', 'package-lock.json']

function* filesUnder(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) {
    yield path
    return
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'dist' || entry.name === 'node_modules' || entry.name.includes('.test.')) continue
    yield* filesUnder(join(path, entry.name))
  }
}

function consoleStamp() {
  const hash = createHash('sha256')
  for (const place of shown) {
    for (const file of filesUnder(at(place))) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function buildConsole() {
  const stampFile = at('apps', 'console', 'dist', '.stamp')
  const stamp = consoleStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.error('画面を組み立てています（最初と更新のあとだけ） / building the console (first time and after updates) …')
  // The かも? page lies in a folder of the console's, so it comes second.
  for (const app of ['console', 'kamo']) {
    run(runtime, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', at('apps', app)])
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

if (!dependenciesAreThere()) {
  console.error('必要なものを入れています（数分かかります） / installing what is needed (some minutes) …')
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}
if (process.argv.includes('--console')) buildConsole()
