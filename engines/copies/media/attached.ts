// What stands in the drives of this machine, as its own system tells.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, refused } from '../outcome.ts'
import { run } from '../process/lines.ts'
import { lastWords } from '../process/secrets.ts'
import type { RunOptions } from '../reader.ts'
import type { MediumAttached } from '../report.ts'
import { parseChanger, tapesIn } from './changer.ts'
import { type Drive, mediumOf } from './drive.ts'
import { lsblkArgs, parseLsblk } from './lsblk.ts'
import { udevSerial } from './udev.ts'
import { parseWindows, windowsArgs } from './windows.ts'

export interface AttachedOptions extends RunOptions {
  /** Devices of tape libraries, such as `/dev/sg3`; those the system knows unless said. */
  readonly changers?: readonly string[]
  readonly timeoutSeconds?: number
}

/**
 * Disks, cartridges and tapes; not the disk the machine runs from. A tape library that does not answer refuses the
 * whole.
 */
export async function attachedMedia(options: AttachedOptions = {}): Promise<Outcome<readonly MediumAttached[]>> {
  const drives = process.platform === 'win32' ? await tell('powershell', windowsArgs, parseWindows, options)
    : process.platform === 'linux' ? await tell('lsblk', lsblkArgs, parseLsblk, options)
    : refused('not-offered', process.platform)
  if (!drives.ok) return drives
  const media: MediumAttached[] = []
  for (const drive of drives.value) {
    const medium = mediumOf(drive.serial === null ? { ...drive, serial: await serialOf(drive, options) } : drive)
    if (medium !== null) media.push(medium)
  }
  for (const device of options.changers ?? changers()) {
    const changer = await tell('mtx', ['-f', device, 'status'], parseChanger, options)
    if (!changer.ok) return changer
    media.push(...tapesIn(changer.value))
  }
  return done(media)
}

async function tell<T>(
  program: string, args: readonly string[], parse: (output: string) => T | null,
  { signal, timeoutSeconds = 60 }: AttachedOptions,
): Promise<Outcome<T>> {
  const { ended, output, errors } = await run({ program, args, timeoutSeconds, ...(signal ? { signal } : {}) })
  const { how } = ended
  if (how === 'no-tool' || how === 'aborted' || how === 'too-large') return refused(how, program)
  if (ended.how !== 'exited' || ended.code !== 0) return refused('failed', program, lastWords(errors) || ended.how)
  const value = parse(output)
  return value === null ? refused('not-one', program, 'not an answer of this program') : done(value)
}

async function serialOf({ where }: Drive, { signal }: AttachedOptions): Promise<string | null> {
  if (process.platform !== 'linux' || !where.startsWith('/dev/')) return null
  const args = ['info', '--query=property', `--name=${where}`]
  const { ended, output } = await run({ program: 'udevadm', args, timeoutSeconds: 10, ...(signal ? { signal } : {}) })
  return ended.how === 'exited' && ended.code === 0 ? udevSerial(output) : null
}

/** Tape libraries that the kernel knows, by the device that mtx asks. */
function changers(): readonly string[] {
  const known = '/sys/class/scsi_changer'
  const list = (folder: string): readonly string[] => {
    try {
      return readdirSync(folder)
    } catch {
      // Most machines have none, and other systems no such folder.
      return []
    }
  }
  return list(known).flatMap((name) => list(join(known, name, 'device', 'scsi_generic'))).map((name) => `/dev/${name}`)
}
