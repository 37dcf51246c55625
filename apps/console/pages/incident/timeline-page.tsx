// The timeline of one incident: by when it happened, with both times of what was copied from paper.
import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/page.tsx'
import { saveAs, toCsv } from '../../util/csv.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { TakeResult } from '../red-file/take-result.tsx'
import { IncidentFrame } from './incident-frame.tsx'
import { PaperLink } from './paper-link.tsx'
import type { Timeline } from './shapes.ts'
import { PaperForm } from './timeline/paper-form.tsx'
import { TellForm } from './timeline/tell-form.tsx'
import { useIncidentWords } from './words.ts'

type Line = Timeline['lines'][number]

export function TimelinePage() {
  const say = useIncidentWords()
  const incident = useParam('incident')
  const asked = useAsk('timeline.list', { params: { incident } })
  return (
    <IncidentFrame actions={<PaperLink paper="timeline">{say('line.print')}</PaperLink>}>
      {({ incident: { number, state } }) => (
        <Answered asked={asked}>
          {(timeline) => (
            <>
              {state !== 'closed' && <TellForm timeline={timeline} incident={incident} />}
              {state !== 'closed' && <TakeResult incident={incident} />}
              {state !== 'closed' && <Disclosure title={say('paper.title')}><PaperForm timeline={timeline} incident={incident} /></Disclosure>}
              <Lines timeline={timeline} name={number} />
            </>
          )}
        </Answered>
      )}
    </IncidentFrame>
  )
}

function Lines({ timeline: { lines, lanes }, name }: { readonly timeline: Timeline; readonly name: string }) {
  const say = useIncidentWords()
  const locale = useLocale()
  const [lane, setLane] = useState('')
  const [kind, setKind] = useState('')
  const titleOf = (one: Line) => lanes.find((of) => of.lane === one.lane)?.title ?? ''
  const shown = lines.filter((line) => (lane === '' || line.lane === lane) && (kind === '' || line.kind === kind))
  const kinds = [...new Set(lines.map((line) => line.kind))].map((value) => ({ value, label: lines.find((line) => line.kind === value)?.kindTitle ?? value }))
  const save = () => saveAs(`${name}-${say('tab.timeline')}.csv`, toCsv([
    [say('line.happened'), say('line.recorded'), say('line.paper'), say('board.lane'), say('line.kind'), say('line.said'), say('line.words'), say('line.by')],
    ...shown.map((line) => [
      formatTime(line.happenedAt, locale), formatTime(line.recordedAt, locale), line.fromPaper ? say('line.paper') : '', titleOf(line), line.kindTitle,
      line.said ?? '', line.words ?? '', line.by,
    ]),
  ]), 'text/csv')
  return (
    <Section title={say('tab.timeline')}>
      <div className="flex flex-wrap items-end gap-4" data-screen-only>
        <SelectField
          label={say('board.lane')} value={lane} onChange={setLane}
          options={[{ value: '', label: say('line.all') }, ...lanes.map((one) => ({ value: one.lane as string, label: one.title }))]}
        />
        <SelectField label={say('line.kind')} value={kind} onChange={setKind} options={[{ value: '', label: say('line.all') }, ...kinds]} />
        <Button look="secondary" icon="download" onClick={save}>{say('line.csv')}</Button>
      </div>
      {shown.length === 0 && <p className="hint">{say('line.none')}</p>}
      <ol aria-label={say('tab.timeline')} className="flex flex-col border-l-4 border-line pl-4">
        {shown.map((line) => (
          <li key={line.id} className="flex flex-col gap-0.5 py-2">
            <p className="flex flex-wrap items-baseline gap-x-3 text-[0.875rem]">
              <time dateTime={line.happenedAt} className="font-700">{formatTime(line.happenedAt, locale)}</time>
              <span className="text-soft">{[titleOf(line), line.kindTitle].filter((one) => one !== '').join('　')}</span>
              <span className="text-soft">{line.by}</span>
            </p>
            {line.said !== null && <p>{line.said}</p>}
            {line.words !== null && <p className="whitespace-pre-wrap">{line.words}</p>}
            {line.fromPaper && (
              <p className="text-[0.875rem] text-unknown">
                <span className="border border-current px-1 font-700">{say('line.paper')}</span>{' '}
                {say('line.recordedAt', { time: formatTime(line.recordedAt, locale) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
