// What systems tell of their drives. The samples of Windows and of tape libraries were written by hand after their
// documentation.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { value } from '../testing/reader-suite.ts'
import { attachedMedia } from './attached.ts'
import { parseChanger, tapesIn } from './changer.ts'
import { mediumOf } from './drive.ts'
import { parseLsblk } from './lsblk.ts'
import { udevSerial } from './udev.ts'
import { parseWindows } from './windows.ts'

const media = (drives: ReturnType<typeof parseLsblk>) => (drives ?? []).map(mediumOf).filter((one) => one !== null)
const disk = (name: string, more: object) => ({
  path: `/dev/${name}`, name, type: 'disk', size: 2_000_398_934_016, rm: false, hotplug: true, tran: 'usb', model: 'Portable', serial: 'WX11A', rota: true,
  fstype: null, label: null, uuid: null, mountpoints: [null], ...more,
})
const lsblk = (...devices: readonly object[]) => JSON.stringify({ blockdevices: devices })

describe('lsblk', () => {
  test('disks people carry; not the one the machine runs from, nor what the kernel makes up, nor empty drives', () => {
    expect(media(parseLsblk(lsblk(
      disk('sda', { tran: 'sata', serial: 'SYS1', rm: false, hotplug: false, children: [disk('sda1', { type: 'part', mountpoints: ['/boot', '/'] })] }),
      disk('sdb', { children: [disk('sdb1', { type: 'part', label: '電カル-3', uuid: 'AB-1', mountpoints: ['/mnt/backup'] })] }),
      disk('sdc', { tran: 'sata', hotplug: false, rota: false, serial: 'SSD9' }), disk('sdd', { rm: true, serial: 'STICK', size: 64_000_000_000 }),
      disk('sde', { size: 0 }), disk('zram0', { serial: 'z' }), disk('loop0', { type: 'loop' }), disk('md0', { type: 'raid1' }),
    )))).toEqual([
      { serial: 'WX11A', label: '電カル-3', sort: 'hdd', bytes: 2_000_398_934_016, where: '/dev/sdb /mnt/backup' },
      { serial: 'SSD9', label: null, sort: 'ssd', bytes: 2_000_398_934_016, where: '/dev/sdc' },
      { serial: 'STICK', label: null, sort: 'usb', bytes: 64_000_000_000, where: '/dev/sdd' },
    ])
  })

  test('a cartridge is its volume, not the dock it stands in', () => {
    const rdx = (uuid: string) => media(parseLsblk(lsblk(disk('sdb', {
      model: 'RDX', serial: 'DOCK1', rm: true, children: [disk('sdb1', { type: 'part', label: 'RDX-3', uuid, serial: null })],
    }))))
    expect(rdx('1111-2222')).toEqual([{ serial: 'uuid:1111-2222', label: 'RDX-3', sort: 'rdx', bytes: 2_000_398_934_016, where: '/dev/sdb' }])
    expect(rdx('3333-4444')[0]?.serial).not.toBe(rdx('1111-2222')[0]?.serial)
  })

  test('docks that have no serial: the volume\'s; nothing at all where there is none', () => {
    for (const serial of [null, '', '000000000', '0123456789AB'.slice(1), 'Unknown']) {
      expect(media(parseLsblk(lsblk(disk('sdb', { serial, uuid: 'U1' }))))[0]?.serial).toBe('uuid:U1')
      expect(media(parseLsblk(lsblk(disk('sdb', { serial }))))).toEqual([])
    }
  })

  test('numbers and flags as text, as older versions write them; encrypted and stacked volumes', () => {
    expect(media(parseLsblk(lsblk(disk('sdb', {
      size: '1000', rm: '0', hotplug: '1', rota: '1', mountpoints: undefined,
      children: [{ name: 'sdb1', type: 'part', children: [{ name: 'luks', type: 'crypt', label: 'KARTE', uuid: 'L', mountpoint: '/mnt/k' }] }],
    }))))).toEqual([{ serial: 'WX11A', label: 'KARTE', sort: 'hdd', bytes: 1000, where: '/dev/sdb /mnt/k' }])
  })

  test('any text is a list or no answer of lsblk', () => {
    for (const output of ['', 'lsblk: unknown column', '[]', '{"blockdevices":{}}', '{"blockdevices":']) expect(parseLsblk(output)).toBe(null)
    const odd = fc.dictionary(fc.constantFrom('path', 'name', 'type', 'size', 'rm', 'serial', 'mountpoints', 'children', 'label'), fc.oneof(fc.jsonValue(), fc.constant('disk')))
    fc.assert(fc.property(fc.array(odd), (devices) => {
      expect(Array.isArray(media(parseLsblk(JSON.stringify({ blockdevices: devices }))))).toBe(true)
    }))
  })
})

describe('Windows', () => {
  const answer = {
    disks: [
      { Number: 0, FriendlyName: 'Samsung SSD', SerialNumber: 'S1', Size: 512_110_190_592, IsBoot: true, IsSystem: true, BusType: 'NVMe' },
      { Number: 1, FriendlyName: 'BUFFALO HD-PCFSU3', SerialNumber: '  000000012A ', Size: 2_000_398_934_016, IsBoot: false, IsSystem: false, BusType: 'USB' },
      { Number: 2, FriendlyName: 'TANDBERG RDX', SerialNumber: 'DOCK', Size: 1_000_204_886_016, IsBoot: false, IsSystem: false, BusType: 'USB' },
    ],
    partitions: [
      { DiskNumber: 1, Guid: '{AAAAAAAA-0000-0000-0000-000000000001}', DriveLetter: 'E' },
      { DiskNumber: 2, Guid: '{BBBBBBBB-0000-0000-0000-000000000002}', DriveLetter: 'F' }, { DiskNumber: 0, Guid: null, DriveLetter: '\0' },
    ],
    volumes: [
      { FileSystemLabel: '電子カルテ 2', Size: 1, UniqueId: '\\\\?\\Volume{x}\\', DriveLetter: 'E', DriveType: 'Fixed' },
      { FileSystemLabel: 'BD_2026_11', Size: 25_000_000_000, UniqueId: 'y', DriveLetter: 'G', DriveType: 'CD-ROM' },
    ],
    physical: [{ DeviceId: '1', MediaType: 'HDD' }, { DeviceId: '2', MediaType: 'Unspecified' }],
  }
  test('disks, cartridges, discs; not the disk it runs from', () => {
    expect(media(parseWindows(`\ufeff${JSON.stringify(answer)}`))).toEqual([
      { serial: '000000012A', label: '電子カルテ 2', sort: 'hdd', bytes: 2_000_398_934_016, where: 'disk 1 E:' },
      { serial: 'uuid:bbbbbbbb-0000-0000-0000-000000000002', label: null, sort: 'rdx', bytes: 1_000_204_886_016, where: 'disk 2 F:' },
      { serial: 'uuid:BD_2026_11', label: 'BD_2026_11', sort: 'optical', bytes: 25_000_000_000, where: 'G:' },
    ])
  })
  test('one alone without brackets, and what was not told at all', () => {
    expect(media(parseWindows(JSON.stringify({ disks: answer.disks[1], partitions: answer.partitions[0], volumes: null, physical: null }))))
      .toEqual([{ serial: '000000012A', label: null, sort: 'other', bytes: 2_000_398_934_016, where: 'disk 1 E:' }].map((one) => ({ ...one, sort: 'usb' })))
    for (const output of ['', 'Get-Disk : The term', '{}', 'null']) expect(parseWindows(output)).toBe(null)
    fc.assert(fc.property(fc.record({ disks: fc.jsonValue(), partitions: fc.jsonValue(), volumes: fc.jsonValue(), physical: fc.jsonValue() }), (odd) => {
      expect(Array.isArray(media(parseWindows(JSON.stringify(odd))))).toBe(true)
    }))
  })
})

describe('tape libraries', () => {
  const status = `  Storage Changer /dev/sg3:2 Drives, 5 Slots ( 1 Import/Export )
Data Transfer Element 0:Full (Storage Element 1 Loaded):VolumeTag = KRT001L6                        
Data Transfer Element 1:Empty
      Storage Element 1:Empty
      Storage Element 2:Full :VolumeTag=KRT002L6                        
      Storage Element 3:Full
      Storage Element 4:Full :VolumeTag=CLN001L1                        
      Storage Element 5 IMPORT/EXPORT:Full :VolumeTag=KRT009L6
`
  test('what stands where, with and without a barcode', () => {
    const changer = parseChanger(status.replaceAll('\n', '\r\n'))
    expect(changer).toMatchObject({ device: '/dev/sg3', whole: true, elements: { length: 7 } })
    expect(changer?.elements[0]).toEqual({ kind: 'drive', number: 0, full: true, barcode: 'KRT001L6', from: 1 })
    expect(changer?.elements[4]).toEqual({ kind: 'slot', number: 3, full: true, barcode: null, from: null })
    expect(tapesIn(changer ?? { device: '', elements: [], whole: false }).map(({ serial, where }) => [serial, where])).toEqual([
      ['KRT001L6', '/dev/sg3 drive 0'], ['KRT002L6', '/dev/sg3 slot 2'], ['KRT009L6', '/dev/sg3 port 5'],
    ])
  })
  test('cut, it says that it is not whole; anything else is no answer', () => {
    expect(parseChanger(status.slice(0, 300))?.whole).toBe(false)
    for (const output of ['', 'mtx: Request Sense: Not Ready', 'Storage Element 1:Full']) expect(parseChanger(output)).toBe(null)
    fc.assert(fc.property(fc.array(fc.constantFrom(...status.split(/(?<=\n|:)/), '\0', '9'.repeat(50)), { maxLength: 30 }), (parts) => {
      const changer = parseChanger(parts.join(''))
      expect(changer === null || changer.elements.length < 40).toBe(true)
    }))
  })
})

test('the serial udev keeps', () => {
  expect(udevSerial('DEVNAME=/dev/sdb\nID_SERIAL=WD_My_Passport_WX11A-0:0\nID_SERIAL_SHORT=WX11A\n')).toBe('WX11A')
  expect(udevSerial('E:ID_SERIAL=Generic_Flash\nS:disk/by-id/x\n')).toBe('Generic_Flash')
  expect(udevSerial('ID_SERIAL_SHORT=\nnonsense')).toBe(null)
})

describeWith({ what: 'lsblk', met: program('lsblk') !== null && process.platform === 'linux' })('this machine', () => {
  test('its drives are told; a library that is not there is', async () => {
    for (const one of value(await attachedMedia({ changers: [] }))) expect(one.serial).not.toBe('')
    const none = await attachedMedia({ changers: ['/dev/kokoroe-none'] })
    expect(none.ok ? '' : none.refusal.code).toBe(program('mtx') === null ? 'no-tool' : 'failed')
  })
})
