// The whole sample hospital with photographs of three places to cut, for tests of what lies in the cupboard.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { cutPhotoKept } from '#hospital/response/cuts/acts/photo.ts'
import { cutOrder } from '#hospital/response/cuts/order.ts'
import { openHouse, type House } from '#apps/house.ts'

const facility = 'sample'
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
/** One byte behind its end makes another file of the same picture. */
const another = (n: number) => Buffer.concat([png, Buffer.from([n])])

export interface SampleHospital {
  readonly house: House
  readonly facility: string
  readonly folder: string
  close(): Promise<void>
}

export async function sampleHospital(): Promise<SampleHospital> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-red-'))
  const opened = await openHouse({ data: join(folder, 'data') })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  const { house } = opened
  const { kernel } = house
  await kernel.commit(systemActor('setup'), facilityAdded, { id: facility, name: '見本病院' })
  await kernel.jobs.start()
  const job = await house.fillSample(facility, 'setup')
  while ((await kernel.jobs.get(facility, job))?.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 50))
  const actor = systemActor('setup', facility)
  const { items } = cutOrder(await house.registers.view(facility), [])
  for (const [n, { key }] of items.slice(0, 3).entries()) {
    const kept = await kernel.files.put(actor, `${n}.png`, [another(n)])
    if (!kept.ok) throw new Error(JSON.stringify(kept))
    await kernel.commit(actor, cutPhotoKept, { point: key, file: kept.sha256, type: 'image/png', words: `札${n + 1}のあるケーブル` })
  }
  return {
    house, facility, folder,
    async close() {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
