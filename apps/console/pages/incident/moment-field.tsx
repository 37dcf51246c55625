// A moment as people type it: the hospital's day and clock, with the browser's own picker.
import { useId, type ReactNode } from 'react'
import { control } from '../../ui/field-frame.tsx'

interface MomentFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function MomentField({ label, hint, name, value, onChange }: MomentFieldProps) {
  const id = useId()
  return (
    <div className="flex max-w-xl flex-col gap-1">
      <label htmlFor={id} className="font-700">{label}</label>
      {hint && <p id={`${id}h`} className="hint">{hint}</p>}
      <input
        id={id} name={name} type="datetime-local" className={control} value={value} aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** `2026-11-20T09:30` in the hospital's time zone. */
export function localTime(moment: string | number): string {
  const parts = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(moment)).replace(' ', 'T')
}

/** Undefined where nothing whole was typed. */
export function momentTyped(value: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? `${value.slice(0, 16)}:00+09:00` : undefined
}
