// The files of one reading: found, given out as units, and what became of each.
import { refusalCodes as archiveRefusals } from '#engines/archive'
import { type FoundFile, nameOf, units } from '#engines/logs'
import type { FileHere, FolderUnread } from './walk.ts'
import type { FileProblem, FileState, ScannedFile } from '../finding.ts'
import type { Task, TaskOutcome, UnitProblem } from '../pass/run-task.ts'

/** Nothing of a log was lost by these. */
const harmless = new Set<string>([
  'file-empty', 'unknown', 'no-log', 'time-not-understood', 'fields-too-many', 'undecodable', 'header-bad',
])

interface Progressing {
  readonly path: string
  readonly kind: string | null
  readonly weight: number
  readonly left: Set<number>
  /** Whether any unit was read. */
  begun: boolean
  events: number
  cut: boolean
  readonly problems: Map<string, UnitProblem>
}

export class ReadState {
  readonly #files: Progressing[] = []
  readonly #waiting: FileHere[]
  readonly #unread: readonly FolderUnread[]
  readonly #allText: boolean
  #bytes = 0
  #events = 0
  #from = Infinity
  #to = -Infinity

  constructor(waiting: readonly FileHere[], unread: readonly FolderUnread[], allText = false) {
    this.#waiting = [...waiting]
    this.#unread = unread
    this.#allText = allText
  }

  get bytes(): number {
    return this.#bytes
  }

  get events(): number {
    return this.#events
  }

  get span(): { readonly from: number; readonly to: number } | null {
    return this.#from <= this.#to ? { from: this.#from, to: this.#to } : null
  }

  name(file: number): string {
    return this.#files[file]?.path ?? ''
  }

  /** Files are looked into as their turn comes, so that a large folder begins at once. */
  async *tasks(): AsyncGenerator<Task> {
    for (let here = this.#waiting.shift(); here; here = this.#waiting.shift()) {
      for (const one of await units(here.path)) {
        const wanted = this.#allText || (here.named && one.inside.every((name) => name === '')) || !showsNoSign(one)
        const found = wanted ? one : { ...one, kind: null, units: [] }
        const file = this.#add(found, wanted ? [] : [noLog])
        for (const [part, unit] of found.units.entries()) yield { unit, file, part }
      }
    }
  }

  done({ unit, file, part }: Task, outcome: TaskOutcome): void {
    this.#bytes += unit.weight
    this.#events += outcome.events
    this.#from = Math.min(this.#from, outcome.from)
    this.#to = Math.max(this.#to, outcome.to)
    const one = this.#files[file]
    if (!one) return
    one.left.delete(part)
    one.begun = true
    one.events += outcome.events
    if (!outcome.complete) one.cut = true
    for (const problem of outcome.problems) add(one.problems, problem)
  }

  result(): ScannedFile[] {
    return [
      ...this.#files.map((one) => ({
        path: one.path, kind: one.kind, state: stateOf(one), bytes: one.weight, events: one.events,
        problems: [...one.problems.values()].map(said),
      })),
      ...this.#unread.map(({ path, reason }) => ({
        path: shown(path), kind: null, state: 'unread' as const, bytes: 0, events: 0,
        problems: [{
          message: { code: 'file.file-unreadable', params: { count: 1, line: 0, offset: 0, detail: reason } }, count: 1,
        }],
      })),
      ...this.#waiting.map(({ path, size }) => ({
        path: shown(path), kind: null, state: 'notReached' as const, bytes: size, events: 0, problems: [],
      })),
    ]
  }

  #add(found: FoundFile, more: readonly UnitProblem[]): number {
    const problems = new Map<string, UnitProblem>(more.map((one) => [one.code, one]))
    for (const { code, line, offset, detail } of found.problems) add(problems, { code, count: 1, line, offset, detail })
    this.#files.push({
      path: shown(nameOf(found)), kind: found.kind, weight: found.units.reduce((all, { weight }) => all + weight, 0),
      left: new Set(found.units.keys()), begun: false, events: 0, cut: false, problems,
    })
    return this.#files.length - 1
  }
}

/** What lies beside logs, such as a README: its lines are no events, and rules would find words in it. */
const showsNoSign = ({ kind, confidence }: FoundFile): boolean => kind === 'text' && confidence < 0.1

const noLog: UnitProblem = { code: 'no-log', count: 1, line: 0, offset: 0, detail: '' }

/** One writing on every system, as inside archives. */
const shown = (path: string): string => path.replaceAll('\\', '/')

function add(problems: Map<string, UnitProblem>, problem: UnitProblem): void {
  const known = problems.get(problem.code)
  problems.set(problem.code, known ? { ...known, count: known.count + problem.count } : problem)
}

function stateOf({ kind, left, begun, cut, problems }: Progressing): FileState {
  const lost = [...problems.keys()].some((code) => !harmless.has(code))
  if (kind === null) return problems.has('unknown') || problems.has('no-log') ? 'unknown' : lost ? 'unread' : 'read'
  if (left.size > 0 && !begun) return 'notReached'
  return lost || cut || left.size > 0 ? 'partly' : 'read'
}

function said({ code, count, line, offset, detail }: UnitProblem): FileProblem {
  const [reason = '', ...rest] = detail.split(': ')
  if (code === 'archive-refused' && reason in archiveRefusals) {
    return { message: { code: `archive.${reason}`, params: { count, detail: rest.join(': ') } }, count }
  }
  return { message: { code: `file.${code}`, params: { count, line, offset, detail } }, count }
}
