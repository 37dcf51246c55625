// The hospital's own certificate, as two files on the server.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useOperateWords } from './words.ts'

export function TlsForm({ settings }: { readonly settings: Data<'settings.get'> }) {
  const say = useOperateWords()
  const locale = useLocale()
  const { tls } = settings
  const save = useDo('settings.tls')
  const [cert, setCert] = useState(tls.certFile ?? '')
  const [key, setKey] = useState(tls.keyFile ?? '')
  const [names, setNames] = useState(settings.names.join('\n'))
  const [saved, setSaved] = useState(false)
  const submit = async () => {
    const answer = await save.send({
      body: { certFile: cert || null, keyFile: key || null, names: names.split('\n').map((one) => one.trim()).filter((one) => one !== '') },
    })
    setSaved(answer.ok)
  }
  return (
    <>
      {saved && <Notice tone="done" title={say('tls.saved')} focus />}
      <p className="mb-4">
        {tls.active
          ? say('tls.active', { subject: tls.subject ?? '', day: tls.expiresOn ? formatDate(tls.expiresOn, locale) : '' })
          : say('tls.none')}
      </p>
      <Form submit={say('submit')} busy={save.busy} refused={save.refused} onSubmit={submit}>
        <TextField label={say('tls.cert')} name="certFile" value={cert} onChange={setCert} />
        <TextField label={say('tls.key')} name="keyFile" value={key} onChange={setKey} />
        <TextField label={say('tls.names')} hint={say('tls.names.hint')} name="names" lines={2} value={names} onChange={setNames} />
      </Form>
    </>
  )
}
