// Files that came in but were never added to an item: to be added, or left where they are.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Section } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatNumber, formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Secured } from './secured.ts'
import { useEvidenceWords } from './words.ts'

interface LooseProps {
  readonly incident: string
  readonly data: Secured
}

type LooseFile = Secured['loose'][number]

export function Loose({ incident, data }: LooseProps) {
  const say = useEvidenceWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const [taking, setTaking] = useState<LooseFile | null>(null)
  if (data.looseCount === 0) return null
  return (
    <Section title={say('loose', { count: data.looseCount })}>
      <p className="max-w-3xl">{say('loose.lead')}</p>
      <ul className="flex flex-col gap-2">
        {data.loose.map((one) => (
          <li key={one.sha256} className="flex flex-wrap items-baseline gap-x-4">
            <span>{formatTime(one.at, locale)}</span>
            <span>{formatNumber(one.size, locale)} B</span>
            <Button
              look="secondary" disabledReason={data.items.length === 0 ? say('loose.noItem') : whyNot('incident.work')} onClick={() => setTaking(one)}
            >{say('loose.take')}</Button>
            <code className="hint w-full [overflow-wrap:anywhere]">SHA-256 {one.sha256}</code>
          </li>
        ))}
      </ul>
      {data.looseCount > data.loose.length && <p>{say('loose.first', { count: data.loose.length })}</p>}
      <Dialog title={say('loose.take')} open={taking !== null} onClose={() => setTaking(null)}>
        {taking !== null && <TakeLoose incident={incident} data={data} file={taking} onDone={() => setTaking(null)} />}
      </Dialog>
    </Section>
  )
}

function TakeLoose({ incident, data, file, onDone }: LooseProps & { readonly file: LooseFile; readonly onDone: () => void }) {
  const say = useEvidenceWords()
  const taking = useDo('secured.take')
  const [item, setItem] = useState(data.items[0]?.id ?? '')
  const [name, setName] = useState('')
  const submit = async () => {
    const files = [{ name: name.trim() || say('loose.noName'), sha256: file.sha256, size: file.size }]
    if ((await taking.send({ params: { incident, item }, body: { files } })).ok) onDone()
  }
  return (
    <Form submit={say('loose.take')} busy={taking.busy} refused={taking.refused} onSubmit={submit}>
      <SelectField
        label={say('loose.item')} value={item} onChange={setItem}
        options={data.items.map((one) => ({ value: one.id, label: `${one.number} ${one.what ?? ''}` }))}
      />
      <TextField label={say('loose.name')} hint={say('loose.name.hint')} name="name" value={name} onChange={setName} maxLength={200} />
    </Form>
  )
}
