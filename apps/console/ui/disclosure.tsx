// One click below: details that are there for those who ask. The browser's own element, so that it works printed and searched.
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface DisclosureProps {
  readonly title: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

export function Disclosure({ title, open = false, children }: DisclosureProps) {
  return (
    <details open={open} className="group rounded-8 border border-line bg-raised">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-8 px-4 py-2 font-700 hover:bg-accent-soft">
        <span className="transition-transform group-open:rotate-180"><Icon name="down" /></span>
        {title}
      </summary>
      <div className="border-t border-line px-4 py-3">{children}</div>
    </details>
  )
}
