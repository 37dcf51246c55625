// 心得2: vendors, systems and outside lines as a map.
import { useAsk } from '../../../api/hooks.ts'
import { useFacility, useHospital } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { path } from '../../../util/path-builder.ts'
import { usePrincipleWords } from '../words.ts'

export function VendorsPanel() {
  const say = usePrincipleWords()
  const facility = useFacility()
  const may = useHospital()?.permissions.includes('register.read') ?? false
  const { data } = useAsk('vendors.map', {}, { when: may })
  if (!data?.ok) return null
  const { vendors, systems, lines } = data.data
  return (
    <section aria-label={say('panel.vendors')} className="card flex flex-col items-start gap-3">
      <h2>{say('panel.vendors')}</h2>
      <p>
        {say('panel.vendors.counts', {
          vendors: vendors.length, systems: systems.length, lines: lines.length, risky: lines.filter((line) => line.risky).length,
        })}
      </p>
      <div className="flex flex-wrap gap-3">
        <Link href={path.vendorMap(facility)} className={buttonLook('secondary')}>{say('panel.vendors.map')}</Link>
        <Link href={path.vendors(facility)} className={buttonLook('quiet')}>{say('panel.vendors.list')}</Link>
      </div>
    </section>
  )
}
