// Who else hashes a folder, as a line for the shell; and whether their programs are there.
import { fileURLToPath } from 'node:url'
import { onPath } from '../child.ts'

export interface Peer {
  readonly name: string
  readonly needs: readonly string[]
  readonly line: string
  /** What it needs to have done before; not measured. */
  readonly before?: string
}

export const self = fileURLToPath(new URL('./ours.ts', import.meta.url))
/** As `kokoroe` starts: nothing is stripped of its types twice. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/kokoroe', import.meta.url))
const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`
/** So many files for each start of a program, which is what makes a pipeline quick. */
const each = 500

export function oursOf(folder: string, out: string, how = ''): Peer {
  const called = [process.execPath, self, folder, out].map((part) => quoted(part)).join(' ')
  const line = `NODE_COMPILE_CACHE=${quoted(compiled)} ${called} ${how} > ${quoted(`${out}.said`)}`
  return { name: 'ours, the whole process', needs: [], line }
}

export function peersOf(folder: string, scratch: string): readonly Peer[] {
  const piped = (program: string, name: string, command: string): Peer => ({
    name: `find | xargs -P2 ${name}`, needs: ['find', 'xargs', program],
    line: `find ${quoted(folder)} -type f -print0 | xargs -0 -P2 -n ${each} ${command}`,
  })
  const config = `${scratch}/aide.conf`
  const repository = `${scratch}/restic`
  const restic = `RESTIC_PASSWORD=bench restic --no-cache -q -r ${quoted(repository)}`
  const rules = `database_out=file:${scratch}/aide.db\nreport_url=file:/dev/null\n${folder} sha256+s+m+c+n\n`
  return [
    piped('openssl', 'openssl dgst', 'openssl dgst -sha256'),
    piped('sha256sum', 'sha256sum', 'sha256sum'),
    piped('b3sum', 'b3sum (BLAKE3)', 'b3sum --num-threads 1'),
    { name: 'hashdeep -r -c sha256', needs: ['hashdeep'], line: `hashdeep -r -c sha256 ${quoted(folder)}` },
    {
      name: 'restic check --read-data', needs: ['restic'],
      before: `rm -rf ${quoted(repository)}; ${restic} init && ${restic} backup ${quoted(folder)}`,
      line: `${restic} check --read-data`,
    },
    {
      name: 'aide --init', needs: ['aide'],
      line: `printf '%s' ${quoted(rules)} > ${quoted(config)}; aide --init -c ${quoted(config)}`,
    },
  ]
}

export function missing({ needs }: Peer): readonly string[] {
  return needs.filter((program) => onPath(program) === null)
}
