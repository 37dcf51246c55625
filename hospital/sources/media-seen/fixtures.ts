// Files of this source as they arrive.
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const lsblk = JSON.stringify({ blockdevices: [
  { path: '/dev/sda', name: 'sda', type: 'disk', size: 500_000_000_000, rm: false, model: 'SSD', serial: 'S1', rota: false, mountpoints: ['/'] },
  {
    path: '/dev/sdb', name: 'sdb', type: 'disk', size: 2_000_000_000_000, rm: false, tran: 'usb', model: 'WD', serial: 'WX12', rota: true,
    label: 'B-07', mountpoints: ['/mnt/b'],
  },
] })
export const library = '  Storage Changer /dev/sg3:1 Drives, 2 Slots ( 0 Import/Export )\n'
  + 'Data Transfer Element 0:Full (Storage Element 1 Loaded):VolumeTag = A00001L8\n      Storage Element 1:Empty\n      Storage Element 2:Full :VolumeTag=A00002L8\n'
const disk = { Number: 2, FriendlyName: 'Elements', SerialNumber: 'WX34', BusType: 'USB', Size: 2_000_000_000_000, IsBoot: false }

export const fixtures: readonly Fixture[] = [
  { name: 'NAS01.json', bytes: encode(lsblk, 'utf-8') },
  { name: 'TAPE01.txt', bytes: encode(library, 'ascii') },
  { name: 'HIS-SV01.json', bytes: encode(JSON.stringify([disk], null, 2), 'utf-16le-bom') },
]
