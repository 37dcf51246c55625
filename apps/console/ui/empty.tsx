// Nothing here yet: says so, and says the next step.
import type { ReactNode } from 'react'

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="rounded-12 border border-dashed border-edge p-6 text-center">
      <p className="font-700">{title}</p>
      {children && <div className="mt-2 flex flex-col items-center gap-3">{children}</div>}
    </div>
  )
}
