// What `lsblk -J` tells → disks. Total: any text ends in a list, or in null where it is no answer of lsblk.
import { count, type Json, objects, parseObject, text, texts } from '../json.ts'
import type { Drive, Volume } from './drive.ts'

export const lsblkArgs = [
  '-J', '-b', '-o', 'PATH,NAME,TYPE,SIZE,RM,TRAN,MODEL,SERIAL,WWN,ROTA,FSTYPE,LABEL,UUID,MOUNTPOINTS,MOUNTPOINT',
] as const

const deepest = 16

export function parseLsblk(output: string): readonly Drive[] | null {
  const answer = parseObject(output)
  if (answer === null || !Array.isArray(answer['blockdevices'])) return null
  return objects(answer['blockdevices']).flatMap((one) => {
    const type = text(one, 'type')
    const name = text(one, 'name') ?? ''
    // What the kernel makes up is no medium.
    return (type === 'disk' || type === 'rom') && !/^(?:zram|ram|nbd|loop)\d/.test(name) ? [driveOf(one, type)] : []
  })
}

function driveOf(from: Json, type: 'disk' | 'rom'): Drive {
  const volumes = volumesOf(from, 0)
  const mounts = volumes.flatMap((volume) => volume.mounts)
  return {
    where: text(from, 'path') ?? text(from, 'name') ?? '?', model: text(from, 'model') ?? '',
    serial: text(from, 'serial') ?? text(from, 'wwn'),
    bytes: number(from, 'size'), removable: flag(from, 'rm'), usb: text(from, 'tran') === 'usb',
    turns: 'rota' in from ? flag(from, 'rota') : null, optical: type === 'rom', volumes,
    system: mounts.some((mount) => /^(?:\/|\/boot(?:\/.*)?|\/usr|\/var|\[SWAP\])$/.test(mount)),
  }
}

/** On the disk itself, its partitions, and what is made of them. */
function volumesOf(from: Json, depth: number): readonly Volume[] {
  const mounts = new Set([...texts(from, 'mountpoints'), text(from, 'mountpoint') ?? ''])
  mounts.delete('')
  const own = { label: text(from, 'label'), uuid: text(from, 'uuid'), mounts: [...mounts] }
  const children = depth < deepest ? objects(from['children']).flatMap((one) => volumesOf(one, depth + 1)) : []
  return own.uuid === null && own.label === null && own.mounts.length === 0 ? children : [own, ...children]
}

/** Older versions write numbers and flags as text. */
function number(from: Json, key: string): number | null {
  const value = text(from, key)
  return count(from, key) ?? (value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null)
}

function flag(from: Json, key: string): boolean {
  return from[key] === true || from[key] === 1 || from[key] === '1'
}
