// For whoever leads the drill, on a phone: the clock, what to read aloud, what to ask, what was seen, the next scene.
import { useMemo } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatClock } from '../../util/duration.ts'
import { path } from '../../util/path-builder.ts'
import { DrillBand } from '../incident/drill-mark.tsx'
import { useClock } from '../incident/use-clock.ts'
import { EndForm } from './end-form.tsx'
import type { Mark } from './marks.tsx'
import { Scene, type ShownScene } from './scene.tsx'
import { useSending, type Sending } from './use-sending.ts'
import { useDrillWords } from './words.ts'

type Script = Data<'drills.get'>

export function FacilitatorPage() {
  const drill = useParam('drill')
  const asked = useAsk('drills.get', { params: { drill } })
  return <Answered asked={asked}>{(script) => <Leading key={drill} script={script} />}</Answered>
}

function Leading({ script }: { readonly script: Script }) {
  const say = useDrillWords()
  const facility = useFacility()
  const sending = useSending(script.drill.id)
  const now = useClock(script.now)
  const scenes = useMemo(() => withWaiting(script, sending.waiting), [script, sending.waiting])
  const { drill } = script
  const over = drill.endedAt !== null
  const current = scenes.find((one) => one.givenAt !== null && one.resolvedAt === null) ?? scenes.find((one) => one.givenAt === null)
  const { waiting, lost, refused } = sending
  const scene = (one: ShownScene) => (
    <Scene
      key={one.id} exercise={drill.exercise} scene={one} at={scenes.indexOf(one) + 1} all={scenes.length} now={now}
      onMark={(expectation, score) => sending.send({ kind: 'score', inject: one.id, expectation, score })}
      onStep={over ? null : (state) => sending.send({ kind: 'inject', inject: one.id, state, happenedAt: new Date(now).toISOString() })}
    />
  )
  return (
    <div className="flex flex-col gap-4">
      <DrillBand />
      <Page
        title={`${drill.number} ${drill.title}`}
        above={<Link href={path.drills(facility)}>{say('title')}</Link>}
        actions={<Link href={path.incident(facility, drill.id)} className={buttonLook('secondary')}>{say('board')}</Link>}
      >
        {lost && <Notice tone="caution" title={say('offline', { count: waiting.length })} />}
        {refused.length > 0 && <Notice tone="error" title={refused.join(' ')} />}
        {over
          ? <Notice tone="info" title={say('over')}><Link href={path.drillResult(facility, drill.id)}>{say('open.result')}</Link></Notice>
          : <Clocks script={script} now={now} story={current?.clock ?? null} />}
        {script.prepare.length > 0 && (
          <Disclosure title={say('prepare')}><ul className="list-disc pl-6">{script.prepare.map((one) => <li key={one}>{one}</li>)}</ul></Disclosure>
        )}
        {current && !over && scene(current)}
        <Section title={say('others')}>
          {scenes.filter((one) => over || one !== current).map((one) => (
            <Disclosure key={one.id} title={<span>{say('scene', { at: scenes.indexOf(one) + 1, all: scenes.length, title: one.title })}{one.resolvedAt !== null && <span className="hint">　{say('resolved')}</span>}</span>}>
              {scene(one)}
            </Disclosure>
          ))}
        </Section>
        {!over && <EndForm script={script} />}
      </Page>
    </div>
  )
}

function Clocks({ script, now, story }: { readonly script: Script; readonly now: number; readonly story: string | null }) {
  const say = useDrillWords()
  return (
    <div className="card flex flex-wrap items-baseline gap-x-6 gap-y-2">
      <p>
        <span className="hint">{say('elapsed')} </span>
        <span role="timer" className="text-[1.75rem] font-700">{formatClock((now - Date.parse(script.drill.startedAt)) / 1000)}</span>
        <span className="hint"> {say('of', { minutes: script.minutes })}</span>
      </p>
      {story !== null && <p><span className="hint">{say('story')} </span><span className="text-[1.75rem] font-700">{story}</span></p>}
    </div>
  )
}

/** What was pressed and is still on its way stands on the page as if it had arrived. */
function withWaiting({ injects }: Script, waiting: Sending['waiting']): readonly ShownScene[] {
  const marks = new Map<string, Mark>()
  const steps = new Map<string, string>()
  for (const one of waiting) {
    if (one.kind === 'score') marks.set(`${one.inject}/${one.expectation}`, one.score)
    else steps.set(`${one.inject}/${one.state}`, one.happenedAt)
  }
  return injects.map((one) => ({
    ...one, givenAt: one.givenAt ?? steps.get(`${one.id}/given`) ?? null, resolvedAt: one.resolvedAt ?? steps.get(`${one.id}/resolved`) ?? null,
    expectations: one.expectations.map((each) => {
      const pressed = marks.get(`${one.id}/${each.id}`)
      return pressed === undefined ? each : { ...each, score: pressed, told: true }
    }),
  }))
}
