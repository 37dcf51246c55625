// How long a log-in lasts.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { numberTyped } from '../../util/number-typed.ts'
import { useOperateWords } from './words.ts'

export function SessionForm({ settings }: { readonly settings: Data<'settings.get'> }) {
  const say = useOperateWords()
  const save = useDo('settings.session')
  const [idle, setIdle] = useState(String(settings.session.idleMinutes))
  const [absolute, setAbsolute] = useState(String(settings.session.absoluteHours))
  const [locale, setLocale] = useState(settings.locale)
  const [saved, setSaved] = useState(false)
  const submit = async () => {
    const body = { idleMinutes: numberTyped(idle), absoluteHours: numberTyped(absolute), locale }
    setSaved((await save.send({ body })).ok)
  }
  return (
    <>
      {saved && <Notice tone="done" title={say('saved')} focus />}
      <Form submit={say('submit')} busy={save.busy} refused={save.refused} onSubmit={submit}>
        <TextField label={say('session.idle')} hint={say('session.idle.hint')} name="idleMinutes" inputMode="numeric" required value={idle} onChange={setIdle} />
        <TextField label={say('session.absolute')} hint={say('session.absolute.hint')} name="absoluteHours" inputMode="numeric" required value={absolute} onChange={setAbsolute} />
        <SelectField
          label={say('session.locale')}
          value={locale}
          options={[{ value: 'ja', label: say('locale.ja') }, { value: 'en', label: say('locale.en') }]}
          onChange={setLocale}
        />
      </Form>
    </>
  )
}
