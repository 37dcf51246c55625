// Runs one of our parts and prints what it took: `alone.ts parse LOG DEPTH`, `alone.ts match LOG COUNT`.
import { type Depth, matchOnly, parseOnly } from './ours.ts'

const [what, path = '', how = ''] = process.argv.slice(2)
const measured = what === 'parse' ? await parseOnly(path, how as Depth) : await matchOnly(path, Number(how))
process.stdout.write(`${JSON.stringify({ ...measured, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`)
