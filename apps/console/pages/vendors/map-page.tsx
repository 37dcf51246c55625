// Which vendor reaches which system by which outside line; the risky lines stand out, and the same is below as a table.
import { useMemo } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { VendorMap } from '../../charts/vendor-map.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useVendorWords } from './words.ts'

type Whole = Data<'vendors.map'>
type Line = Whole['lines'][number]

export function MapPage() {
  const say = useVendorWords()
  const facility = useFacility()
  const asked = useAsk('vendors.map', {})
  return (
    <Page title={say('map.title')} above={<Link href={path.vendors(facility)}>{say('title')}</Link>}>
      <Answered asked={asked}>
        {(map) => map.vendors.length + map.systems.length === 0
          ? (
              <Empty title={say('map.none')}>
                <p>{say('map.none.next')}</p>
                <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
              </Empty>
            )
          : <Drawn map={map} />}
      </Answered>
    </Page>
  )
}

function Drawn({ map }: { readonly map: Whole }) {
  const say = useVendorWords()
  const columns = useColumns(map)
  const risky = map.lines.filter((line) => line.risky).length
  const unlisted = map.systems.filter(({ listed }) => !listed).length
  const label = say('map.label', { vendors: map.vendors.length, systems: map.systems.length, lines: map.lines.length, risky })
  return (
    <>
      <Notice tone={risky > 0 ? 'caution' : 'info'} title={label}>
        {risky > 0 && <p>{say('map.risky')}</p>}
        {unlisted > 0 && <p>{say('map.unlisted.next', { count: unlisted })}</p>}
      </Notice>
      <div role="region" tabIndex={0} aria-label={say('map.region')} className="relative overflow-x-auto rounded-8 border border-line bg-sunken p-3">
        <VendorMap
          vendors={map.vendors}
          systems={map.systems.map((one) => (one.listed ? one : { ...one, name: say('map.unlisted', { name: one.name }) }))}
          links={map.links}
          lines={map.lines.map((line) => ({ ...line, title: line.method ?? say('map.line') }))}
          label={label}
        />
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <Legend look="stroke-edge" text={say('legend.link')} />
        <Legend look="stroke-accent" dash="10 5" text={say('legend.line')} />
        <Legend look="stroke-fail" dash="2 6" text={say('legend.risky')} />
      </ul>
      <Section title={say('map.lines')}>
        <DataTable name={say('map.lines')} rows={map.lines} columns={columns} rowKey={(line) => line.id} exportAs={say('map.lines')} empty={<Empty title={say('map.lines.none')} />} />
      </Section>
    </>
  )
}

function Legend({ look, dash, text }: { readonly look: string; readonly dash?: string; readonly text: string }) {
  return (
    <li className="inline-flex items-center gap-2">
      <svg width="48" height="8" aria-hidden="true"><path d="M2 4h44" className={look} strokeWidth="3" strokeDasharray={dash} strokeLinecap="round" /></svg>
      {text}
    </li>
  )
}

function useColumns(map: Whole): readonly Column<Line>[] {
  const say = useVendorWords()
  const locale = useLocale()
  return useMemo(() => {
    const vendors = new Map(map.vendors.map((one) => [one.id, one.name]))
    const systems = new Map(map.systems.map((one) => [one.id, one.name]))
    const known = (value: boolean | null) => say(value === null ? 'line.unknown' : value ? 'line.yes' : 'line.no')
    return [
      { key: 'risky', title: say('line.risky'), value: (line) => (line.risky ? say('line.risky.yes') : ''), cell: (line) => line.risky && <span className="font-700 text-fail">{say('line.risky.yes')}</span> },
      { key: 'vendor', width: 'name', title: say('name'), value: (line) => vendors.get(line.vendor) ?? line.vendor },
      { key: 'system', title: say('system'), value: (line) => (line.system === null ? '' : (systems.get(line.system) ?? line.system)) },
      { key: 'method', title: say('line.method'), value: (line) => line.method },
      { key: 'alwaysOn', title: say('line.alwaysOn'), value: (line) => known(line.alwaysOn) },
      { key: 'sourceLimited', title: say('line.sourceLimited'), value: (line) => known(line.sourceLimited) },
      { key: 'twoFactor', title: say('line.twoFactor'), value: (line) => known(line.twoFactor) },
      { key: 'declaredOn', title: say('line.declaredOn'), value: (line) => line.declaredOn, cell: (line) => line.declaredOn && formatDate(line.declaredOn, locale) },
    ]
  }, [map, say, locale])
}
