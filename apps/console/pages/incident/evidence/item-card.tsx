// One item: what it is, who has it, its files with their hashes, whether its seal holds, every hand it went through.
import addresses from 'virtual:contract-routes'
import { useState } from 'react'
import { addressOf } from '../../../api/address.ts'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatNumber, formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Item } from './secured.ts'
import { HandOver } from './hand-over.tsx'
import { TakeFiles } from './take-files.tsx'
import { useEvidenceWords } from './words.ts'

interface ItemCardProps {
  readonly incident: string
  readonly item: Item
}

export function ItemCard({ incident, item }: ItemCardProps) {
  const say = useEvidenceWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const [doing, setDoing] = useState<'take' | 'hand' | null>(null)
  const where = [item.methodTitle, item.deviceLabel, item.place, item.storage, item.seal].filter(Boolean).join(' / ')
  return (
    <article className="card flex flex-col gap-3">
      <h3 className="text-[1.125rem] font-700">{item.number} {item.what ?? say('erased')}</h3>
      <p className="hint">
        {say('collected', { time: formatTime(item.collectedAt, locale), name: item.collector ?? say('erased') })}
        {item.fromPaper && ` (${say('paper')})`} — {where}
      </p>
      <p className="font-700">{item.holder === null ? say('holder.none') : say('holder', { name: item.holder })}</p>
      {item.sealed.map((one, at) => <Sealed key={at} sealed={one} />)}
      {item.files.length > 0 && <Disclosure title={say('files', { count: item.fileCount })}><Files incident={incident} item={item} /></Disclosure>}
      {item.custody.length > 0 && (
        <Disclosure title={say('hand.list')}>
          <ol className="flex flex-col gap-1">
            {item.custody.map((one, at) => (
              <li key={at}>
                {say('hand.line', { time: formatTime(one.happenedAt, locale), from: one.from ?? say('erased'), to: one.to ?? say('erased') })}
                {one.reason !== null && ` — ${one.reason}`}{one.fromPaper && ` (${say('paper')})`}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-3" data-screen-only>
        <Button look="secondary" disabledReason={whyNot('incident.work')} onClick={() => setDoing('take')}>{say('take')}</Button>
        <Button look="secondary" disabledReason={whyNot('incident.work')} onClick={() => setDoing('hand')}>{say('hand')}</Button>
      </div>
      <Dialog title={`${item.number} ${say(doing === 'hand' ? 'hand' : 'take')}`} open={doing !== null} onClose={() => setDoing(null)}>
        {doing === 'take' && <TakeFiles incident={incident} item={item.id} />}
        {doing === 'hand' && <HandOver incident={incident} item={item} onDone={() => setDoing(null)} />}
      </Dialog>
    </article>
  )
}

function Sealed({ sealed }: { readonly sealed: Item['sealed'][number] }) {
  const say = useEvidenceWords()
  const paper = say(`sealed.${sealed.paper}`)
  const whole = sealed.faults.length === 0
  return (
    <Notice tone={whole ? 'done' : 'error'} title={whole ? say('sealed.whole') : say('sealed.faulty', { count: sealed.faults.length })}>
      {!whole && <ul className="list-disc pl-6">{sealed.faults.slice(0, 200).map((fault, at) => <li key={at}>{fault.text}</li>)}</ul>}
      {!whole && <p>{say('sealed.kept')}</p>}
      <p>{paper}</p>
      {sealed.groups.length > 0 && <p>{say('sealed.seal')}: <code className="break-words">{sealed.groups.join(' ')}</code></p>}
    </Notice>
  )
}

function Files({ incident, item }: ItemCardProps) {
  const say = useEvidenceWords()
  const locale = useLocale()
  const facility = useFacility()
  return (
    <ul className="flex flex-col gap-2">
      {item.fileCount > item.files.length && <li>{say('files.first', { count: item.files.length })}</li>}
      {item.files.map((file) => (
        <li key={file.n} className="flex flex-wrap items-baseline gap-x-4">
          <span className="font-700 [overflow-wrap:anywhere]">{file.n}. {file.name ?? say('erased')}</span>
          <span>{formatNumber(file.size, locale)} B</span>
          {file.gone ? <span className="text-fail">{say('file.gone')}</span> : (
            <a className="link" download href={addressOf(addresses, 'secured.file', { facility, incident, item: item.id, n: String(file.n) }).address}>
              {say('file.save')}<span className="sr-only"> {file.n}</span>
            </a>
          )}
          <code className="hint w-full [overflow-wrap:anywhere]">SHA-256 {file.sha256}</code>
        </li>
      ))}
    </ul>
  )
}
