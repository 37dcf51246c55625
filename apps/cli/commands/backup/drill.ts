// `kokoroe backup drill`: a rehearsal with a running clock. Enter says that a stage is reached; the data stage can be done for real.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { drillReportName, drillReportVersion, type DrillReport, withoutSecrets } from '#engines/copies'
import { bringBack } from '#hospital/watch/bring-back.ts'
import { open } from '#hospital/watch/open.ts'
import { settingsFor } from '#hospital/watch/settings.ts'
import { type RehearsalSaid } from '#hospital/recovery/rehearsal/fact.ts'
import { rehearsalSorts, stages, type Stage } from '#hospital/register/vocabulary/recovery.ts'
import { type Call, type Command, textOption } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { write } from '../../write.ts'
import { stopOnSignal } from '../../stop.ts'
import { isJson, printJson } from './options.ts'
import { amount } from './progress.ts'
import { clock } from '../../status-line.ts'
import { reports } from './refused.ts'
import { wordFor } from './words.ts'

export const drill: Command = {
  name: 'drill',
  summary: 'backup.drill.summary',
  help: 'backup.drill.help',
  options: {
    json: { type: 'boolean' }, system: { type: 'string' }, title: { type: 'string' }, sort: { type: 'string' },
    out: { type: 'string', short: 'o' }, into: { type: 'string' }, generation: { type: 'string' }, files: { type: 'string' },
    megabytes: { type: 'string' }, 'password-file': { type: 'string' }, by: { type: 'string' },
  },
  async run(call) {
    const plan = planOf(call)
    if (plan === null) return exit.usage
    const people = new People(call)
    try {
      return await run(call, plan, people)
    } finally {
      people.close()
    }
  },
}

interface Plan {
  readonly system: string
  readonly sort: (typeof rehearsalSorts)[number]
  readonly place: string | undefined
  readonly into: string | undefined
  readonly files: number
  readonly bytes: number
}

function planOf(call: Call): Plan | null {
  const [place, ...more] = call.positionals
  const system = textOption(call, 'system')
  const sort = rehearsalSorts.find((one) => one === (textOption(call, 'sort') ?? 'system'))
  const number = (name: string, usual: number) => Number(textOption(call, name) ?? usual)
  const [files, megabytes] = [number('files', 1000), number('megabytes', 1000)]
  if (system === undefined || sort === undefined || more.length > 0 || !(files > 0) || !(megabytes > 0)) {
    call.complain('backup.drill.what')
    return null
  }
  const into = textOption(call, 'into')
  if (into !== undefined && !isEmpty(into)) {
    call.complain('backup.drill.notEmpty', { path: into })
    return null
  }
  return { system, sort, place, into, files, bytes: megabytes * 1_000_000 }
}

/** Or nothing is there yet. */
function isEmpty(folder: string): boolean {
  const about = statSync(folder, { throwIfNoEntry: false })
  return about === undefined || (about.isDirectory() && readdirSync(folder).length === 0)
}

/** The data stages are the machine's where it is told what to bring back. */
const byMachine = new Set<Stage>(['readableAt', 'dataStartedAt', 'dataInAt'])

async function run(call: Call, plan: Plan, people: People): Promise<ExitCode> {
  const now = () => new Date().toISOString()
  const day = Temporal.Now.plainDateISO().toString()
  let said: RehearsalSaid = {
    id: `${day} ${plan.system} ${now().slice(11, 16)}`, title: textOption(call, 'title') ?? `${plan.system} ${day}`, sort: plan.sort,
    system: plan.system, ...(textOption(call, 'by') !== undefined && { doneBy: textOption(call, 'by') ?? '' }),
  }
  const started = Date.now()
  let code: ExitCode = exit.good
  let ended: 'came-back' | 'failed' | 'broken-off' = 'came-back'
  for (const stage of stages) {
    if (plan.place !== undefined && byMachine.has(stage)) {
      if (stage !== 'readableAt') continue
      const back = await restored(call, plan, plan.place, now)
      said = { ...said, ...back.said }
      if (back.stopped) {
        ended = 'broken-off'
        code = exit.interrupted
        break
      }
      if (back.failed) {
        ended = 'failed'
        code = exit.fails
        break
      }
      continue
    }
    const answer = stage === 'declaredAt' ? 'reached' : await people.reach(wordFor(call, `attribute.${stage}`, stage), started)
    if (answer === 'ended') {
      ended = 'broken-off'
      code = exit.interrupted
      break
    }
    if (answer === 'reached') said = { ...said, [stage]: now() }
  }
  const report: DrillReport<RehearsalSaid> = {
    kind: drillReportName, version: drillReportVersion, host: hostname(), endedAt: now(), rehearsal: { ...said, outcome: ended },
  }
  const out = textOption(call, 'out') ?? (isJson(call) ? undefined : `drill-${day}.json`)
  if (out === undefined) printJson(call, report)
  else if (!await write(call, out, `${JSON.stringify(report, null, 1)}\n`, 0o600)) return exit.machine
  if (!isJson(call)) {
    const state = wordFor(call, `value.outcome.${ended}`, ended)
    call.print(`${call.say('backup.drill.done', { state, time: clock((Date.now() - started) / 1000) })}\n`)
  }
  return code
}

interface Back {
  readonly said: Partial<RehearsalSaid>
  readonly failed: boolean
  readonly stopped: boolean
}

/** What came back is somebody's data: without a folder of the caller's it goes when it was measured. */
async function restored(call: Call, plan: Plan, place: string, now: () => string): Promise<Back> {
  const kept = mkdtempSync(join(tmpdir(), 'kokoroe-drill-'))
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  // A second Ctrl+C ends the program at once: then as well nothing may stay.
  const tidy = () => rmSync(kept, { recursive: true, force: true })
  process.once('exit', tidy)
  try {
    const back = await brought(call, plan, place, now, { kept, signal: stop.signal })
    return stop.signal.aborted ? { said: {}, failed: true, stopped: true } : back
  } finally {
    stop.release()
    process.off('exit', tidy)
    tidy()
  }
}

async function brought(
  call: Call, { files, bytes, into }: Plan, place: string, now: () => string,
  { kept, signal }: { readonly kept: string; readonly signal: AbortSignal },
): Promise<Back> {
  const passwordFile = textOption(call, 'password-file')
  const opened = open(settingsFor(place, passwordFile === undefined ? {} : { passwordFile }), { kept, env: process.env })
  const failed = (refusal: Parameters<typeof reports>[1]) => {
    if (!signal.aborted) call.complain('backup.drill.refused', { reason: reports(call, refusal) })
    return { said: { trouble: refusal.code }, failed: true, stopped: false }
  }
  if (!opened.ok) return failed(opened.refusal)
  const { reader } = opened.value
  try {
    const generations = await reader.generations({ signal })
    if (!generations.ok) return failed(generations.refusal)
    const wanted = textOption(call, 'generation')
    const one = wanted === undefined ? generations.value.at(-1) : generations.value.find(({ id }) => id.startsWith(wanted))
    if (!one) return failed({ code: 'no-generation', what: wanted ?? place, said: '' })
    const target = into ?? join(kept, 'data')
    mkdirSync(target, { recursive: true })
    const readableAt = now()
    call.complain('backup.drill.restoring', { id: one.id.slice(0, 12), path: target })
    const back = await bringBack(reader, one.id, target, { files, bytes }, { signal })
    if (!back.ok) return failed(back.refusal)
    const { compared, equal, wrong } = back.value
    call.complain('backup.drill.restored', { files: back.value.files, amount: amount(back.value.bytes), equal, compared })
    return {
      failed: wrong.length > 0, stopped: false,
      said: {
        repository: withoutSecrets(place), generation: one.id, readableAt, dataStartedAt: readableAt, dataInAt: now(), bytes: back.value.bytes,
        files: back.value.files, compared, equal, ...(wrong[0] && { trouble: `${wrong[0].where}: ${wrong[0].said}`.slice(0, 500) }),
      },
    }
  } finally {
    await reader.close()
  }
}

/** Whoever sits there, or a file of lines: Enter is reached, `s` leaves a stage out, `q` or the end of the lines breaks off. */
class People {
  readonly #call: Call
  readonly #lines: Interface
  readonly #waiting: string[] = []
  #wake: (() => void) | null = null
  #over = false
  /** As good as `q`: what was reached until then is recorded. A second one ends the program. */
  readonly #interrupted = () => {
    this.#over = true
    this.#wake?.()
  }

  constructor(call: Call) {
    this.#call = call
    this.#lines = createInterface({ input: process.stdin })
    process.once('SIGINT', this.#interrupted)
    this.#lines.on('line', (line) => {
      this.#waiting.push(line)
      this.#wake?.()
    })
    this.#lines.on('close', () => {
      this.#over = true
      this.#wake?.()
    })
  }

  async reach(stage: string, started: number): Promise<'reached' | 'left-out' | 'ended'> {
    const { stderr } = process
    const show = () => stderr.write(
      `\r\u001b[K${this.#call.say('backup.drill.waiting', { stage, time: clock((Date.now() - started) / 1000) })}`,
    )
    if (!stderr.isTTY) this.#call.complain('backup.drill.waiting', { stage, time: clock((Date.now() - started) / 1000) })
    const ticking = stderr.isTTY ? setInterval(show, 1000) : undefined
    try {
      while (this.#waiting.length === 0 && !this.#over) {
        if (stderr.isTTY) show()
        await new Promise<void>((wake) => {
          this.#wake = wake
        })
      }
      const line = this.#waiting.shift()?.normalize('NFKC').trim().toLowerCase()
      if (line === undefined || line === 'q') return 'ended'
      return line === 's' ? 'left-out' : 'reached'
    } finally {
      clearInterval(ticking)
    }
  }

  close(): void {
    process.off('SIGINT', this.#interrupted)
    this.#lines.close()
  }
}
