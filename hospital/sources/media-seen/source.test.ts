import { expect, it } from 'vitest'
import { codes, factsOf, read } from '../testing/read.ts'
import { library, lsblk } from './fixtures.ts'
import { mediaSeen } from './source.ts'

it('tells what stands in the drives of a computer, not the disk it runs from', async () => {
  const batch = await read(mediaSeen, 'NAS01.json', lsblk)
  expect(factsOf(batch, 'mediumSeen')).toEqual([
    { host: 'nas01', serial: 'WX12', label: 'B-07', at: '2026-11-20', sort: 'hdd', capacityBytes: 2e12, where: '/dev/sdb /mnt/b' },
  ])
  expect(batch).toMatchObject({ mode: 'additive', gives: ['backup-media'] })
})

it('a tape in the library is attached, whichever slot it stands in', async () => {
  expect(factsOf(await read(mediaSeen, 'TAPE01.txt', library), 'mediumSeen').map(({ serial, where }) => [serial, where])).toEqual([
    ['A00001L8', '/dev/sg3 drive 0'], ['A00002L8', '/dev/sg3 slot 2'],
  ])
})

it('says that there is nothing, and that it is something else', async () => {
  expect(codes(await read(mediaSeen, 'NAS01.json', '{"blockdevices":[]}'))).toEqual(['- note media-seen.none'])
  expect(codes(await read(mediaSeen, 'a.json', '{"a":1}'))).toEqual(['- lost media-seen.not-this'])
})
