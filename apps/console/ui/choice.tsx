// Choosing: one of few (radio), one of many (the browser's own list, which phones know best), yes or no (tick box).
import { useId, type ReactNode } from 'react'
import { control, RequiredMark } from './field-frame.tsx'

interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly hint?: string
}

interface OneOf<V extends string> {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
}

/** `required`: the empty choice is none. */
export function SelectField<V extends string>({ label, hint, value, options, onChange, required = false }: OneOf<V> & { readonly required?: boolean }) {
  const id = useId()
  return (
    <div className="flex max-w-xl flex-col gap-1">
      <label htmlFor={id} className="flex flex-wrap items-baseline gap-2 font-700">{label}{required && <RequiredMark />}</label>
      {hint && <p id={`${id}h`} className="hint">{hint}</p>}
      <select
        id={id}
        className={control}
        value={value}
        required={required}
        aria-describedby={hint ? `${id}h` : undefined}
        // The options are the only values the list can give back.
        onChange={(event) => onChange(event.target.value as V)}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

export function RadioField<V extends string>({ label, hint, value, options, onChange }: OneOf<V>) {
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={hint ? `${id}h` : undefined}>
      <legend className="mb-1 font-700">{label}</legend>
      {hint && <p id={`${id}h`} className="hint">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="radio"
            name={id}
            className="mt-1 size-5 shrink-0 accent-accent"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint block">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface CheckFieldProps {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-1.5">
      <input
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-accent"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint && <span className="hint block">{hint}</span>}
      </span>
    </label>
  )
}
