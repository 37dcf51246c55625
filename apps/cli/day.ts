// A day given as an option; today in Japan without one.
import { type Call, textOption } from './command.ts'

export function todayInJapan(): string {
  return Temporal.Now.plainDateISO('Asia/Tokyo').toString()
}

/** Null where it is no day (and said so). */
export function dayOption(call: Call, name: string): string | null {
  const value = textOption(call, name)
  if (value === undefined) return todayInJapan()
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value).toString()
  } catch {
    // said below
  }
  call.complain('cli.badDate', { value })
  return null
}
