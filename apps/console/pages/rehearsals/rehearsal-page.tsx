// One rehearsal: while it runs, the clock and the next button; afterwards its result on one sheet.
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { PrintLink } from '../../layouts/print-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { ResultSheet } from './result-sheet.tsx'
import { RunningDrill } from './running-drill.tsx'
import { StageList } from './stage-list.tsx'
import { useRehearsalWords } from './words.ts'

export function RehearsalPage() {
  const say = useRehearsalWords()
  const key = useSearchValue('key')
  const asked = useAsk('rehearsals.one', { query: { key: key ?? '' } }, { when: key !== undefined })
  if (key === undefined) return <Page title={say('title')}><Empty title={say('missing')} /></Page>
  return <Answered asked={asked}>{(one) => <One key={one.rehearsal.key} one={one} />}</Answered>
}

function One({ one }: { readonly one: Data<'rehearsals.one'> }) {
  const say = useRehearsalWords()
  const locale = useLocale()
  const facility = useFacility()
  const { rehearsal, problems } = one
  const about = [
    rehearsal.system, rehearsal.sortTitle, rehearsal.on && formatDate(rehearsal.on, locale), one.medium, one.dataTitle,
  ].filter((part) => part !== null && part !== '')
  return (
    <Page
      title={rehearsal.title} above={<Link href={path.rehearsals(facility)}>{say('title')}</Link>}
      actions={<PrintLink report="rehearsal-result" query={{ rehearsal: rehearsal.key }}>{say('print')}</PrintLink>}
    >
      <p className="hint">{about.join('　')}</p>
      {rehearsal.running ? <RunningDrill one={one} /> : <ResultSheet one={one} />}
      {problems.length > 0 && (
        <Notice tone="caution" title={say('problems')}><ul>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul></Notice>
      )}
      <StageList one={one} />
    </Page>
  )
}
