// One report: where, what, how grave and why, whom to call back, and what to do with it.
import { useState } from 'react'
import { linkTo } from '../../api/client.ts'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { HeldMarkOf } from '../incident/evidence/held-mark.tsx'
import { AnswerForm, JoinForm, LookForm, OpenForm } from './handle-forms.tsx'
import { LevelMark } from './level-mark.tsx'
import type { List, Report } from './report-shape.ts'
import { useKamoWords } from './words.ts'

const doings = ['look', 'answer', 'open', 'join'] as const
type Doing = (typeof doings)[number]

interface CardProps {
  readonly report: Report
  readonly list: List
  /** Chosen to be answered together with others. */
  readonly marked: boolean
  /** null: it has its result. */
  readonly onMark: (() => void) | null
}

export function ReportCard({ report, list, marked, onMark }: CardProps) {
  const say = useKamoWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [doing, setDoing] = useState<Doing | null>(null)
  const place = [report.place, report.device, report.department].filter((one) => one !== null).join(say('apart')) || say('place.none')
  const close = () => setDoing(null)
  const offered = doings.filter((one) => report.incident === null || one === 'look' || one === 'answer')
  return (
    <article className="card flex flex-col gap-3" aria-label={`${place} ${report.receipt}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {onMark && (
          <label className="-my-2 -ml-2 inline-flex size-11 items-center justify-center" data-screen-only>
            <input
              type="checkbox" className="size-5 accent-accent" checked={marked} onChange={onMark}
              aria-label={say('mark', { report: `${place} ${report.receipt}` })}
            />
          </label>
        )}
        <LevelMark level={report.level} title={report.levelTitle} />
        <h3>{place}</h3>
        {report.device !== null && <HeldMarkOf device={report.device} />}
        <span className="hint">{formatTime(report.happenedAt, locale)}</span>
        <span className="font-700">{report.incident
          ? <Link href={path.incident(facility, report.incident.id)} className="link">{say('state.incident', { number: report.incident.number })}</Link>
          : stateOf(report, say)}
        </span>
      </div>
      <ul className="list-disc pl-6" aria-label={say('why')}>{report.why.map((why) => <li key={why}>{why}</li>)}</ul>
      <Facts report={report} signs={list.signs} />
      <Photos report={report} />
      <div className="flex flex-wrap items-start gap-3" data-screen-only>
        {offered.map((one) => (
          <Button
            key={one}
            look={one === 'look' && report.state === 'received' ? 'primary' : 'secondary'}
            aria-label={`${say(one)} ${place} ${report.receipt}`}
            disabledReason={whyNot('incident.work') ?? (one === 'join' && list.incidents.length === 0 ? say('join.none') : null)}
            onClick={() => setDoing(one)}
          >
            {say(one)}
          </Button>
        ))}
      </div>
      <Dialog title={doing ? say(doing) : ''} open={doing !== null} onClose={close}>
        {doing === 'look' && <LookForm report={report} signs={list.signs} onDone={close} />}
        {doing === 'answer' && <AnswerForm reports={[report]} results={list.results} onDone={close} />}
        {doing === 'open' && <OpenForm report={report} others={list.reports} onDone={close} />}
        {doing === 'join' && <JoinForm report={report} incidents={list.incidents} onDone={close} />}
      </Dialog>
    </article>
  )
}

type Say = ReturnType<typeof useKamoWords>

function stateOf({ state, lookedBy, resultTitle }: Report, say: Say): string {
  if (state === 'looking' && lookedBy) return say('state.looking.by', { name: lookedBy.name })
  return state === 'result' && resultTitle !== null ? resultTitle : say(`state.${state}`)
}

function Facts({ report, signs }: { readonly report: Report; readonly signs: List['signs'] }) {
  const say = useKamoWords()
  const locale = useLocale()
  const number = (report.callback ?? '').normalize('NFKC').replace(/[^\d+*#]/g, '')
  const found = signs.filter((one) => report.details.includes(one.id)).map((one) => one.title)
  const rows: readonly (readonly [title: string, text: string | null])[] = [
    [say('signs'), [...report.symptoms, ...found].join(say('between'))],
    [say('take.several'), report.several === null ? null : say(report.several ? 'several.yes' : 'several.no')],
    [say('take.patients'), report.patients === null ? null : say(`patients.${report.patients}`)],
    [say('words'), report.words],
    [say('again'), report.times > 1
      ? [say('times', { count: report.times }), ...report.again.map((one) => [one.where, one.callback, one.words].filter(Boolean).join(' '))].join(say('between'))
      : null],
    [say('received'), report.offline || report.via !== 'page'
      ? `${formatTime(report.receivedAt, locale)}(${say(report.offline ? 'offline' : `via.${report.via}`)})` : null],
    [say('answer.words'), report.resultWords],
  ]
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
      {report.callback !== null && (
        <>
          <dt className="hint">{say('callback')}</dt>
          <dd>{number === '' ? report.callback : <a className="link font-700" href={`tel:${number}`}>{report.callback}</a>}</dd>
        </>
      )}
      {rows.filter(([, text]) => text !== null && text !== '').map(([title, text]) => (
        <div key={title} className="contents"><dt className="hint">{title}</dt><dd className="break-words">{text}</dd></div>
      ))}
      <dt className="hint">{say('receipt', { receipt: '' })}</dt><dd>{report.receipt}</dd>
    </dl>
  )
}

function Photos({ report }: { readonly report: Report }) {
  const say = useKamoWords()
  const facility = useFacility()
  if (report.photos.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3" aria-label={say('photos')}>
      {report.photos.map((photo, at) => {
        const href = linkTo('desk.photo', { params: { facility, report: report.id, photo: photo.sha256 } })
        // No browser of a hospital's PC shows what an iPhone takes.
        const shown = photo.type !== 'image/heic'
        return (
          <li key={photo.sha256}>
            <a className="link" href={href} target="_blank" rel="noreferrer">
              {shown
                ? <img src={href} alt={say('photo.open', { n: at + 1 })} loading="lazy" className="h-28 max-w-full rounded-8 border border-line object-contain" />
                : say('photo.file', { n: at + 1, type: photo.type })}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
