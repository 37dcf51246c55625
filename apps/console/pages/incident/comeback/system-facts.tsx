// What was wished, said and measured of one system, what it waits for, and the paper that stands in for it.
import { Icon } from '../../../ui/icon.tsx'
import { formatHours } from '../../../util/duration.ts'
import { useLocale } from '../../../util/locale.ts'
import type { System } from './comeback-data.ts'
import { useComebackWords } from './words.ts'

export function SystemFacts({ one }: { readonly one: System }) {
  const say = useComebackWords()
  const locale = useLocale()
  const hours = (value: number) => formatHours(value, locale)
  const { claim } = one
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        {one.rank !== null && <span className="font-700">{say('rank', { n: one.rank })}</span>}
        {one.first && <span className="text-accent">{say('first')}</span>}
        {one.onlyClaimed && <span className="inline-flex items-center gap-1 font-700 text-unknown"><Icon name="unknown" />{say('said.unverified')}</span>}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {one.wantedHours !== null && <><dt className="hint">{say('wanted')}</dt><dd>{hours(one.wantedHours)}</dd></>}
        {claim !== null && (
          <>
            <dt className="hint">{say('said')}</dt>
            <dd>
              {say('said.of', { hours: hours(claim.hours), vendor: claim.vendor })}{' '}
              <span className="hint">{say(claim.inWriting === null ? 'said.unknown' : claim.inWriting ? 'said.writing' : 'said.spoken', { on: claim.saidOn ?? '' })}</span>
            </dd>
          </>
        )}
        <dt className="hint">{say('measured')}</dt>
        <dd>{one.measuredHours === null ? <span className="text-unknown">{say('measured.not')}</span> : hours(one.measuredHours)}</dd>
        {one.needs.length > 0 && <><dt className="hint">{say('needs')}</dt><dd>{one.needs.map(({ name, up }) => (up ? say('needs.up', { name }) : name)).join(say('sep'))}</dd></>}
        {one.terminals > 0 && <><dt className="hint">{say('terminals.count')}</dt><dd>{one.terminals}</dd></>}
        {one.substitutes.length > 0 && (
          <>
            <dt className="hint">{say('substitutes')}</dt>
            <dd>{one.substitutes.map(({ form, where }) => <span key={form} className="block">{say('substitute', { form, where: where ?? '' })}</span>)}</dd>
          </>
        )}
      </dl>
    </>
  )
}
