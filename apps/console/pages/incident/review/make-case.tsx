// From a closed incident to a case for others.
import { useDo } from '../../../api/hooks.ts'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link, useGo } from '../../../layouts/link.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Section } from '../../../ui/page.tsx'
import { path } from '../../../util/path-builder.ts'
import { useAfterWords } from '../../cases/words.ts'
import type { Incident } from '../shapes.ts'

export function MakeCase({ incident, made }: { readonly incident: Incident['incident']; readonly made: string | null }) {
  const say = useAfterWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const go = useGo()
  const make = useDo('cases.make')
  const why = incident.mode === 'drill' ? say('review.case.drill') : incident.state === 'closed' ? whyNot('incident.work') : say('review.case.closed')
  const start = async () => {
    const done = await make.send({ body: { incident: incident.id } })
    if (done.ok) go(path.ownCase(facility, done.data.id))
  }
  return (
    <Section title={say('review.case')} note={say('review.case.lead')}>
      {made !== null ? <p><Link href={path.ownCase(facility, made)} className={buttonLook('secondary')}>{say('review.case.open')}</Link></p>
        : <p><Button look="secondary" busy={make.busy} disabledReason={why} onClick={() => void start()}>{say('review.case')}</Button></p>}
    </Section>
  )
}
