// Today's list asks for the red file to be printed: never done, long ago, or changed since.
import type { Chore } from '#hospital/work/today.ts'
import type { Context } from '../../context.ts'
import { redFileNow } from './red-file.ts'

export async function redFileChores({ house, services, facility }: Pick<Context<'tasks.today'>, 'house' | 'services' | 'facility'>): Promise<readonly Chore[]> {
  const { newest, standing } = await redFileNow({ house, facility }, services.now())
  if (newest === null || standing.complaints.length === 0) return []
  return [{
    id: 'red-file', kind: 'redFile', principle: null, about: '',
    // Where nothing was printed, nothing has changed since.
    count: standing.complaints.includes('never') ? 0 : standing.changed.size + standing.gone.length,
    risk: standing.complaints.includes('changed') && standing.complaints.length === 1 ? 3 : 4, effortMinutes: 15, due: null,
  }]
}
