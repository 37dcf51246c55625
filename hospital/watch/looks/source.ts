// Is everything of the source in the newest generation?
import { compareWithSource } from '../steps/source.ts'
import type { Look } from './look.ts'

export const source: Look = async (looking) => {
  const { settings: { source: folder, leaveOut }, reader, night } = looking
  const [newest] = looking.newestFirst()
  if (folder === undefined || newest === undefined || looking.stopped) return {}
  const compared = await compareWithSource(reader, newest, { folder, leaveOut }, night.now(), night.run)
  if (looking.heard('source', compared)) looking.add(newest.id, { source: compared.value })
  return {}
}
