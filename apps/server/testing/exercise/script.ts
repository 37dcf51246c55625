// What is done at each inject of 「午前0時30分、すべてのプリンターが…」, by its id, and the hour of the story it comes at.
import { dayAt, type Course } from './course.ts'
import { attackerMail, firstReports, morning, pressCall } from './daytime.ts'
import { call, printers, spread, vendorReset } from './first-hour.ts'
import { allergy, screensOut } from './on-paper.ts'
import { cleanAgain, paperBack, reconnect, sparePressure } from './weeks.ts'

export const script: Readonly<Record<string, (one: Course) => Promise<void>>> = {
  printers, call, spread, 'vendor-reset': vendorReset, 'screens-out': screensOut, allergy, morning, 'first-reports': firstReports,
  'attacker-mail': attackerMail, 'press-call': pressCall, 'spare-pressure': sparePressure, 'clean-again': cleanAgain, reconnect, 'paper-back': paperBack,
}

/** 「1時10分」 of the first night, or 「14日目」 in the morning. */
export function momentOf(clock: string): string {
  const [, day] = /^(\d+)日目$/.exec(clock) ?? []
  if (day !== undefined) return dayAt(Number(day), '09:00')
  const [, hour = '', minute = '00'] = /^(\d+)時(?:(\d+)分)?$/.exec(clock) ?? []
  return dayAt(1, `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`)
}
