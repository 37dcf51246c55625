// Drills: whether the yearly one is done, what can be tried and for whom, what runs, what was held, and which wards wait.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { linkTo } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link, useGo } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { ExerciseCard } from './exercise-card.tsx'
import { ImportExercise } from './import-exercise.tsx'
import { PaperForm } from './paper-form.tsx'
import { StartForm } from './start-form.tsx'
import { useDrillWords } from './words.ts'

type List = Data<'drills.list'>

export function DrillsPage() {
  const say = useDrillWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const asked = useAsk('drills.list', {})
  const [paper, setPaper] = useState(false)
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          <Button look="secondary" disabledReason={whyNot('incident.work')} onClick={() => setPaper(true)}>{say('paper')}</Button>
          <Link href={path.improvements(facility)} className={buttonLook('secondary')}>{say('improve.title')}</Link>
        </>
      )}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {(list) => (
          <>
            <Shown list={list} />
            <Dialog title={say('paper')} open={paper} onClose={() => setPaper(false)}>
              {paper && <PaperForm exercises={list.exercises} onDone={() => setPaper(false)} />}
            </Dialog>
          </>
        )}
      </Answered>
    </Page>
  )
}

function Shown({ list }: { readonly list: List }) {
  const say = useDrillWords()
  const locale = useLocale()
  const facility = useFacility()
  const go = useGo()
  const [starting, setStarting] = useState<List['exercises'][number] | null>(null)
  const running = list.drills.filter(({ endedAt }) => endedAt === null)
  const { until, late } = list.yearly
  return (
    <>
      {late
        ? <Notice tone="caution" title={until === null ? say('yearly.none') : say('yearly.late', { day: formatDate(until, locale) })}><p>{say('yearly.next')}</p></Notice>
        : <Notice tone="done" title={say('yearly.done', { day: formatDate(until ?? list.now, locale) })} />}
      {running.length > 0 && <Section title={say('running')}><Rows rows={running} name={say('running')} /></Section>}
      <Section title={say('choose')} note={say('choose.note')}>
        <ul aria-label={say('choose')} className="grid gap-4 lg:grid-cols-2">
          {list.exercises.map((one) => <ExerciseCard key={one.id} one={one} onStart={() => setStarting(one)} />)}
        </ul>
        <ImportExercise />
      </Section>
      <Held list={list} />
      <Dialog title={say('start.of', { title: starting?.title ?? '' })} open={starting !== null} onClose={() => setStarting(null)}>
        {starting && <StartForm exercise={starting} real={list.real} onStarted={(id) => go(path.drill(facility, id))} />}
      </Dialog>
    </>
  )
}

function Held({ list }: { readonly list: List }) {
  const say = useDrillWords()
  const locale = useLocale()
  const facility = useFacility()
  const held = list.drills.filter(({ endedAt }) => endedAt !== null)
  if (held.length === 0) {
    return <Section title={say('held')}><Empty title={say('held.none')}><p>{say('held.none.next')}</p></Empty></Section>
  }
  return (
    <>
      <Section title={say('held')}>
        <Rows rows={held} name={say('held')} />
        <p className="flex flex-wrap gap-3">
          {(['csv', 'pdf'] as const).map((format) => (
            <a key={format} className={buttonLook('secondary')} href={linkTo('drills.held', { params: { facility, format } })}>
              <Icon name={format === 'csv' ? 'download' : 'print'} />{say(`held.${format}`)}
            </a>
          ))}
        </p>
      </Section>
      <Section title={say('wards')}>
        <ul className="flex flex-col gap-2">
          {list.wards.map(({ ward, endedAt, late }) => (
            <li key={ward} className="flex flex-wrap gap-x-4">
              <span className="font-700">{ward ?? say('whole')}</span>
              <span>{formatDate(endedAt, locale)}</span>
              {late && <span className="inline-flex items-center gap-1 font-700 text-unknown"><Icon name="unknown" />{say('ward.late')}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Rows({ rows, name }: { readonly rows: List['drills']; readonly name: string }) {
  const say = useDrillWords()
  const locale = useLocale()
  const facility = useFacility()
  return (
    <ul aria-label={name} className="flex flex-col gap-3">
      {rows.map((row) => {
        const over = row.endedAt !== null
        return (
          <li key={row.id} className="card flex flex-wrap items-center gap-x-5 gap-y-2">
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-700">{row.number} {row.title}</span>
              <span className="hint block">
                {[
                  formatDate(row.startedAt, locale), row.ward ?? say('whole'), ...(row.participants === null ? [] : [say('held.count', { count: row.participants })]),
                  ...(over ? [say('held.row', { strengths: row.strengths, better: row.better })] : []),
                ].join('　')}
              </span>
            </span>
            <Link href={over ? path.drillResult(facility, row.id) : path.drill(facility, row.id)} className={buttonLook(over ? 'secondary' : 'primary')}>
              {say(over ? 'open.result' : 'open')}<span className="sr-only"> {row.number}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
