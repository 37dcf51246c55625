// A page's paper, one click away: the report of the binder that prints it, for whoever may read rows of the register.
import type { ReactNode } from 'react'
import { linkTo } from '../api/client.ts'
import { buttonLook } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFacility, useWhyNot } from './hospital.ts'

interface PrintLinkProps {
  readonly report: string
  readonly query?: { readonly rehearsal?: string }
  readonly children: ReactNode
}

export function PrintLink({ report, query = {}, children }: PrintLinkProps) {
  const facility = useFacility()
  const whyNot = useWhyNot()
  if (whyNot('register.read') !== null) return null
  return (
    <a className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report, format: 'pdf' }, query })}>
      <Icon name="print" />
      {children}
    </a>
  )
}
