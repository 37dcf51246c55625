// How far an incident is: shape and word.
import type { Data } from '../../api/client.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useIncidentWords } from './words.ts'

type State = Data<'incidents.get'>['incident']['state']

const looks: Readonly<Record<State, { readonly look: string; readonly icon: IconName }>> = {
  open: { look: 'text-fail', icon: 'fail' },
  recovering: { look: 'text-unknown', icon: 'clock' },
  closed: { look: 'text-pass', icon: 'pass' },
}

export function IncidentState({ state }: { readonly state: State }) {
  const say = useIncidentWords()
  const { look, icon } = looks[state]
  return <span className={`inline-flex items-center gap-1 font-700 ${look}`}><Icon name={icon} />{say(`state.${state}`)}</span>
}
