// One line or several lines of text; a password can be looked at before it is sent.
import { useState, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { control, FieldFrame } from './field-frame.tsx'
import { useUiWords } from './words.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name?: string
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly error?: string | undefined
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'date' | 'search'
  readonly lines?: number
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'numeric' | 'text'
  readonly maxLength?: number
}

export function TextField({ label, hint, required, error, type = 'text', lines, ...rest }: TextFieldProps) {
  const say = useUiWords()
  const [shown, show] = useState(false)
  const secret = type === 'password'
  return (
    <AriaTextField
      {...rest}
      type={secret && shown ? 'text' : type}
      isRequired={required ?? false}
      {...(error ? { isInvalid: true } : {})}
      validationBehavior="native"
      className="flex max-w-xl flex-col gap-1"
    >
      <FieldFrame label={label} hint={hint} required={required ?? false} error={error}>
        {lines ? <TextArea rows={lines} className={control} /> : <Input className={control} spellCheck={false} />}
      </FieldFrame>
      {secret && (
        <button type="button" className="link self-start" aria-pressed={shown} onClick={() => show(!shown)}>
          {say(shown ? 'field.hide' : 'field.show')}
        </button>
      )}
    </AriaTextField>
  )
}
