// What PowerShell tells of disks and volumes → disks. The samples in the tests were written by hand: it has not been
// run on Windows.
import { count, type Json, objects, parseObject, text } from '../json.ts'
import type { Drive } from './drive.ts'

/** Enumerations as their words: as numbers they differ between editions. */
export const windowsScript = [
  '$ErrorActionPreference = "SilentlyContinue"',
  '[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)',
  '$disks = @(Get-Disk | Select-Object Number, FriendlyName, SerialNumber, Size, IsBoot, IsSystem, ' +
    '@{n="BusType";e={[string]$_.BusType}})',
  '$partitions = @(Get-Partition | Select-Object DiskNumber, Guid, @{n="DriveLetter";e={[string]$_.DriveLetter}})',
  '$volumes = @(Get-Volume | Select-Object FileSystemLabel, Size, UniqueId, ' +
    '@{n="DriveLetter";e={[string]$_.DriveLetter}}, @{n="DriveType";e={[string]$_.DriveType}})',
  '$physical = @(Get-PhysicalDisk | Select-Object DeviceId, @{n="MediaType";e={[string]$_.MediaType}})',
  '@{disks=$disks; partitions=$partitions; volumes=$volumes; physical=$physical} | ConvertTo-Json -Depth 4 -Compress',
].join('; ')

export const windowsArgs = ['-NoProfile', '-NonInteractive', '-Command', windowsScript] as const

export function parseWindows(output: string): readonly Drive[] | null {
  const answer = parseObject(output.replace(/^\ufeff/, ''))
  if (answer === null || !('disks' in answer)) return null
  const [disks, partitions, volumes] = ['disks', 'partitions', 'volumes'].map((key) => listOf(answer[key]))
  const turns = new Map(listOf(answer['physical']).map((one) => [text(one, 'DeviceId'), text(one, 'MediaType')]))
  const found = disks?.map((disk): Drive => {
    const number = count(disk, 'Number')
    const bus = text(disk, 'BusType')
    const sort = turns.get(String(number)) ?? null
    return {
      where: `disk ${number ?? '?'}`, model: text(disk, 'FriendlyName') ?? '', serial: text(disk, 'SerialNumber'),
      bytes: count(disk, 'Size'),
      removable: bus === 'USB' && sort !== 'HDD' && sort !== 'SSD', usb: bus === 'USB',
      turns: sort === 'HDD' ? true : sort === 'SSD' ? false : null, optical: false,
      system: disk['IsBoot'] === true || disk['IsSystem'] === true,
      volumes: (partitions ?? []).filter((one) => count(one, 'DiskNumber') === number)
        .map((one) => volumeOf(one, volumes ?? [])),
    }
  }) ?? []
  return [...found, ...(volumes ?? []).filter((one) => text(one, 'DriveType') === 'CD-ROM').map(discOf)]
}

/** A list of one is written without its brackets by older editions. */
function listOf(value: unknown): readonly Json[] {
  return objects(Array.isArray(value) ? value : [value])
}

function volumeOf(partition: Json, volumes: readonly Json[]): Drive['volumes'][number] {
  const letter = letterOf(partition)
  const volume = letter === null ? undefined : volumes.find((one) => letterOf(one) === letter)
  return {
    label: volume === undefined ? null : text(volume, 'FileSystemLabel'),
    uuid: guidOf(text(partition, 'Guid') ?? (volume ? text(volume, 'UniqueId') : null)),
    mounts: letter === null ? [] : [`${letter}:`],
  }
}

function discOf(volume: Json): Drive {
  const letter = letterOf(volume)
  const label = text(volume, 'FileSystemLabel')
  return {
    where: letter === null ? 'disc' : `${letter}:`, model: '', serial: null, bytes: count(volume, 'Size'),
    removable: true, usb: false, turns: null, optical: true, system: false,
    volumes: [{ label, uuid: label, mounts: [] }],
  }
}

function letterOf(from: Json): string | null {
  const letter = text(from, 'DriveLetter')?.replaceAll('\0', '') ?? ''
  return /^[A-Za-z]$/.test(letter) ? letter.toUpperCase() : null
}

function guidOf(value: string | null): string | null {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(value ?? '')?.[0].toLowerCase() ?? null
}
