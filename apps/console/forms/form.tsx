// All forms look and behave alike: fields, one main button that says what it does, a refusal above it in words.
import { useMemo, type FormEvent, type ReactNode } from 'react'
import { Form as AriaForm } from 'react-aria-components/Form'
import type { Refused } from '../api/refusal.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormWords } from './words.ts'

/**
 * A complaint goes when its field is typed in, not when it is left: leaving it is what pressing the main button does, and the
 * button would jump away from under the mouse.
 */
function typed({ target }: FormEvent) {
  if (target instanceof Element && target.getAttribute('aria-invalid') === 'true') {
    target.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

interface FormProps {
  readonly submit: string
  readonly onSubmit: () => void | Promise<unknown>
  readonly busy?: boolean
  readonly refused?: Refused | null
  readonly disabledReason?: string | null
  /** Beside the main button. */
  readonly beside?: ReactNode
  readonly children?: ReactNode
}

export function Form({ submit, onSubmit, busy = false, refused, disabledReason, beside, children }: FormProps) {
  const say = useFormWords()
  // The same object as long as it is the same refusal: a new one brings every complaint back.
  const complaints = useMemo(() => ({ ...refused?.fields }), [refused])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !disabledReason) void onSubmit()
  }
  return (
    <AriaForm className="flex flex-col gap-5" validationErrors={complaints} onSubmit={send}>
      {refused && (
        <Notice tone="error" title={say('refused')} focus>
          {refused.reasons.map((reason, at) => <p key={at}>{reason}</p>)}
        </Notice>
      )}
      <div className="contents" onInput={typed}>{children}</div>
      <div className="flex flex-wrap items-start gap-3">
        <Button type="submit" busy={busy} disabledReason={disabledReason}>{submit}</Button>
        {beside}
      </div>
    </AriaForm>
  )
}
