// The whole exercise 「午前0時30分、すべてのプリンターが…」 by script: the real server in its own process, from the first report to closed,
// once for real and once as a drill beside it, with paper in between and the power cut three times.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedExercises } from '#hospital/response/drills/shipped.ts'
import { describeWith, hasReaders } from '#tools/testing/needs.ts'
import { course } from './testing/exercise/course.ts'
import { ended, given, seen } from './testing/exercise/facilitated.ts'
import { Night } from './testing/exercise/night.ts'
import { bothTimes, evidenceOut, headOnPaper, nothingLost, recordHolds, reportsWhole } from './testing/exercise/outcome.ts'
import { powerCut } from './testing/exercise/power.ts'
import { realLists } from './testing/exercise/real-lists.ts'
import { momentOf, script } from './testing/exercise/script.ts'
import { over } from './testing/exercise/weeks.ts'

const exercise = shippedExercises().find(({ id }) => id === 'night-printers')
if (exercise === undefined) throw new Error('the exercise comes with the program')
const { flow, injects } = exercise
const cutAfter = new Set(['spread', 'attacker-mail', 'reconnect'])

describeWith(hasReaders)('the night the printers did not stop', () => {
  /** Heads of the record as somebody wrote them down on the day. */
  const onPaper: string[] = []
  const night = new Night()
  const drill = course(night, 'drill')
  const real = course(night, 'real')

  beforeAll(async () => {
    await night.start()
    await night.settle()
  }, 60_000)
  afterAll(() => night.close())

  test('every inject of the exercise has its script', () => {
    expect(Object.keys(script)).toEqual(flow.map(({ inject }) => inject))
  })

  test.each(flow.map(({ inject, clock = '' }) => [clock, inject] as const))('%s %s', async (clock, inject) => {
    const act = script[inject]
    if (act === undefined) throw new Error(inject)
    await night.at(momentOf(clock))
    await act(real)
    const before = await realLists(night, real)
    if (drill.incident !== '') await given(drill, inject)
    await act(drill)
    const scene = injects.find(({ id }) => id === inject)
    if (inject === 'printers') await given(drill, inject)
    if (scene !== undefined) await seen(drill, scene)
    if (inject === 'paper-back') {
      await ended(drill, exercise)
      await over(drill)
    }
    expect(await realLists(night, real)).toEqual(before)
    if (!cutAfter.has(inject)) return
    onPaper.push(await headOnPaper(night))
    await powerCut(real, inject)
  }, 60_000)

  test.each([['real', real], ['drill', drill]] as const)('%s: reports, evidence and paper are whole, and nothing is lost', async (_, one) => {
    await reportsWhole(one)
    await evidenceOut(one)
    await bothTimes(one)
    await nothingLost(one)
  }, 60_000)

  test('the record proves itself to a stranger, and the tables are what it says', () => recordHolds(night, onPaper), 60_000)
})
