// What every field has around it: a label that says whether it must be filled, a hint, and the mistake in words.
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import type { ReactNode } from 'react'
import { useUiWords } from './words.ts'

export const control =
  'min-h-11 w-full rounded-8 border border-edge bg-raised px-3 py-2 text-ink placeholder:text-soft data-[invalid]:border-2 data-[invalid]:border-fail'

interface FieldFrameProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly error?: string | undefined
  readonly children: ReactNode
}

export function FieldFrame({ label, hint, required = false, error, children }: FieldFrameProps) {
  const say = useUiWords()
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-2">
        <Label className="font-700">{label}</Label>
        {required && <RequiredMark />}
      </span>
      {hint && <Text slot="description" className="hint">{hint}</Text>}
      {children}
      <FieldError className="flex items-start gap-1 font-700 text-fail">
        {({ validationDetails, validationErrors }) =>
          error ?? (validationDetails.valueMissing ? say('field.empty') : validationErrors.join(' '))}
      </FieldError>
    </>
  )
}

/** What reads aloud knows it from the field itself. */
export function RequiredMark() {
  const say = useUiWords()
  return <span aria-hidden="true" className="text-fail">{say('field.required')}</span>
}
