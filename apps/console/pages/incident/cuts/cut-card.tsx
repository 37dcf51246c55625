// One place to cut: why, where, how, what care notices, and one big button for whoever has just pulled the cable.
import { useState } from 'react'
import type { Data } from '../../../api/client.ts'
import { useDo } from '../../../api/hooks.ts'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Phones } from '../../../ui/phones.tsx'
import { formatDate, formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { HeldMarkOf } from '../evidence/held-mark.tsx'
import type { CutItem } from './cut-item.ts'
import { CutPhotos } from './cut-photos.tsx'
import { EffectForm, JoinForm, LaterForm } from './cut-forms.tsx'
import { useCutWords } from './words.ts'

interface CutCardProps {
  readonly item: CutItem
  readonly number: number
  readonly incident: string
  readonly gate: Data<'cuts.list'>['gate']
  readonly gateOpen: number
  readonly now: string
}

export function CutCard({ item, number, incident, gate, gateOpen, now }: CutCardProps) {
  const say = useCutWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const doing = useDo('cuts.done')
  const [open, setOpen] = useState<'later' | 'effect' | 'join' | null>(null)
  const { name, done } = item
  const isCut = done?.state === 'cut'
  const close = () => setOpen(null)
  const titles = { later: say('later.title', { name }), effect: say('effect.of', { name }), join: say('join.title', { name }) }
  return (
    <article aria-label={`${number} ${name}`} className={`card flex flex-col gap-3 ${isCut ? 'border-pass' : ''}`}>
      <div className="flex flex-wrap items-start gap-3">
        <span aria-hidden className="flex size-12 shrink-0 items-center justify-center rounded-full bg-accent text-[1.375rem] font-700 text-on-accent">{number}</span>
        <div className="min-w-0 flex-1">
          <p className="hint">{item.near ? say('sort.near', { sort: item.sortTitle }) : item.sortTitle}</p>
          <h2 className="text-[1.375rem] leading-140 font-700">{name}</h2>
          <p>{item.why}</p>
          {item.sort === 'terminal' && <HeldMarkOf device={`${name} ${item.cuts ?? ''}`} />}
        </div>
      </div>
      <About item={item} />
      {item.known && item.age !== 'fresh' && (
        <p className="flex items-center gap-1 text-unknown"><Icon name="unknown" /> {item.age === 'old' && item.confirmedOn ? say('old', { date: formatDate(item.confirmedOn, locale) }) : say('undated')}</p>
      )}
      <CutPhotos item={item} />
      {doing.refused && <Notice tone="error" title={doing.refused.reasons.join(' ')} />}
      {done && (
        <p className="flex flex-wrap items-center gap-1 font-700 text-pass">
          <Icon name="pass" /> {say('done', { time: formatTime(done.at, locale), name: done.by })}
          {done.hands && ` ${say('done.hands', { name: done.hands })}`}{done.fromPaper && ` 【${say('paper')}】`}
        </p>
      )}
      {done?.joinedAt && <p className="font-700">{say('joined', { time: formatTime(done.joinedAt, locale), name: done.joinedBy ?? '' })}</p>}
      {item.effects.length > 0 && (
        <div>
          <p className="hint">{say('effects')}</p>
          <ul>{item.effects.map((one) => <li key={`${one.at}${one.words}`}>{formatTime(one.at, locale)} {one.words} ({one.by}){one.fromPaper && ` 【${say('paper')}】`}</li>)}</ul>
        </div>
      )}
      <div className="flex flex-wrap items-start gap-3" data-screen-only>
        {!isCut && (
          <BigButton
            label={say(done ? 'again' : 'cut')} name={say(done ? 'again.of' : 'cut.of', { name })} busy={doing.busy} why={whyNot('incident.work')}
            onPress={() => void doing.send({ params: { incident }, body: { cut: item.key } })}
          />
        )}
        {!isCut && <Button look="quiet" aria-label={say('later.of', { name })} disabledReason={whyNot('incident.work')} onClick={() => setOpen('later')}>{say('later')}</Button>}
        {done && <Button look="secondary" aria-label={say('effect.of', { name })} disabledReason={whyNot('incident.work')} onClick={() => setOpen('effect')}>{say('effect.add')}</Button>}
        {isCut && <Button look="danger" aria-label={say('join.of', { name })} disabledReason={whyNot('incident.work')} onClick={() => setOpen('join')}>{say('join')}</Button>}
      </div>
      <Dialog title={open ? titles[open] : ''} open={open !== null} onClose={close}>
        {open === 'later' && <LaterForm cut={item.key} incident={incident} now={now} onDone={close} />}
        {open === 'effect' && <EffectForm cut={item.key} incident={incident} onDone={close} />}
        {open === 'join' && <JoinForm cut={item.key} incident={incident} gate={gate} open={item.sort === 'outside' || item.sort === 'border' ? gateOpen : 0} onDone={close} />}
      </Dialog>
    </article>
  )
}

interface BigButtonProps {
  readonly label: string
  readonly name: string
  readonly busy: boolean
  readonly why: string | null
  readonly onPress: () => void
}

/** For a thumb in a glove. */
function BigButton({ label, name, busy, why, onPress }: BigButtonProps) {
  const off = busy || why !== null
  return (
    <button
      type="button" aria-label={name} aria-disabled={off || undefined} aria-busy={busy || undefined} title={why ?? undefined}
      className={`min-h-16 min-w-48 rounded-12 px-6 py-3 text-[1.375rem] font-700 ${off ? 'border border-line bg-aside-soft text-aside' : 'bg-accent text-on-accent hover:bg-accent-strong'}`}
      onClick={() => {
        if (!off) onPress()
      }}
    >
      {label}
    </button>
  )
}

const asked = ['where', 'how', 'effect', 'by', 'undo'] as const

function About({ item }: { readonly item: CutItem }) {
  const say = useCutWords()
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {item.cuts && <div className="contents"><dt className="hint">{say('cuts')}</dt><dd>{item.cuts}</dd></div>}
      {asked.filter((field) => item.known || item[field] !== null).map((field) => (
        <div key={field} className="contents">
          <dt className="hint">{say(field)}</dt>
          <dd className={`whitespace-pre-wrap ${field === 'how' || field === 'where' ? 'text-[1.125rem] font-700' : ''}`}>
            {item[field] ?? <span className="inline-flex items-center gap-1 text-unknown"><Icon name="unknown" /> {say('unknown')}</span>}
          </dd>
        </div>
      ))}
      {item.phones.length > 0 && <div className="contents"><dt className="hint">{say('phones')}</dt><dd><Phones numbers={item.phones} /></dd></div>}
    </dl>
  )
}
