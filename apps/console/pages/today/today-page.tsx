// For the one person with thirty minutes: at most five things, in order, each with the next click; then what is on the way.
import { useAsk } from '../../api/hooks.ts'
import { ImportPanel } from '../../imports/import-panel.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useHospital, useMe } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { Changed } from './changed.tsx'
import { Five } from './five.tsx'
import { useTodayWords } from './words.ts'

export function TodayPage() {
  const say = useTodayWords()
  const locale = useLocale()
  const me = useMe()
  const hospital = useHospital()
  const facility = useFacility()
  const asked = useAsk('tasks.today', {})
  const may = (permission: string) => hospital?.permissions.includes(permission) ?? false
  return (
    <Answered asked={asked}>
      {(today) => (
        <Page title={say('title')} above={<>{formatDate(today.on, locale)}{me && `　${say('hello', { name: me.name })}`}</>}>
          <Five today={today} brings={may('evidence.import')} />
          {today.later > 0 && (
            <p className="hint">{say('later', { count: today.later })} <Link href={path.tasks(facility)}>{say('all')}</Link></p>
          )}
          <Changed />
          {may('evidence.import') && (
            <Section title={say('drop')} note={say('drop.note')}>
              <ImportPanel />
            </Section>
          )}
        </Page>
      )}
    </Answered>
  )
}
