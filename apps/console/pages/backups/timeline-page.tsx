// How much changed from generation to generation, per repository; the suspicious ones are named above the picture.
import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.ts'
import type { Data } from '../../api/client.ts'
import { ChangeTimeline } from '../../charts/change-timeline.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { useUiWords } from '../../ui/words.ts'
import { formatDate, formatNumber, formatPercent, formatShortDay, formatSize } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { MoreWanted, NothingYet } from './more-wanted.tsx'
import { BackupTabs } from './tabs.tsx'
import { useBackupWords } from './words.ts'

type Repository = Data<'backups.timeline'>['repositories'][number]
type Point = Repository['points'][number]

export function TimelinePage() {
  const say = useBackupWords()
  const asked = useAsk('backups.timeline', {})
  return (
    <Page title={say('timeline.title')}>
      <BackupTabs here="timeline" />
      <Answered asked={asked}>
        {({ repositories, wanted }) => repositories.length === 0
          ? <NothingYet title={say('timeline.none')} />
          : (
              <>
                <Found repositories={repositories} />
                <p className="hint max-w-3xl">{say('timeline.lead')}</p>
                {gravestFirst(repositories).map((one) => <OneRepository key={one.name} repository={one} />)}
                <MoreWanted wanted={wanted} />
              </>
            )}
      </Answered>
    </Page>
  )
}

/** Suspicious ones first, and last those of which nobody knows how much changed. */
function gravestFirst(repositories: readonly Repository[]): readonly Repository[] {
  const rank = ({ points }: Repository) => (points.some(({ suspicious }) => suspicious) ? 0 : points.some(isMeasured) ? 1 : 2)
  return repositories.toSorted((a, b) => rank(a) - rank(b))
}

const isMeasured = ({ rate, addedBytes, suspicious }: Point): boolean => rate !== null || addedBytes !== null || suspicious

function Found({ repositories }: { readonly repositories: readonly Repository[] }) {
  const say = useBackupWords()
  const locale = useLocale()
  const facility = useFacility()
  const all = repositories.flatMap(({ name, points }) => points.map((point) => ({ ...point, repository: name })))
  const bad = all.filter(({ suspicious }) => suspicious)
  const blind = all.filter(({ clean }) => clean === 'unknown').length
  if (bad.length === 0) {
    return blind === 0
      ? <Notice tone="done" title={say('timeline.good')} />
      : <Notice tone="caution" title={say('timeline.good.partly', { count: blind })} />
  }
  return (
    <Notice tone="error" title={say('timeline.bad', { count: bad.length })}>
      <ul>
        {bad.slice(0, 10).map((one) => (
          <li key={one.key}>
            <Link href={path.backup(facility, one.key)}>
              {say('timeline.bad.one', {
                day: formatDate(one.takenOn, locale), repository: one.repository,
                rules: one.rules.map((rule) => say('timeline.rule', { title: rule.title, count: rule.count })).join(say('sep')),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function OneRepository({ repository }: { readonly repository: Repository }) {
  const say = useBackupWords()
  const locale = useLocale()
  const columns = useColumns()
  const { name, points, usual, systems } = repository
  const percent = (rate: number) => formatPercent(rate, locale)
  const measured = points.filter(isMeasured)
  const bad = points.filter(({ suspicious }) => suspicious).length
  const label = [
    say('timeline.label', { repository: name, count: points.length, bad }),
    ...(usual === null ? [] : [say('timeline.label.usual', { usual: percent(usual) })]),
  ].join(say('sep.sentence'))
  const words = {
    rate: say('timeline.rate'), bytes: say('timeline.bytes'), usual: usual === null ? '' : say('timeline.usual', { usual: percent(usual) }),
  }
  return (
    <Section title={name} {...(systems.length > 0 ? { note: say('timeline.systems', { systems: systems.join(say('sep')) }) } : {})}>
      {measured.length === 0 && <p className="max-w-3xl">{say('timeline.unmeasured')}</p>}
      {measured.length > 0 && <div role="region" tabIndex={0} aria-label={say('timeline.region', { repository: name })} className="relative overflow-x-auto rounded-8 border border-line bg-sunken p-3">
        <ChangeTimeline
          points={measured.map((point) => ({
            key: point.key, at: point.at, rate: point.rate, bytes: point.addedBytes, suspicious: point.suspicious,
            label: say('timeline.mark', { day: formatShortDay(point.takenOn, locale) }),
            title: [formatShortDay(point.takenOn, locale), point.rate === null ? '' : percent(point.rate), point.addedBytes === null ? '' : formatSize(point.addedBytes, locale)]
              .filter((part) => part !== '').join(say('sep')),
          }))}
          usual={usual}
          label={label}
          words={words}
          percent={percent}
          size={(bytes) => formatSize(bytes, locale)}
          day={(at) => formatShortDay(at, locale)}
        />
      </div>}
      <DataTable
        name={say('timeline.table', { repository: name })} rows={points.toReversed()} columns={columns} rowKey={(point) => point.key}
        exportAs={say('timeline.table', { repository: name })} pageSize={10} empty={null}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Point>[] {
  const say = useBackupWords()
  const word = useUiWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => {
    const number = (value: number | null) => value !== null && formatNumber(value, locale)
    return [
      {
        key: 'takenOn', width: 'tight', title: say('timeline.day'), value: (point) => point.takenOn,
        cell: (point) => <Link href={path.backup(facility, point.key)}>{formatDate(point.takenOn, locale)}</Link>,
      },
      { key: 'clean', title: say('timeline.clean'), value: (point) => word(`verdict.${point.clean}`), cell: (point) => <VerdictBadge verdict={point.clean} /> },
      {
        key: 'rate', title: say('timeline.rate'), align: 'end', value: (point) => point.rate,
        cell: (point) => point.rate !== null && formatPercent(point.rate, locale),
      },
      { key: 'changed', title: say('timeline.changed'), align: 'end', value: (point) => point.changed, cell: (point) => number(point.changed) },
      { key: 'files', title: say('timeline.files'), align: 'end', value: (point) => point.files, cell: (point) => number(point.files) },
      {
        key: 'addedBytes', title: say('timeline.bytes'), align: 'end', value: (point) => point.addedBytes,
        cell: (point) => point.addedBytes !== null && formatSize(point.addedBytes, locale),
      },
      {
        key: 'rules', title: say('timeline.rules'), width: 'name',
        value: (point) => point.rules.map((rule) => say('timeline.rule', { title: rule.title, count: rule.count })).join(say('sep')),
      },
    ]
  }, [say, word, locale, facility])
}
