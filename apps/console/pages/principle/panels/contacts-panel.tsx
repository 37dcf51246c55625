// 心得2: who can be reached, who is missing, and the tree one click below.
import { useAsk } from '../../../api/hooks.ts'
import { useFacility, useHospital } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { path } from '../../../util/path-builder.ts'
import { usePrincipleWords } from '../words.ts'

export function ContactsPanel() {
  const say = usePrincipleWords()
  const facility = useFacility()
  const may = useHospital()?.permissions.includes('register.read') ?? false
  const { data } = useAsk('contacts.tree', {}, { when: may })
  if (!data?.ok) return null
  const places = [...data.data.inside, ...data.data.outside]
  const incomplete = places.filter((place) => place.missing.length > 0)
  return (
    <section aria-label={say('panel.contacts')} className="card flex flex-col items-start gap-3">
      <h2>{say('panel.contacts')}</h2>
      <p>
        {incomplete.length === 0
          ? say('panel.contacts.good', { all: places.length })
          : say('panel.contacts.missing', { count: incomplete.length, titles: incomplete.map((place) => place.title).join(say('sep')) })}
      </p>
      <div className="flex flex-wrap gap-3">
        <Link href={path.contacts(facility)} className={buttonLook('secondary')}>{say('panel.contacts.see')}</Link>
        <Link href={path.callList(facility)} className={buttonLook('quiet')}>{say('panel.contacts.call')}</Link>
      </div>
    </section>
  )
}
