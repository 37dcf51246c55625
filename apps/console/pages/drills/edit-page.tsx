// The texts of a scenario rewritten for this hospital, in the language of the page; order, roles and times stay.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link, useGo } from '../../layouts/link.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { countTyped } from './count-typed.ts'
import { keptExercise, type KeptExercise } from './scenes-in.ts'
import { useDrillWords } from './words.ts'

export function EditPage() {
  const say = useDrillWords()
  const facility = useFacility()
  const exercise = useParam('exercise')
  const asked = useAsk('exercises.get', { params: { exercise } })
  return (
    <Page title={say('edit.title')} above={<Link href={path.drills(facility)}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('edit.lead')}</p>
      <Answered asked={asked}>{(kept) => <Texts key={exercise} exercise={exercise} kept={kept} />}</Answered>
    </Page>
  )
}

function Texts({ exercise, kept }: { readonly exercise: string; readonly kept: Data<'exercises.get'> }) {
  const say = useDrillWords()
  const locale = useLocale()
  const facility = useFacility()
  const go = useGo()
  const whyNot = useWhyNot()
  const keep = useDo('exercises.keep')
  const [body, setBody] = useState<KeptExercise>(() => keptExercise(kept.body))
  const [minutes, setMinutes] = useState(String(body.minutes))
  const planned = countTyped(minutes)
  const scene = (at: number, change: Partial<KeptExercise['injects'][number]>) =>
    setBody({ ...body, injects: body.injects.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  const submit = async () => {
    // It came from the server as JSON and goes back as JSON.
    const whole = { ...body, minutes: planned ?? body.minutes } as unknown as Data<'exercises.get'>['body']
    const answer = await keep.send({ params: { exercise }, body: { body: whole } })
    if (answer.ok) go(path.drills(facility))
  }
  return (
    <Form submit={say('edit.save')} busy={keep.busy} refused={keep.refused} disabledReason={whyNot('incident.work') ?? (planned === undefined ? say('edit.minutes.none') : null)} onSubmit={submit}>
      <TextField label={say('edit.name')} name="title" value={body.title[locale]} onChange={(value) => setBody({ ...body, title: { ...body.title, [locale]: value } })} maxLength={400} />
      <TextField label={say('edit.about')} name="about" lines={3} value={body.about[locale]} onChange={(value) => setBody({ ...body, about: { ...body.about, [locale]: value } })} maxLength={4000} />
      <TextField label={say('edit.minutes')} name="minutes" inputMode="numeric" value={minutes} onChange={setMinutes} maxLength={3} />
      {body.injects.map((one, at) => (
        <Section key={one.id} title={say('edit.scene', { at: at + 1 })}>
          <TextField label={say('edit.scene.title')} value={one.title[locale]} onChange={(value) => scene(at, { title: { ...one.title, [locale]: value } })} maxLength={400} />
          <TextField label={say('edit.text')} lines={4} value={one.text[locale]} onChange={(value) => scene(at, { text: { ...one.text, [locale]: value } })} maxLength={4000} />
          {one.easy !== undefined && <TextField label={say('edit.easy')} lines={2} value={one.easy} onChange={(value) => scene(at, { easy: value })} maxLength={2000} />}
          {one.expectations.map((each, n) => (
            <TextField
              key={each.id} label={`${say('edit.expected')} ${n + 1}`} value={each.what[locale]} maxLength={1000}
              onChange={(value) => scene(at, { expectations: one.expectations.map((all, m) => (m === n ? { ...all, what: { ...all.what, [locale]: value } } : all)) })}
            />
          ))}
        </Section>
      ))}
      {kept.versions.length > 0 && (
        <Section title={say('edit.versions')}>
          <ul>{kept.versions.map(({ version, keptAt, by }) => <li key={version}>{say('edit.version', { version, day: formatTime(keptAt, locale), by })}</li>)}</ul>
        </Section>
      )}
    </Form>
  )
}
