// On top of what was agreed beforehand: its paper, and where it is changed.
import { linkTo } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { path } from '../../util/path-builder.ts'

interface AgreedActionsProps {
  readonly report: 'cut-order' | 'decision-table'
  readonly print: string
  readonly change: string
}

export function AgreedActions({ report, print, change }: AgreedActionsProps) {
  const facility = useFacility()
  return (
    <>
      <a className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report, format: 'pdf' }, query: {} })}>
        <Icon name="print" />
        {print}
      </a>
      <Link href={path.agreed(facility)} className={buttonLook('secondary')}>{change}</Link>
    </>
  )
}
