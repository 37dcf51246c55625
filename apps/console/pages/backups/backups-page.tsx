// Would the backups come back? One sentence, every system and generation at one look, and below it what to do this week.
import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { PrintLink } from '../../layouts/print-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBanner } from '../../ui/verdict.tsx'
import { useUiWords } from '../../ui/words.ts'
import { saveAs, toCsv } from '../../util/csv.ts'
import { formatShortDay } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { exportRows } from './export-rows.ts'
import { Looks } from './looks.tsx'
import { Legend, type Matrix } from './marks.tsx'
import { MatrixCards, MatrixTable } from './matrix-table.tsx'
import { MoreWanted, NothingYet } from './more-wanted.tsx'
import { BackupTabs } from './tabs.tsx'
import { WeekBox } from './week-box.tsx'
import { useBackupWords } from './words.ts'

/** Points in time that are side by side at first. */
const few = 7

export function BackupsPage() {
  const say = useBackupWords()
  const asked = useAsk('backups.matrix', {})
  return (
    <Page title={say('title')} actions={<PrintLink report="backup-matrix">{say('print')}</PrintLink>}>
      <BackupTabs here="matrix" />
      <Answered asked={asked}>
        {(matrix) => matrix.systems.length + matrix.unassigned.length + matrix.looks.length === 0
          ? <NothingYet title={say('none')} />
          : <Known matrix={matrix} />}
      </Answered>
    </Page>
  )
}

function Known({ matrix }: { readonly matrix: Matrix }) {
  const say = useBackupWords()
  const { answer } = matrix
  return (
    <>
      <VerdictBanner verdict={answer.verdict}>
        <p className="font-700">{answer.text}</p>
        {answer.step?.monday[0] !== undefined && <p>{say('generation.step', { title: answer.step.monday[0] })}</p>}
      </VerdictBanner>
      {matrix.systems.length > 0 && <Systems matrix={matrix} />}
      <WeekBox week={matrix.week} />
      <Unassigned matrix={matrix} />
      <Looks looks={matrix.looks} />
      <MoreWanted wanted={matrix.wanted} />
    </>
  )
}

function Systems({ matrix }: { readonly matrix: Matrix }) {
  const say = useBackupWords()
  const word = useUiWords()
  const most = Math.max(1, ...matrix.systems.flatMap(({ generations }) => generations.map(({ position }) => position)))
  const [all, setAll] = useState(false)
  const columns = all ? most : Math.min(few, most)
  const save = () => saveAs(`${say('export.name')}.csv`, toCsv(exportRows(matrix, {
    system: say('system'), position: say('export.position'), day: say('export.day'), repository: say('looks.repository'),
    id: say('export.id'), missing: say('missing'), verdict: (verdict) => word(`verdict.${verdict}`),
    reason: (title) => say('export.reason', { title }), seen: (title) => say('export.seen', { title }),
  })), 'text/csv')
  return (
    <Section title={say('matrix')} note={say('matrix.note')}>
      <div className="flex flex-wrap gap-3" data-screen-only>
        {most > few && (
          <Button look="secondary" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? say('few', { count: few }) : say('all', { count: most })}
          </Button>
        )}
        <Button look="quiet" icon="download" onClick={save}>{say('export')}</Button>
      </div>
      <MatrixTable matrix={matrix} columns={columns} />
      <MatrixCards matrix={matrix} columns={columns} />
      <Legend names={matrix.names} />
    </Section>
  )
}

function Unassigned({ matrix: { unassigned } }: { readonly matrix: Matrix }) {
  const say = useBackupWords()
  const locale = useLocale()
  const facility = useFacility()
  if (unassigned.length === 0) return null
  return (
    <Section title={say('unassigned', { count: unassigned.length })} note={say('unassigned.note')}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {unassigned.slice(0, 30).map((one) => (
          <li key={one.key}>
            <Link href={path.backup(facility, one.key)}>
              {one.repository} {one.takenOn === null ? one.id : formatShortDay(one.takenOn, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
