// Who else hashes a folder, as a line for the shell; and whether their programs are there.
import { onPath } from '../child.ts'

export interface Peer {
  readonly name: string
  readonly needs: readonly string[]
  readonly line: string
}

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`
/** So many files for each start of a program, which is what makes a pipeline quick. */
const each = 500

export function peersOf(folder: string, scratch: string): readonly Peer[] {
  const find = `find ${quoted(folder)} -type f -print0`
  const config = `${scratch}/aide.conf`
  const rules = `database_out=file:${scratch}/aide.db\nreport_url=file:/dev/null\n${folder} sha256+s+m+c+n\n`
  return [
    { name: 'find | xargs -P2 openssl dgst', needs: ['find', 'xargs', 'openssl'], line: `${find} | xargs -0 -P2 -n ${each} openssl dgst -sha256` },
    { name: 'find | xargs -P2 sha256sum', needs: ['find', 'xargs', 'sha256sum'], line: `${find} | xargs -0 -P2 -n ${each} sha256sum` },
    { name: 'find | xargs -P2 b3sum (BLAKE3)', needs: ['find', 'xargs', 'b3sum'], line: `${find} | xargs -0 -P2 -n ${each} b3sum --num-threads 1` },
    { name: 'hashdeep -r -c sha256', needs: ['hashdeep'], line: `hashdeep -r -c sha256 ${quoted(folder)}` },
    { name: 'aide --init', needs: ['aide'], line: `printf '%s' ${quoted(rules)} > ${quoted(config)}; aide --init -c ${quoted(config)}` },
  ]
}

export function missing({ needs }: Peer): readonly string[] {
  return needs.filter((program) => onPath(program) === null)
}
