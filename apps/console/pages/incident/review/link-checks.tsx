// For each improvement the check of the nine duties that shows whether it holds, where one fits.
import { useAsk, useDo } from '../../../api/hooks.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { CheckList } from '../../cases/check-list.tsx'
import { useAfterWords } from '../../cases/words.ts'
import type { Review } from './shape.ts'

export function LinkChecks({ incident, review }: { readonly incident: string; readonly review: Review }) {
  const say = useAfterWords()
  const asked = useAsk('improvements.list', { query: { of: incident } })
  const link = useDo('review.link')
  const rows = asked.data?.ok ? asked.data.data.rows : []
  if (rows.length === 0) return null
  const options = [
    { value: '', label: say('review.check.none') },
    ...review.checks.map((one) => ({ value: one.id, label: say('review.duty', { number: one.principle, title: one.title }) })),
  ]
  const checks = [...new Map(review.linked.map(({ check }) => [check.id, check])).values()]
  return (
    <Section title={say('review.links')} note={say('review.links.lead')}>
      {link.refused && <Notice tone="error" title={link.refused.reasons.join(' ')} />}
      {rows.map((one) => (
        <SelectField
          key={one.id} label={say('review.check', { what: one.what ?? '—' })} options={options}
          value={review.linked.find(({ improvement }) => improvement === one.id)?.check.id ?? ''}
          onChange={(check) => void link.send({ params: { incident }, body: { improvement: one.id, check: check === '' ? null : check } })}
        />
      ))}
      {checks.length > 0 && <CheckList checks={checks} name={say('review.links')} />}
    </Section>
  )
}
