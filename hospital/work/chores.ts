// Everything that waits for somebody, each with its weight: the list that "today" takes five from.
import type { Check } from '#hospital/principles/shape.ts'
import type { Chore } from './today.ts'
import { stateReader } from './state.ts'
import { answeredSheets } from './stocktake.ts'
import type { EntryRow, ExceptionRow, FindingRow, SheetRow, StocktakeRow, TaskRow } from './tables.ts'

export interface Situation {
  readonly today: string
  readonly findings: readonly FindingRow[]
  readonly tasks: readonly TaskRow[]
  readonly exceptions: readonly ExceptionRow[]
  readonly stocktakes: readonly {
    readonly campaign: StocktakeRow
    readonly sheets: readonly SheetRow[]
    readonly entries: readonly Pick<EntryRow, 'sheet' | 'answer'>[]
  }[]
  /** Risk and effort of a check. */
  checkOf(id: string): Pick<Check, 'risk' | 'effortMinutes'> | undefined
}

const evidenceMinutes = 10
const approvalMinutes = 5
const reminderMinutes = 5
const unranked = { risk: 3, effortMinutes: 15 } as const

export function choresOf(situation: Situation): Chore[] {
  const reader = stateReader(situation.tasks, situation.exceptions, situation.today)
  const open = situation.findings.filter((finding) => reader.of(finding) === 'open')
  return [
    ...situation.tasks.filter((task) => task.state === 'open').map((task) => taskChore(task, situation)),
    ...evidenceChores(open, situation),
    ...findingChores(open, situation),
    ...situation.exceptions.filter((one) => one.state === 'requested' && one.until >= situation.today).map(approvalChore),
    ...stocktakeChores(situation),
  ]
}

function taskChore(task: TaskRow, { checkOf }: Situation): Chore {
  const { risk, effortMinutes } = checkOf(task.check_id) ?? unranked
  return {
    id: `task-${task.id}`, kind: 'task', principle: task.principle, about: task.check_id, count: task.findings.length,
    risk, effortMinutes, due: task.due,
  }
}

/** One chore a check: twenty unused accounts are one sitting. */
function findingChores(open: readonly FindingRow[], { checkOf }: Situation): Chore[] {
  const failing = open.filter((finding) => finding.subject_key !== null || finding.verdict === 'fail')
  return [...Map.groupBy(failing, (finding) => finding.check_id)].map(([check, findings]) => {
    const { risk, effortMinutes } = checkOf(check) ?? unranked
    // What cannot be told about somebody weighs less than what is plainly wrong.
    const plain = findings.some((finding) => finding.verdict === 'fail')
    return {
      id: `check-${check}`, kind: 'findings', principle: findings[0]?.principle ?? null, about: check, count: findings.length,
      risk: plain ? risk : Math.max(1, risk - 2), effortMinutes, due: null,
    }
  })
}

const needing = /^needs\.(.+)$/

/** One chore a kind of evidence: one file may let ten checks speak. */
function evidenceChores(open: readonly FindingRow[], { checkOf }: Situation): Chore[] {
  const wanted = new Map<string, { principle: number; risk: number; checks: Set<string> }>()
  for (const finding of open) {
    if (finding.subject_key !== null || finding.verdict === 'fail') continue
    for (const { code } of finding.asked_by.flatMap(({ reasons }) => reasons)) {
      const kind = needing.exec(code)?.[1]
      if (kind === undefined) continue
      const one = wanted.get(kind) ?? { principle: finding.principle, risk: 0, checks: new Set<string>() }
      one.risk = Math.max(one.risk, checkOf(finding.check_id)?.risk ?? unranked.risk)
      one.checks.add(finding.check_id)
      wanted.set(kind, one)
    }
  }
  return [...wanted].map(([kind, { principle, risk, checks }]) => ({
    id: `evidence-${kind}`, kind: 'evidence', principle, about: kind, count: checks.size, risk, effortMinutes: evidenceMinutes, due: null,
  }))
}

function approvalChore(one: ExceptionRow): Chore {
  return {
    id: `approval-${one.id}`, kind: 'approval', principle: null, about: one.id, count: 1, risk: 3, effortMinutes: approvalMinutes, due: null,
  }
}

function stocktakeChores({ stocktakes }: Situation): Chore[] {
  return stocktakes.filter(({ campaign }) => campaign.state === 'open').map(({ campaign, sheets, entries }) => {
    const silent = sheets.length - answeredSheets(sheets, entries).size
    return {
      id: `stocktake-${campaign.id}`, kind: 'stocktake', principle: 1, about: campaign.id, count: silent,
      risk: 3, effortMinutes: reminderMinutes, due: campaign.due,
    }
  })
}
