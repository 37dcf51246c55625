// Which hospital is open; a choice only for people who belong to several.
import { path } from '../util/path-builder.ts'
import type { Me } from './hospital.ts'
import { useGo } from './link.tsx'
import { useLayoutWords } from './words.ts'

export function HospitalSwitch({ me, facility }: { readonly me: Me; readonly facility: string }) {
  const say = useLayoutWords()
  const go = useGo()
  if (me.facilities.length < 2) {
    return <span className="font-700">{me.facilities[0]?.name}</span>
  }
  return (
    <label className="inline-flex items-center gap-2">
      <span className="hint">{say('hospital')}</span>
      <select
        className="min-h-11 max-w-60 rounded-6 border border-edge bg-raised px-2"
        value={facility}
        onChange={(event) => go(path.today(event.target.value))}
      >
        {me.facilities.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
    </label>
  )
}
