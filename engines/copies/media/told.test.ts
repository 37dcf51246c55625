import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mediaTold } from './told.ts'

const lsblk = { blockdevices: [
  { path: '/dev/sda', name: 'sda', type: 'disk', size: 500_000_000_000, rm: false, model: 'SSD', serial: 'S1', rota: false, mountpoints: ['/'] },
  { path: '/dev/sdb', name: 'sdb', type: 'disk', size: 2_000_000_000_000, rm: false, tran: 'usb', model: 'WD', serial: 'WX12', rota: true, label: 'B-07', mountpoints: ['/mnt/b'] },
] }

describe('mediaTold', () => {
  it('reads disks, and leaves out the one the machine runs from', () => {
    expect(mediaTold(JSON.stringify(lsblk))).toMatchObject([{ serial: 'WX12', label: 'B-07', sort: 'hdd', bytes: 2_000_000_000_000 }])
  })

  it('reads a tape library', () => {
    const text = '  Storage Changer /dev/sg3:1 Drives, 2 Slots ( 0 Import/Export )\r\nData Transfer Element 0:Full (Storage Element 1 Loaded):VolumeTag = A00001L8\r\n'
      + '      Storage Element 1:Empty\r\n      Storage Element 2:Full :VolumeTag=A00002L8\r\n'
    expect(mediaTold(text)?.map(({ serial, where }) => [serial, where])).toEqual([['A00001L8', '/dev/sg3 drive 0'], ['A00002L8', '/dev/sg3 slot 2']])
  })

  it('reads a list of disks of Windows, and one disk alone', () => {
    const disk = { Number: 2, FriendlyName: 'TANDBERG RDX', SerialNumber: 'RDX0007', BusType: 'USB', Size: 2_000_000_000_000, IsBoot: false }
    expect(mediaTold(JSON.stringify([disk]))).toMatchObject([{ sort: 'rdx' }])
    expect(mediaTold(JSON.stringify(disk))).toHaveLength(1)
  })

  it('is null for anything else', () => {
    expect(mediaTold('{"name":"x"}')).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => {
      expect(mediaTold(text) ?? []).toEqual([])
    }))
  })
})
