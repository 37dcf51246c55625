// Lays out one bundle in a folder: program, what it depends on for that machine, runtime, start file.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isTest, listed } from '../gates/files.ts'
import type { Target } from './targets.ts'

const program = /^(engines|hospital|samples|apps(?!\/(console|kamo)\/)|docs(?!\/screenshots)|README|LICENSE|CHANGELOG|package(-lock)?\.json$)/

function npm(cwd: string, args: readonly string[]): void {
  const cli = process.env['npm_execpath']
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const done = spawnSync(command, [...first, ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: command === 'npm' && process.platform === 'win32' })
  if (done.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`)
}

/** Dependencies for the other machine: same lock file, its platform's prebuilt parts, no scripts. */
function install(folder: string, target: Target): void {
  npm(folder, ['ci', '--omit=dev', `--os=${target.os}`, `--cpu=${target.cpu}`, '--libc=glibc', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  rmSync(join(folder, 'node_modules', 'node'), { recursive: true, force: true })
  rmSync(join(folder, 'node_modules', '.bin'), { recursive: true, force: true })
  rmSync(join(folder, 'node_modules', '@kokoroe'), { recursive: true, force: true })
  // Without its package.json an engine finds `#engines/…` in the root's: no links between folders, which a zip cannot carry.
  for (const engine of readdirSync(join(folder, 'engines'))) rmSync(join(folder, 'engines', engine, 'package.json'), { force: true })
}

function runtime(folder: string, target: Target, version: string): void {
  const place = join(folder, '.runtime')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{"private":true}')
  npm(place, ['install', `${target.runtime.package}@${version}`, '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'])
  const into = join(folder, 'runtime', target.runtime.as)
  mkdirSync(dirname(into), { recursive: true })
  cpSync(join(place, 'node_modules', target.runtime.package, ...target.runtime.program.split('/')), into)
  chmodSync(into, 0o755)
  rmSync(place, { recursive: true, force: true })
}

/** Of the nine weights of the font two are printed. */
function onlyPrintedWeights(folder: string): void {
  const fonts = join(folder, 'node_modules', '@expo-google-fonts', 'noto-sans-jp')
  for (const weight of ['100Thin', '200ExtraLight', '300Light', '500Medium', '600SemiBold', '800ExtraBold', '900Black']) {
    rmSync(join(fonts, weight), { recursive: true, force: true })
  }
}

export function stage(root: string, folder: string, target: Target): void {
  rmSync(folder, { recursive: true, force: true })
  for (const path of listed(root, program)) {
    if (isTest(path)) continue
    const into = join(folder, ...path.split('/'))
    mkdirSync(dirname(into), { recursive: true })
    cpSync(join(root, path), into)
  }
  const built = join(root, 'apps', 'console', 'dist')
  if (!existsSync(built)) throw new Error('the console is not built: run `npm run bundle`, which builds it first')
  cpSync(built, join(folder, 'apps', 'console', 'dist'), { recursive: true })
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  install(folder, target)
  onlyPrintedWeights(folder)
  runtime(folder, target, manifest.dependencies['node'] ?? '')
  const start = join(folder, target.start.name)
  writeFileSync(start, target.start.text)
  chmodSync(start, 0o755)
}
