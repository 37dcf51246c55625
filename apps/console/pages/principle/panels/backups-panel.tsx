// 心得3: one sentence on the backups, and the ways to see them.
import { useAsk } from '../../../api/hooks.ts'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { path } from '../../../util/path-builder.ts'
import { usePrincipleWords } from '../words.ts'

export function BackupsPanel() {
  const say = usePrincipleWords()
  const facility = useFacility()
  const { data } = useAsk('backups.matrix', {})
  if (!data?.ok) return null
  return (
    <section aria-label={say('panel.backups')} className="card flex flex-col items-start gap-3">
      <h2>{say('panel.backups')}</h2>
      <p>{data.data.answer.text}</p>
      <div className="flex flex-wrap gap-3">
        <Link href={path.backups(facility)} className={buttonLook('secondary')}>{say('panel.backups.see')}</Link>
        <Link href={path.backupTimeline(facility)} className={buttonLook('quiet')}>{say('panel.backups.timeline')}</Link>
        <Link href={path.backupCalendar(facility)} className={buttonLook('quiet')}>{say('panel.backups.calendar')}</Link>
        <Link href={path.backupFee(facility)} className={buttonLook('quiet')}>{say('panel.backups.fee')}</Link>
        <Link href={path.media(facility)} className={buttonLook('quiet')}>{say('panel.backups.media')}</Link>
        <Link href={path.recovery(facility)} className={buttonLook('quiet')}>{say('panel.backups.recovery')}</Link>
        <Link href={path.rehearsals(facility)} className={buttonLook('quiet')}>{say('panel.backups.rehearsals')}</Link>
      </div>
    </section>
  )
}
