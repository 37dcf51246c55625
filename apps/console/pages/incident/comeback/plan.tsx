// When all is expected back, the picture of what is left, and what would shorten it most.
import { Empty } from '../../../ui/empty.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatHours } from '../../../util/duration.ts'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { WayBack } from '../../recovery/way-back.tsx'
import type { Comeback } from './comeback-data.ts'
import { useComebackWords } from './words.ts'

const mostLevers = 3

export function Plan({ found: { plan, endsAt, levers, systems } }: { readonly found: Comeback }) {
  const say = useComebackWords()
  const locale = useLocale()
  if (endsAt === null) {
    return systems.some(({ wantedHours, claim, terminals }) => wantedHours !== null || claim !== null || terminals > 0)
      ? <Notice tone="done" title={say('ends.none')} />
      : <Empty title={say('empty')}><p>{say('empty.next')}</p></Empty>
  }
  const [middle, end] = [formatTime(endsAt.middle, locale), formatTime(endsAt.plan, locale)]
  const best = levers.filter(({ savesHours, savesFirstHours }) => (savesHours ?? savesFirstHours ?? 0) > 0).slice(0, mostLevers)
  const others = levers.filter(({ sort }) => sort === 'rehearse').slice(0, best.length === 0 ? mostLevers : 0)
  return (
    <>
      <div className="card">
        <p className="hint">{say('ends')}</p>
        <p className="text-[1.5rem] font-700">
          {plan.atLeast ? say('ends.atLeast', { plan: end }) : middle === end ? say('ends.at', { plan: end }) : say('ends.between', { middle, plan: end })}
        </p>
      </div>
      {plan.claimed.length > 0 && <Notice tone="caution" title={say('claimed', { systems: plan.claimed.join(say('sep')) })} />}
      {plan.unknown.length > 0 && <Notice tone="caution" title={say('unknown', { systems: plan.unknown.join(say('sep')) })} />}
      <WayBack found={plan} />
      {best.length + others.length > 0 && (
        <Section title={say('levers')}>
          <ol className="flex max-w-3xl flex-col gap-2">
            {[...best, ...others].map((one) => (
              <li key={`${one.sort} ${one.about}`} className="rounded-8 border border-line bg-raised px-4 py-2">
                <p>{one.text}</p>
                {one.savesHours !== null && one.savesHours > 0 && <p className="font-700 text-pass">{say('lever.saves', { hours: formatHours(one.savesHours, locale) })}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}
