// What keeps each generation from being removed or changed, newest first.
import type { Look } from './look.ts'

export const protection: Look = async (looking) => {
  for (const { id } of looking.newestFirst()) {
    if (looking.stopped) break
    const seenAt = looking.night.now()
    const told = await looking.reader.protection(id, looking.night.run)
    if (!looking.heard('protection', told)) continue
    const triedAt = told.value.refused === null ? null : seenAt
    looking.add(id, { protection: { ...told.value, seenAt, triedAt } })
  }
  return {}
}
