// A paper of this incident, one click away.
import type { ReactNode } from 'react'
import { linkTo } from '../../api/client.ts'
import { useParam } from '../../layouts/address.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface PaperLinkProps {
  readonly paper: 'timeline' | 'handover'
  readonly since?: string | undefined
  readonly children: ReactNode
}

export function PaperLink({ paper, since, children }: PaperLinkProps) {
  const facility = useFacility()
  const incident = useParam('incident')
  const href = linkTo('timeline.print', { params: { facility, incident, paper, format: 'pdf' }, query: since === undefined ? {} : { since } })
  return <a className={buttonLook('secondary')} href={href}><Icon name="print" />{children}</a>
}
