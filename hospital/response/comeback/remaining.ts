// The way back from where things stand: what is up counts with its terminals only, spares and rebuilt ones are taken off, the rate is
// the measured one. SOURCE: a large hospital in 2022 needed eleven days for terminals after its record system was back
import { pictureOf, type Picture } from '#hospital/recovery/path/picture.ts'
import type { Estimate } from '#hospital/recovery/estimate/estimate.ts'
import { pathOf, type RecoveryPath } from '#hospital/recovery/path/path.ts'
import { systemKey } from '#hospital/recovery/same.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Comeback } from './read.ts'
import type { ComebackState } from './tables.ts'

const day = 86_400_000
const up: ReadonlySet<ComebackState> = new Set(['connected', 'signed'])
/** Built up again: what is still to come is its gate, and its terminals. */
const built: ReadonlySet<ComebackState> = new Set([...up, 'cleaned', 'scanned'])
const none = { middle: 0, plan: 0 }

export interface Remaining {
  readonly picture: Picture
  readonly path: RecoveryPath
  readonly terminals: Terminals
}

export interface Terminals {
  /** Of all systems: a server that is back brings no terminal with it. */
  readonly needed: number
  /** Of those, still to be rebuilt when spares are counted. */
  readonly left: number
  readonly rebuilt: number
  /** Put in from the cupboard, and those that still lie there. */
  readonly sparesUsed: number
  readonly sparesLeft: number
  /** As it went so far; null before the first half day. */
  readonly measuredPerDay: number | null
  /** As the register has it. */
  readonly statedPerDay: number | null
  /** Days at the measured rate, else at the stated one; null where neither is known. */
  readonly daysLeft: number | null
}

export function remaining(view: RegisterView, { states, rebuilt }: Pick<Comeback, 'states' | 'rebuilt'>, now: number): Remaining {
  const picture = pictureOf(view)
  const at = (of: ReadonlySet<ComebackState>) =>
    new Set(states.filter(({ kind, state }) => kind === 'system' && of.has(state)).map(({ key }) => systemKey(key)))
  const [standing, rebuiltOnes] = [at(up), at(built)]
  const done = (way: 'rebuilt' | 'spare') => rebuilt.filter((one) => one.way === way).reduce((all, { count }) => all + count, 0)
  const spares = view.all('device').filter(({ is }) => is.spare === true && (is.sort ?? 'terminal') === 'terminal' && !is.retiredOn).length
  const measuredPerDay = rateOf(rebuilt, now)
  const sparesLeft = Math.max(0, spares - done('spare'))
  const off = done('rebuilt') + done('spare') + sparesLeft
  const needed = picture.systems.reduce((all, one) => all + one.terminals, 0)
  const statedPerDay = picture.means.find(({ sort, amount }) => sort === 'terminals-per-day' && amount > 0)?.amount ?? null
  const rate = measuredPerDay ?? statedPerDay
  const lacking = Math.max(0, needed - off)
  const terminals: Terminals = {
    needed, left: lacking, rebuilt: done('rebuilt'), sparesUsed: done('spare'), sparesLeft, measuredPerDay, statedPerDay,
    daysLeft: lacking === 0 ? 0 : rate === null || rate === 0 ? null : lacking / rate,
  }
  const names = new Map(picture.names)
  const left: Picture = {
    ...picture, names,
    systems: withFewer(picture.systems, off, standing).filter(({ key, terminals: still }) => still > 0 || !standing.has(key)).map((one) => ({
      ...one, needs: one.needs.filter((need) => !standing.has(need)), ...(rebuiltOnes.has(one.key) ? { estimate: overWith(one.estimate) } : {}),
    })),
    means: measuredPerDay === null
      ? picture.means
      : [
        ...picture.means.filter(({ sort }) => sort !== 'terminals-per-day'),
        { sort: 'terminals-per-day', name: '', amount: measuredPerDay, more: null },
      ],
  }
  return { picture: left, path: pathOf(left), terminals }
}

/** Its own work is done: it stands in the way of nobody, and only its terminals are left. */
function overWith(estimate: Estimate): Estimate {
  return { ...estimate, basis: 'rehearsed', hours: none, atLeast: none, steps: estimate.steps.map((one) => ({ ...one, hours: none })), notes: [] }
}

/** What is up has its terminals first; then those that come back first, and those that matter most to patients. */
function withFewer(systems: Picture['systems'], off: number, standing: ReadonlySet<string>): Picture['systems'] {
  const stands = ({ key }: Picture['systems'][number]) => Number(standing.has(key))
  const order = systems.toSorted((a, b) => stands(b) - stands(a) || Number(b.first) - Number(a.first) || b.safety - a.safety || (a.key < b.key ? -1 : 1))
  const fewer = new Map<string, number>()
  let left = off
  for (const { key, terminals } of order) {
    const taken = Math.min(left, terminals)
    fewer.set(key, terminals - taken)
    left -= taken
  }
  return systems.map((one) => ({ ...one, terminals: fewer.get(one.key) ?? one.terminals }))
}

/** From the first one rebuilt until now: idle days count, because they will come again. */
function rateOf(rebuilt: Comeback['rebuilt'], now: number): number | null {
  const own = rebuilt.filter(({ way }) => way === 'rebuilt')
  const [first] = own
  if (first === undefined) return null
  const days = (now - Math.min(...own.map(({ happened_at }) => happened_at))) / day
  return days < 0.5 ? null : own.reduce((all, { count }) => all + count, 0) / days
}
