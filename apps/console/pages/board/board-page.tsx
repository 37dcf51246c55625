// The nine at a look: which are fine, which need action, which cannot be told, and which way each is going.
import type { Verdict } from '../../ui/verdict-kind.ts'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { BoardCard } from '../../charts/board-card.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useHospital, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { useRunning } from '../../layouts/running.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBanner } from '../../ui/verdict.tsx'
import { useUiWords } from '../../ui/words.ts'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useBoardWords } from './words.ts'

type Board = Data<'board.get'>
type Principle = Board['principles'][number]

const audiences = ['manager', 'practitioner', 'staff'] as const

export function BoardPage() {
  const say = useBoardWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const again = useDo('jobs.evaluate')
  const asked = useAsk('board.get', {})
  return (
    <Answered asked={asked}>
      {(board) => (
        <Page
          title={say('title')}
          actions={(
            <>
              <Link href={path.reports(facility)} className={buttonLook('secondary')}>{say('report')}</Link>
              <Button look="secondary" busy={again.busy} disabledReason={whyNot('evidence.import')} onClick={() => void again.send()}>{say('again')}</Button>
            </>
          )}
        >
          <Summary board={board} />
          <Ended board={board} />
          {audiences.map((audience) => {
            const own = board.principles.filter((principle) => principle.audience === audience)
            return own.length > 0 && (
              <Section key={audience} title={say(`audience.${audience}`)}>
                <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
                  {own.map((principle) => <li key={principle.number}><Card principle={principle} /></li>)}
                </ul>
              </Section>
            )
          })}
          <Basis board={board} />
        </Page>
      )}
    </Answered>
  )
}

function Summary({ board }: { readonly board: Board }) {
  const say = useBoardWords()
  const facility = useFacility()
  const may = useHospital()?.permissions.includes('evidence.import')
  const running = useRunning()
  if (running && board.principles.every((principle) => principle.verdict === 'unknown')) {
    return <Notice tone="info" title={say('checking')}><p>{say('checking.next')}</p></Notice>
  }
  if (board.files === 0) {
    return (
      <Notice tone="info" title={say('empty')}>
        <p>{say('empty.next')}</p>
        {may && <p className="mt-3"><Link href={path.files(facility)} className={buttonLook()}>{say('empty.go')}</Link></p>}
      </Notice>
    )
  }
  const of = (verdict: Verdict) => board.principles.filter((principle) => principle.verdict === verdict).length
  const fail = of('fail')
  const unknown = of('unknown')
  const verdict = fail > 0 ? 'fail' : unknown > 0 ? 'unknown' : 'pass'
  return (
    <VerdictBanner verdict={verdict}>
      <p>{say('summary', { fail, unknown, pass: of('pass') })}</p>
    </VerdictBanner>
  )
}

/** The year of an edition is over: what it asks may have changed since. */
function Ended({ board }: { readonly board: Board }) {
  const say = useBoardWords()
  const locale = useLocale()
  const facility = useFacility()
  const ended = board.editions.flatMap(({ title, endedOn }) => (endedOn === null ? [] : [{ title, endedOn }]))
  if (ended.length === 0) return null
  return (
    <Notice tone="info" title={say('ended')}>
      <ul>
        {ended.map(({ title, endedOn }) => <li key={title}>{say('ended.one', { edition: title, day: formatDate(endedOn, locale) })}</li>)}
      </ul>
      <p className="mt-2">{say('ended.next')}</p>
      <p className="mt-3"><Link href={path.rulebooks(facility)} className={buttonLook('secondary')}>{say('ended.go')}</Link></p>
    </Notice>
  )
}

function Card({ principle }: { readonly principle: Principle }) {
  const say = useBoardWords()
  const verdictWord = useUiWords()
  const facility = useFacility()
  const words: Readonly<Record<Verdict, string>> = {
    pass: verdictWord('verdict.pass'),
    fail: verdictWord('verdict.fail'),
    unknown: verdictWord('verdict.unknown'),
    notApplicable: verdictWord('verdict.notApplicable'),
  }
  const last = principle.trend.at(-1)
  const first = principle.trend[0]
  return (
    <BoardCard
      number={principle.number}
      title={<Link href={path.principle(facility, principle.number)} className="text-ink after:absolute after:inset-0 hover:underline">{principle.title}</Link>}
      verdict={principle.verdict}
      headline={principle.headline}
      counts={principle.counts}
      countsLabel={say('counts', principle.counts)}
      words={words}
      trend={principle.trend.map((point) => ({ at: Date.parse(point.on), value: point.fail }))}
      trendLabel={first && last ? say('trend', { from: first.fail, to: last.fail }) : ''}
    >
      {principle.wanted[0] && principle.verdict === 'unknown' && (
        <p className="hint">{say(principle.wanted.length === 1 ? 'wanted.only' : 'wanted', { title: principle.wanted[0].title, more: principle.wanted.length - 1 })}</p>
      )}
      {principle.openTasks > 0 && <p className="hint">{say('tasks', { count: principle.openTasks })}</p>}
    </BoardCard>
  )
}

function Basis({ board }: { readonly board: Board }) {
  const say = useBoardWords()
  const locale = useLocale()
  const facility = useFacility()
  return (
    <p className="hint">
      {say('basis', {
        day: formatDate(board.asOf, locale),
        files: board.files,
        editions: board.editions.map((edition) => edition.title).join(say('sep')),
      })}{' '}
      <Link href={path.rulebooks(facility)}>{say('basis.change')}</Link>
    </p>
  )
}
