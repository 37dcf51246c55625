// `npm run bundle [-- linux-x64 | windows-x64]`: what a closed network needs, one archive for each machine, in dist/.
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from './bundle/pack.ts'
import { stage } from './bundle/stage.ts'
import { targets } from './bundle/targets.ts'

const root = process.cwd()
const out = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const wanted = process.argv.slice(2)

const strange = wanted.filter((id) => !targets.some((target) => target.id === id))
if (strange.length > 0) {
  process.stderr.write(`No such target: ${strange.join(', ')}. Targets: ${targets.map(({ id }) => id).join(', ')} (all without one).\n`)
  process.exit(64)
}

mkdirSync(out, { recursive: true })
for (const target of targets.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const folder = join(out, `stage-${target.id}`)
  const archive = join(out, `kokoroe-${version}-${target.id}.${target.archive}`)
  stage(root, folder, target)
  await pack(folder, archive, target.archive)
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`${archive}  ${(statSync(archive).size / 1e6).toFixed(0)} MB\n`)
}
