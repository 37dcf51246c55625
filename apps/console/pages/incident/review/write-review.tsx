// What people write in a review: three fields, none of them for people.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { useAfterWords } from '../../cases/words.ts'
import type { Review } from './shape.ts'

const fields = ['well', 'hindered', 'causes'] as const

export function WriteReview({ incident, written }: { readonly incident: string; readonly written: Review['written'] }) {
  const say = useAfterWords()
  const locale = useLocale()
  const write = useDo('review.write')
  const [texts, setTexts] = useState({ well: written?.well ?? '', hindered: written?.hindered ?? '', causes: written?.causes ?? '' })
  const submit = async () => {
    const body = Object.fromEntries(fields.flatMap((field) => (texts[field].trim() === '' ? [] : [[field, texts[field].trim()]])))
    await write.send({ params: { incident }, body })
  }
  return (
    <Section title={say('review.write')}>
      {written && <p className="hint">{say('review.by', { time: formatTime(written.at, locale), name: written.by })}</p>}
      <Form submit={say('review.save')} busy={write.busy} refused={write.refused} onSubmit={submit}>
        {fields.map((field) => (
          <TextField
            key={field} label={say(`review.${field}`)} name={field} lines={4} maxLength={2000} value={texts[field]}
            onChange={(text) => setTexts({ ...texts, [field]: text })}
          />
        ))}
      </Form>
    </Section>
  )
}
