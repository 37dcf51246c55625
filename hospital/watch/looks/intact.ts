// Tonight's share of reading every byte again.
import { readAgain } from '../steps/read-again.ts'
import type { Look } from './look.ts'

export const intact: Look = async (looking, { rolling }) => {
  const again = await readAgain(looking.reader, rolling, looking.found, looking.settings, looking.night)
  for (const [id, read] of again.read) looking.add(id, { read })
  return { rolling: again.rolling }
}
