// A message on the page: what happened, where, and what to do next. Mistakes are read out at once.
import { useEffect, useRef, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type NoticeTone = 'info' | 'done' | 'caution' | 'error'

const tones: Readonly<Record<NoticeTone, { readonly look: string; readonly icon: IconName }>> = {
  info: { look: 'border-accent', icon: 'info' },
  done: { look: 'border-pass text-pass', icon: 'pass' },
  caution: { look: 'border-unknown text-unknown', icon: 'unknown' },
  error: { look: 'border-fail text-fail', icon: 'fail' },
}

interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title: string
  /** Moves the focus here when it appears: for the result of something the person just did. */
  readonly focus?: boolean
  readonly children?: ReactNode
}

export function Notice({ tone = 'info', title, focus = false, children }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  const { look, icon } = tones[tone]
  return (
    <div
      ref={box}
      tabIndex={focus ? -1 : undefined}
      role={tone === 'error' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-8 border-l-8 border bg-raised p-4 ${look}`}
    >
      <span className="mt-0.5"><Icon name={icon} size={24} /></span>
      <div className="min-w-0 flex-1 text-ink">
        <p className="font-700">{title}</p>
        {children}
      </div>
    </div>
  )
}
