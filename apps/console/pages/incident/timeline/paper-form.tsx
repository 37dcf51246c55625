// The paper sheet, typed in as it stands: time, words, lane, one row under the other, kept all at once.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { control } from '../../../ui/field-frame.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { localTime, momentTyped } from '../moment-field.tsx'
import type { Timeline } from '../shapes.ts'
import { useIncidentWords } from '../words.ts'

interface PaperProps {
  readonly timeline: Timeline
  readonly incident: string
}

interface Typed {
  readonly at: string
  readonly words: string
  readonly lane: '' | Timeline['lanes'][number]['lane']
}

export function PaperForm({ timeline, incident }: PaperProps) {
  const say = useIncidentWords()
  const whyNot = useWhyNot()
  const keep = useDo('timeline.paper')
  const fresh = (at: string): Typed => ({ at, words: '', lane: '' })
  const [rows, setRows] = useState<readonly Typed[]>(() => [fresh(localTime(Date.now()))])
  const [kept, setKept] = useState<number | null>(null)
  const set = (n: number, change: Partial<Typed>) => setRows(rows.map((row, at) => (at === n ? { ...row, ...change } : row)))
  const submit = async () => {
    const lines = rows.flatMap(({ at, words, lane }) => {
      const happenedAt = momentTyped(at)
      return words.trim() === '' || happenedAt === undefined ? [] : [{ happenedAt, words: words.trim(), ...(lane === '' ? {} : { lane }) }]
    })
    if (lines.length === 0) return
    const done = await keep.send({ params: { incident }, body: { lines } })
    if (!done.ok) return
    setKept(done.data.kept)
    setRows([fresh(rows.at(-1)?.at ?? localTime(Date.now()))])
  }
  return (
    <Form
      submit={say('paper.keep')} busy={keep.busy} refused={keep.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}
      beside={<Button look="secondary" onClick={() => setRows([...rows, fresh(rows.at(-1)?.at ?? '')])}>{say('paper.more')}</Button>}
    >
      <p className="hint">{say('paper.hint')}</p>
      {kept !== null && <Notice tone="done" title={say('paper.kept', { count: kept })} />}
      {rows.map((row, n) => (
        <fieldset key={n} className="grid gap-2 md:grid-cols-[14rem_1fr_12rem]">
          <legend className="sr-only">{say('paper.row', { n: n + 1 })}</legend>
          <input
            type="datetime-local" aria-label={say('paper.at', { n: n + 1 })} className={control} value={row.at}
            onChange={(event) => set(n, { at: event.target.value })}
          />
          <input
            aria-label={say('paper.words', { n: n + 1 })} className={control} value={row.words} maxLength={2000}
            onChange={(event) => set(n, { words: event.target.value })}
          />
          <select
            aria-label={say('paper.lane', { n: n + 1 })} className={control} value={row.lane}
            // The options are the only values the list can give back.
            onChange={(event) => set(n, { lane: event.target.value as Typed['lane'] })}
          >
            <option value="">{say('tell.noLane')}</option>
            {timeline.lanes.map((one) => <option key={one.lane} value={one.lane}>{one.title}</option>)}
          </select>
        </fieldset>
      ))}
    </Form>
  )
}
