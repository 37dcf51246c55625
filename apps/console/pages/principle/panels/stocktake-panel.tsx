// 心得1: the account review that runs now, or the way to start one.
import { useAsk } from '../../../api/hooks.ts'
import { useFacility, useHospital } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { formatDate } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { usePrincipleWords } from '../words.ts'

export function StocktakePanel() {
  const say = usePrincipleWords()
  const locale = useLocale()
  const facility = useFacility()
  const may = useHospital()?.permissions.includes('work.manage') ?? false
  const { data } = useAsk('stocktakes.list', {}, { when: may })
  if (!may) return null
  const running = data?.ok ? data.data.rows.find((campaign) => campaign.state === 'open') : undefined
  return (
    <section aria-label={say('panel.stocktake')} className="card flex flex-col items-start gap-3">
      <h2>{say('panel.stocktake')}</h2>
      {running
        ? (
            <>
              <div className="w-full">
                <Progress
                  label={running.title}
                  done={running.departments === 0 ? null : running.departmentsDone / running.departments}
                  detail={say('panel.stocktake.running', {
                    done: running.departmentsDone, all: running.departments, day: formatDate(running.due, locale),
                  })}
                />
              </div>
              <Link href={path.stocktake(facility, running.id)} className={buttonLook('secondary')}>{say('panel.stocktake.see')}</Link>
            </>
          )
        : (
            <>
              <p>{say('panel.stocktake.none')}</p>
              <Link href={path.stocktakes(facility)} className={buttonLook('secondary')}>{say('panel.stocktake.start')}</Link>
            </>
          )}
    </section>
  )
}
