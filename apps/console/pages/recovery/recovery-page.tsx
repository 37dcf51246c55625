// The way back: the director's one curve with one sentence, the picture with what decides it, what is not known, and what would help.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { PrintLink } from '../../layouts/print-link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { Curve } from './curve.tsx'
import { Levers } from './levers.tsx'
import { WayBack } from './way-back.tsx'
import { useRecoveryWords } from './words.ts'

export function RecoveryPage() {
  const say = useRecoveryWords()
  const facility = useFacility()
  const asked = useAsk('recovery.path', {})
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          <PrintLink report="recovery-director">{say('print.director')}</PrintLink>
          <PrintLink report="recovery-path">{say('print.path')}</PrintLink>
          <Link href={path.claims(facility)} className={buttonLook('secondary')}>{say('go.claims')}</Link>
          <Link href={path.planner(facility)} className={buttonLook('secondary')}>{say('go.plan')}</Link>
        </>
      )}
    >
      <Answered asked={asked}>
        {(found) => (
          <>
            <Curve systems={found.systems.map(({ name }) => name)} />
            {found.systems.length === 0 ? (
              <Empty title={say('none')}>
                <p>{say('none.next')}</p>
                <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
              </Empty>
            ) : (
              <>
                <WayBack found={found} />
                {(found.claimed.length > 0 || found.unknown.length > 0 || found.notes.length > 0) && (
                  <Section title={say('open')}>
                    {found.claimed.length > 0 && <Notice tone="caution" title={say('open.claimed', { systems: found.claimed.join(say('sep')) })} />}
                    {found.unknown.length > 0 && <Notice tone="caution" title={say('open.unknown', { systems: found.unknown.join(say('sep')) })} />}
                    <ul className="list-disc pl-6">{[...new Set(found.notes)].map((note) => <li key={note}>{note}</li>)}</ul>
                    <p><Link href={path.rehearsals(facility)} className={buttonLook('secondary')}>{say('open.go')}</Link></p>
                  </Section>
                )}
                <Levers />
              </>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
