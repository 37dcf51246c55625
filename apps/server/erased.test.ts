// What stands in the rows after everything personal of an incident was erased is null in every place: no page, file or paper fails on it,
// and none of them still says it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { routeTable } from '#apps/contract/contract.ts'
import { personalErased } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { drill, real, sha } from '#hospital/response/testing/deed.ts'
import { wholeIncident } from '#hospital/response/testing/whole-incident.ts'
import type { TableRoute } from './table-route.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

const facility = 'a'
const secret = '佐藤ひみつ子'
const actor = { person: 'jitsumu', facility, permissions: permissionsOf(['practitioner']) }
let house: TestHouse
let browser: Browser

beforeAll(async () => {
  house = await testHouse()
  browser = await house.person('jitsumu', facility, ['practitioner', 'manager'])
  for (const { act, payload } of wholeIncident(house.now(), secret)) {
    house.later(1000)
    const done = await house.house.kernel.commit(actor, act, payload)
    if (!done.ok) throw new Error(`${act.name}: ${JSON.stringify(done)}`)
  }
}, 120_000)
afterAll(() => house.close())

/** What each word of an address stands for. */
const known: Readonly<Record<string, readonly string[]>> = {
  incident: [real, drill], drill: [drill], n: ['1'], form: ['common-2025', 'privacy-commission'], exercise: ['card-night-printer'],
  item: ['0197a000-0000-7000-8000-0000000000e1'], case: ['0197a000-0000-7000-8000-0000000000c1', sha('case')], receipt: ['AB12C1'],
  version: ['1'], level: ['internal'], code: ['K7Q2'],
}
const asked: Readonly<Record<string, string>> = { 'secured.tag': '?device=pc-0001', 'sharing.file': '?level=full-notes&days=3' }

function values(route: TableRoute, name: string): readonly string[] {
  const told = route.params instanceof z.ZodObject ? (route.params.shape as Record<string, unknown>)[name] : undefined
  // A paper is laid out by the same code whatever it becomes in the end; as text it is quick.
  if (told instanceof z.ZodEnum) return told.options.map(String).filter((one) => one !== 'pdf' || route.path.includes('/incidents/'))
  return known[name] ?? []
}

/** Every address that can be asked; those that never end are looked at elsewhere. */
function addresses(): readonly string[] {
  return routeTable.filter(({ id, method, path }) => method === 'GET' && path.startsWith('/api/v1/facilities/') && !id.endsWith('.events'))
    .flatMap((route) => {
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => name !== 'facility')
      const start = [route.path.replace(':facility', facility)]
      const filled = names.reduce<readonly string[]>(
        (paths, name) => paths.flatMap((path) => values(route, name).map((one) => path.replace(`:${name}`, encodeURIComponent(one)))), start,
      )
      return filled.map((path) => `${path}${asked[route.id] ?? ''}`)
    })
}

const all = addresses()
const ask = async (path: string) => {
  const answer = await browser.fetch(path)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('after it was erased every page and paper still comes, and says nothing of it', async () => {
  const quick = all.filter((path) => !path.endsWith('/pdf'))
  const before = new Map<string, number>()
  let said = 0
  for (const path of quick) {
    const { status, bytes } = await ask(path)
    before.set(path, status)
    if (bytes.includes(secret)) said += 1
  }
  expect(said).toBeGreaterThan(50)
  const found = await house.house.kernel.findPersonal(facility, secret)
  const done = await house.house.kernel.commit(actor, personalErased, {
    values: found.map(({ seq, field, position }) => ({ seq, field, positions: [position] })), files: [], reason: '求めがあった',
  })
  expect(done).toMatchObject({ ok: true })
  const failed: string[] = []
  for (const path of all) {
    const { status, bytes } = await ask(path)
    if (status >= 500 || (status >= 400 && before.get(path) === 200)) failed.push(`${status} ${path}`)
    if (bytes.includes(secret)) failed.push(`says it: ${path}`)
  }
  expect(failed).toEqual([])
  expect(await browser.call('redFile.make', { params: { facility } })).toMatchObject({ ok: true })
  expect((await ask('/api/v1/kamo/receipts/AB12C1')).status).toBe(200)
  expect(house.logged).toEqual([])
  expect(await house.house.kernel.compareProjections()).toMatchObject({ equal: true })
}, 240_000)
