// A drill that was held on paper: when, where, how many, and the ticks of its sheet.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MomentField, momentTyped } from '../incident/moment-field.tsx'
import { countTyped } from './count-typed.ts'
import { Marks, type Mark } from './marks.tsx'
import { scenesIn } from './scenes-in.ts'
import { useDrillWords } from './words.ts'

interface PaperFormProps {
  readonly exercises: Data<'drills.list'>['exercises']
  readonly onDone: () => void
}

export function PaperForm({ exercises, onDone }: PaperFormProps) {
  const say = useDrillWords()
  const take = useDo('drills.takeIn')
  const [exercise, setExercise] = useState(exercises[0]?.id ?? '')
  const [ward, setWard] = useState('')
  const [count, setCount] = useState('')
  const [began, setBegan] = useState('')
  const [ended, setEnded] = useState('')
  const [strengths, setStrengths] = useState('')
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map())
  const asked = useAsk('exercises.get', { params: { exercise } })
  const scenes = asked.data?.ok ? scenesIn(asked.data.data.body) : []
  const submit = async () => {
    const scores = scenes.flatMap((scene) => scene.expectations.flatMap((one) => {
      const score = marks.get(`${exercise}/${scene.id}/${one.id}`)
      return score === undefined ? [] : [{ inject: scene.id, expectation: one.id, score }]
    }))
    const answer = await take.send({
      body: {
        exercise, participants: countTyped(count) ?? 0, startedAt: momentTyped(began) ?? '', endedAt: momentTyped(ended) ?? '', scores,
        ...(ward.trim() === '' ? {} : { ward: ward.trim() }), ...(strengths.trim() === '' ? {} : { strengths: strengths.trim() }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('paper.save')} busy={take.busy} refused={take.refused} onSubmit={submit}>
      <SelectField label={say('paper.exercise')} value={exercise} onChange={setExercise} options={exercises.map(({ id, title }) => ({ value: id, label: title }))} />
      <TextField label={say('start.ward')} hint={say('start.ward.hint')} name="ward" value={ward} onChange={setWard} maxLength={200} />
      <TextField label={say('start.count')} hint={say('start.count.hint')} name="participants" inputMode="numeric" required value={count} onChange={setCount} maxLength={6} />
      <MomentField label={say('paper.started')} name="startedAt" value={began} onChange={setBegan} />
      <MomentField label={say('paper.ended')} name="endedAt" value={ended} onChange={setEnded} />
      {scenes.map((scene) => (
        <div key={scene.id} className="flex flex-col gap-2">
          <p className="font-700">{scene.title}</p>
          {scene.expectations.map((one) => {
            const key = `${exercise}/${scene.id}/${one.id}`
            return <Marks key={key} what={one.what} mark={marks.get(key)} onMark={(mark) => setMarks(new Map(marks).set(key, mark))} />
          })}
        </div>
      ))}
      <TextField label={say('end.strengths')} name="strengths" lines={2} value={strengths} onChange={setStrengths} maxLength={2000} />
    </Form>
  )
}
