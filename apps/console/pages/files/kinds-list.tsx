// Which kinds of records the checks need, which are here, which are old, and how to get the rest.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useFileWords } from './words.ts'

export function KindsList() {
  const say = useFileWords()
  const locale = useLocale()
  const asked = useAsk('evidence.kinds', {})
  return (
    <Answered asked={asked}>
      {({ rows }) => (
        <ul className="grid gap-2 lg:grid-cols-2">
          {rows.map((kind) => {
            const state = kind.newest === null ? 'missing' : kind.stale ? 'stale' : 'here'
            const look = { missing: 'text-aside', stale: 'text-unknown', here: 'text-pass' }[state]
            const icon = { missing: 'notApplicable', stale: 'unknown', here: 'pass' } as const
            return (
              <li key={kind.kind} className="flex gap-2 rounded-8 border border-line p-3">
                <span className={`mt-0.5 ${look}`}><Icon name={icon[state]} size={20} /></span>
                <div className="min-w-0">
                  <p className="font-700">{kind.title}</p>
                  <p className={look}>{say(`kinds.${state}`, { day: kind.newest ? formatDate(kind.newest, locale) : '' })}</p>
                  {state !== 'here' && kind.how && <p className="hint">{kind.how}</p>}
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Answered>
  )
}
