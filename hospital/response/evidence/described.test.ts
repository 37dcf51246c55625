// When something was collected can be put right, but not so that the chain of hands would contradict it.
import { afterEach, expect, it } from 'vitest'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { handedOver, itemAdded, itemDescribed } from './acts/item.ts'

const house = hospitalWith()
afterEach(() => house.close())

const describeAs = (collectedAt: number) =>
  house.commit(itemDescribed, { item: 'x', what: '画面の写真', place: null, storage: '金庫', seal: null, collectedAt })

it('is neither collected in the future nor after it was handed over', async () => {
  await house.done(opened, { id: 'a', mode: 'real', title: '印刷', knownAt: null, reports: [], ...now })
  await house.done(itemAdded, {
    id: 'x', incident: 'a', what: '写真', device: null, deviceLabel: null, place: null, collector: '田中', method: 'photo', storage: null, seal: null, ...now,
  })
  const collected = house.now()
  house.at(collected + 3_600_000)
  expect(await describeAs(house.now() + 600_000)).toMatchObject({ ok: false, reasons: [{ code: 'response.when.ahead' }] })
  await house.done(handedOver, { item: 'x', from: '田中', to: '佐藤', reason: null, storage: null, seal: null, ...now })
  house.at(collected + 7_200_000)
  expect(await describeAs(collected + 3_700_000)).toMatchObject({ ok: false, reasons: [{ code: 'response.item.late', params: { number: 'E-1' } }] })
  expect(await describeAs(collected - 600_000)).toMatchObject({ ok: true })
  expect(await house.compare()).toEqual([])
})
