// How a clock's state looks: a shape and a word, never the colour alone.
import type { Data } from '../../../api/client.ts'
import type { IconName } from '../../../ui/icon.tsx'

type State = Data<'duties.list'>['clocks'][number]['state']

export const stateLook: Readonly<Record<State, { readonly icon: IconName; readonly look: string }>> = {
  late: { icon: 'fail', look: 'text-fail' },
  soon: { icon: 'clock', look: 'text-unknown' },
  running: { icon: 'clock', look: 'text-accent' },
  'not-asked': { icon: 'unknown', look: 'text-unknown' },
  done: { icon: 'pass', look: 'text-pass' },
  'not-required': { icon: 'info', look: 'text-aside' },
}
