// Every system and device that has to come back: what was wished, said and measured of it, how far it is, what its gate still asks. Pure.
import { foldName } from '#engines/japanese'
import { estimateOf, type Estimate } from '#hospital/recovery/estimate/estimate.ts'
import { runsOf, type Run } from '#hospital/recovery/estimate/runs.ts'
import { sameSystem, systemKey } from '#hospital/recovery/same.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { HoldRow } from '../evidence/tables.ts'
import { subjectGate, type GateState } from './gate.ts'
import type { Comeback } from './read.ts'
import type { Remaining } from './remaining.ts'
import { comebackStates, type ComebackRow, type ComebackState, type SubjectKind } from './tables.ts'

interface Standing {
  readonly key: string
  readonly label: string
  readonly state: ComebackState
  /** Null: nobody has touched it yet. */
  readonly row: ComebackRow | null
  readonly next: ComebackState | null
  readonly gate: readonly GateState[]
  readonly held: HoldRow | null
}

export interface SystemStanding extends Standing {
  readonly first: boolean
  /** In the order of what is left; null: it is up, or nobody said what it needs. */
  readonly rank: number | null
  readonly wantedHours: number | null
  readonly estimate: Estimate
  /** Rehearsed, slow decile; null where it was not. */
  readonly measuredHours: number | null
  readonly needs: readonly { readonly name: string; readonly up: boolean }[]
  readonly terminals: number
  readonly substitutes: readonly Entity<'substitute'>[]
}

export interface DeviceStanding extends Standing {
  readonly place: string | null
}

const upFrom = comebackStates.indexOf('connected')
export const isUp = (state: ComebackState): boolean => comebackStates.indexOf(state) >= upFrom

export const openOf = ({ gate }: Standing): number => gate.filter(({ state }) => state !== 'open').length

export function systemStandings(view: RegisterView, comeback: Comeback, left: Remaining): readonly SystemStanding[] {
  const runs = runsOf(view)
  const states = comeback.states.filter(({ kind }) => kind === 'system')
  const up = new Set(states.filter(({ state }) => isUp(state)).map(({ key }) => systemKey(key)))
  const names = new Map<string, string>()
  const meet = (name: string | undefined) => void (name !== undefined && !names.has(systemKey(name)) && names.set(systemKey(name), name))
  for (const { is } of view.all('recoveryNeed')) meet(is.system)
  for (const { is } of view.all('system')) meet(is.name)
  for (const { key, label } of states) if (!names.has(key)) names.set(key, label)
  const ranks = new Map(left.path.systems.filter(({ key }) => !up.has(key)).map(({ key }, at) => [key, at + 1]))
  return [...names].map(([key, label]): SystemStanding => {
    const need = view.get('recoveryNeed', key)?.is ?? {}
    const estimate = estimateOf(view, label, runs)
    return {
      ...standingOf('system', key, label, comeback, null), first: need.first ?? false, rank: ranks.get(key) ?? null,
      wantedHours: need.rtoHours ?? null, estimate,
      measuredHours: estimate.basis === 'rehearsed' || estimate.basis === 'partly' ? estimate.hours?.plan ?? null : wholeRun(runs, key),
      needs: (need.needs ?? []).map((name) => ({ name, up: up.has(systemKey(name)) })), terminals: need.terminals ?? 0,
      substitutes: view.all('substitute').filter(({ is }) => sameSystem(is.system, label)),
    }
  }).toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || Number(isUp(a.state)) - Number(isUp(b.state)))
}

/** Those on hold, those reports speak of, and those that somebody follows. `held`: also what another incident holds. */
export function deviceStandings(
  view: RegisterView, comeback: Comeback, { holds, held }: { readonly holds: readonly HoldRow[]; readonly held: ReadonlyMap<string, HoldRow> },
  reported: readonly string[],
): readonly DeviceStanding[] {
  const labels = new Map<string, string>()
  for (const { device, label } of holds) labels.set(device, label)
  for (const { kind, key, label } of comeback.states) if (kind === 'device') labels.set(key, label)
  for (const key of reported) if (!labels.has(key)) labels.set(key, deviceLabel(view, key))
  return [...labels].map(([key, label]) => ({
    ...standingOf('device', key, label, comeback, held.get(key) ?? null),
    place: view.get('device', key)?.is.place ?? null,
  })).toSorted((a, b) => Number(b.held !== null) - Number(a.held !== null) || a.label.localeCompare(b.label, 'ja', { numeric: true }))
}

/** Of a rehearsal that measured the whole, though not each of its steps. */
function wholeRun(runs: readonly Run[], key: string): number | null {
  const seconds = runs.find(({ system, wholeSeconds }) => system === key && wholeSeconds !== null)?.wholeSeconds ?? null
  return seconds === null ? null : seconds / 3600
}

const deviceLabel = (view: RegisterView, key: string): string => {
  const is = view.get('device', key)?.is
  return is?.number ?? is?.hostname ?? key
}

/** By what stands on its label; what the register does not know goes by what was typed. */
export function deviceNamed(view: RegisterView, typed: string): { readonly key: string; readonly label: string } {
  const wanted = foldName(typed)
  const found = view.all('device').find(({ key, is }) => key === typed || [is.number, is.hostname].some((one) => one !== undefined && foldName(one) === wanted))
  return found ? { key: found.key, label: deviceLabel(view, found.key) } : { key: typed, label: typed }
}

function standingOf(kind: SubjectKind, key: string, label: string, { states, answers }: Comeback, held: HoldRow | null): Standing {
  const row = states.find((one) => one.kind === kind && one.key === key) ?? null
  const state = row?.state ?? 'down'
  return {
    key, label, row, state, held, next: comebackStates[comebackStates.indexOf(state) + 1] ?? null, gate: subjectGate({ kind, key }, answers, held !== null),
  }
}
