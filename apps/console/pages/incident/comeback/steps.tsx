// Five steps in a row, drawn so that the word and the shape say where it stands.
import type { Comeback } from './comeback-data.ts'

type State = Comeback['systems'][number]['state']
const order: readonly State[] = ['down', 'cleaned', 'scanned', 'connected', 'signed']

export function Steps({ state, label }: { readonly state: State; readonly label: string }) {
  const at = order.indexOf(state)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <svg viewBox="0 0 130 20" width="130" height="20" aria-hidden="true">
        <path d="M10 10H120" className="stroke-line" strokeWidth={3} />
        {order.map((one, n) => (
          <circle key={one} cx={10 + n * 27.5} cy={10} r={n === at ? 8 : 5} className={n > at ? 'fill-raised stroke-edge' : at === 0 ? 'fill-fail stroke-fail' : 'fill-pass stroke-pass'} strokeWidth={2} />
        ))}
      </svg>
      <span className="font-700">{label}</span>
    </div>
  )
}
