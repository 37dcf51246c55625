// Media out of what a person wrote into a file: `lsblk -J -b`, `mtx status`, `Get-Disk | ConvertTo-Json`, our own script's answer.
import type { MediumAttached } from '../report.ts'
import { parseChanger, tapesIn } from './changer.ts'
import { mediumOf } from './drive.ts'
import { parseLsblk } from './lsblk.ts'
import { parseWindows } from './windows.ts'

/** Null: it is the answer of none of them. */
export function mediaTold(output: string): readonly MediumAttached[] | null {
  const text = output.replace(/^\ufeff/, '').trim()
  const changer = parseChanger(text)
  if (changer !== null) return tapesIn(changer)
  // A list of disks alone, or a single one, as people export it.
  const disks = /^[[{]/.test(text) && /"SerialNumber"/.test(text) && /"Size"/.test(text) ? `{"disks":${text}}` : ''
  const drives = parseLsblk(text) ?? parseWindows(text) ?? parseWindows(disks)
  return drives === null ? null : drives.map(mediumOf).filter((medium) => medium !== null)
}
