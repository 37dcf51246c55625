// What happened, newest first: who did what, when, and the proof of each.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { EraseForm } from '../../forms/erase-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { Proof } from './proof.tsx'
import { useLedgerWords } from './words.ts'

type Entry = Row<'ledger.entries'>

export function Entries() {
  const say = useLedgerWords()
  const [before, setBefore] = useState<readonly number[]>([])
  const [act, setAct] = useState('')
  const [open, setOpen] = useState<{ readonly what: 'proof' | 'erase'; readonly entry: Entry } | null>(null)
  const last = before.at(-1)
  const asked = useAsk('ledger.entries', { query: { ...(last === undefined ? {} : { before: last }), ...(act === '' ? {} : { act }) } })
  const close = () => setOpen(null)
  return (
    <Answered asked={asked}>
      {(data) => (
        <>
          <SelectField
            label={say('act')}
            value={act}
            options={[{ value: '', label: say('act.all') }, ...data.acts.map((one) => ({ value: one.act, label: one.title }))]}
            onChange={(next) => {
              setAct(next)
              setBefore([])
            }}
          />
          {data.rows.length === 0 && <Empty title={say('entries.none')} />}
          <ol className="flex flex-col divide-y divide-line rounded-8 border border-line bg-raised">
            {data.rows.map((entry) => <li key={entry.seq}><EntryLine entry={entry} onOpen={(what) => setOpen({ what, entry })} /></li>)}
          </ol>
          <div className="flex flex-wrap items-start gap-3">
            <Button look="secondary" disabledReason={before.length === 0 ? say('newest') : null} onClick={() => setBefore(before.slice(0, -1))}>{say('newer')}</Button>
            <Button look="secondary" disabledReason={data.next === null ? say('oldest') : null} onClick={() => data.next !== null && setBefore([...before, data.next])}>{say('older')}</Button>
          </div>
          <Dialog title={say(open?.what === 'erase' ? 'erase' : 'proof')} open={open !== null} onClose={close}>
            {open?.what === 'proof' && <Proof seq={open.entry.seq} />}
            {open?.what === 'erase' && <EraseForm seq={open.entry.seq} onDone={close} />}
          </Dialog>
        </>
      )}
    </Answered>
  )
}

function EntryLine({ entry, onOpen }: { readonly entry: Entry; readonly onOpen: (what: 'proof' | 'erase') => void }) {
  const say = useLedgerWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
      <span className="hint w-16 text-right">{entry.seq}</span>
      <div className="min-w-0 flex-1 basis-72">
        <p>{entry.text}</p>
        <p className="hint">{formatTime(entry.at, locale)}　{entry.by.name}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" aria-label={say('proof.of', { seq: entry.seq })} onClick={() => onOpen('proof')}>{say('proof')}</Button>
        {entry.personal && whyNot('personal.erase') === null && (
          <Button look="quiet" aria-label={say('erase.of', { seq: entry.seq })} onClick={() => onOpen('erase')}>{say('erase')}</Button>
        )}
      </div>
    </div>
  )
}
