// The frame of every page: one question as its heading, the answer under it, then sections.
import { useEffect, type ReactNode } from 'react'

interface PageProps {
  readonly title: string
  /** A line above the title: where this belongs. */
  readonly above?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, above, actions, children }: PageProps) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above && <div className="hint">{above}</div>}
          <h1 tabIndex={-1} className="outline-none">{title}</h1>
        </div>
        {actions && <div className="flex flex-wrap gap-3" data-screen-only>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly note?: ReactNode
  readonly id?: string
  readonly children: ReactNode
}

export function Section({ title, note, id, children }: SectionProps) {
  return (
    <section id={id} aria-label={title} className="flex flex-col gap-3">
      <h2>{title}</h2>
      {note && <p className="hint max-w-3xl">{note}</p>}
      {children}
    </section>
  )
}
