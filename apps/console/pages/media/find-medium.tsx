// To a medium's page: by scanner, or by typing its label.
import { useCallback, useState } from 'react'
import { useFacility } from '../../layouts/hospital.ts'
import { useGo } from '../../layouts/link.tsx'
import { Form } from '../../forms/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { useScanner } from './use-scanner.ts'
import { useMediaWords } from './words.ts'

export function FindMedium() {
  const say = useMediaWords()
  const facility = useFacility()
  const go = useGo()
  const [label, setLabel] = useState('')
  const open = useCallback((found: string) => go(path.medium(facility, found)), [go, facility])
  const swallowed = useScanner(open)
  const submit = () => {
    if (label.trim() !== '') open(label.trim())
  }
  return (
    <>
      {swallowed && <Notice tone="caution" title={say('ime')} />}
      <Form submit={say('find.go')} onSubmit={submit}>
        <TextField label={say('find')} hint={say('find.hint')} name="label" required value={label} onChange={setLabel} maxLength={200} />
      </Form>
    </>
  )
}
