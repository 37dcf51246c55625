// Opens the installation that a command works on; what stands in the way is said once, here.
import { join } from 'node:path'
import { type House, openHouse } from '#apps/house.ts'
import { speak } from '#apps/house/speak.ts'
import { type Call, textOption } from './command.ts'

export function dataFolder(call: Call): string {
  return textOption(call, 'data') ?? join(process.cwd(), 'data')
}

export const dataOptions = { data: { type: 'string' }, postgres: { type: 'string' } } as const

/** Null where it could not be opened (and said why). */
export async function houseOf(call: Call): Promise<House | null> {
  const folder = dataFolder(call)
  const postgres = textOption(call, 'postgres')
  const opened = await openHouse({ data: postgres === undefined ? folder : { postgres, folder } })
  if (opened.ok) return opened.house
  for (const reason of opened.reasons) call.complain('machine.failed', { reason: speak(call.locale, reason) })
  return null
}
