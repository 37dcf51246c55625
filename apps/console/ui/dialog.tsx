// A question that must be answered before going on. The browser's own dialog: keeps the focus, closes on Escape.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useUiWords } from './words.ts'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({ title, open, onClose, children }: DialogProps) {
  const say = useUiWords()
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open) box.current?.close()
  }, [open])
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-[min(40rem,calc(100vw-2rem))] rounded-12 border border-line bg-raised p-5 text-ink backdrop:bg-black/60"
    >
      {open && (
        <>
          <div className="flex items-start justify-between gap-4">
            <h2 id={id}>{title}</h2>
            <button type="button" className="link -m-2 flex min-h-11 min-w-11 items-center justify-center" onClick={onClose}>
              <Icon name="close" />
              <span className="sr-only">{say('dialog.close')}</span>
            </button>
          </div>
          <div className="mt-3 flex flex-col gap-4">{children}</div>
        </>
      )}
    </dialog>
  )
}
