// What would bring the hospital back sooner: hours for a yen. A view to read in is weighed with the rest, if the hospital thinks of one.
import { useMemo, useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/page.tsx'
import { formatHours, formatYen } from '../../util/duration.ts'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useSettled } from '../../util/use-settled.ts'
import { ViewerChoice } from './viewer-choice.tsx'
import { noViewer, viewerQuery } from './viewer-typed.ts'
import { useRecoveryWords } from './words.ts'

type Lever = Row<'recovery.levers'>

export function Levers() {
  const say = useRecoveryWords()
  const [typed, setTyped] = useState(noViewer)
  const settled = useSettled(typed)
  const query = viewerQuery(settled)
  const asked = useAsk('recovery.levers', { query: query ?? {} }, { when: query !== null })
  const columns = useColumns()
  return (
    <Section title={say('levers')} note={say('levers.note')}>
      <ViewerChoice typed={typed} onChange={setTyped} />
      <Answered asked={asked}>
        {({ rows }) => (
          <DataTable name={say('levers')} rows={rows} columns={columns} rowKey={(lever) => `${lever.sort} ${lever.about}`} exportAs={say('levers')} empty={<Empty title={say('levers.none')} />} />
        )}
      </Answered>
    </Section>
  )
}

function useColumns(): readonly Column<Lever>[] {
  const say = useRecoveryWords()
  const locale = useLocale()
  return useMemo(() => {
    const saves = (hours: number | null) => (hours === null ? null : hours > 0 ? formatHours(hours, locale) : null)
    return [
      { key: 'text', width: 'name', title: say('levers.what'), value: (lever) => lever.text },
      { key: 'saves', align: 'end', title: say('levers.saves'), value: (lever) => lever.savesHours, cell: (lever) => (lever.sort === 'rehearse' ? say('levers.onlyRehearsal') : saves(lever.savesHours)) },
      { key: 'first', align: 'end', title: say('levers.first'), value: (lever) => lever.savesFirstHours, cell: (lever) => saves(lever.savesFirstHours) },
      {
        key: 'yen', align: 'end', title: say('levers.yen'), value: (lever) => lever.yen,
        cell: (lever) => lever.yen === null ? (lever.sort === 'rehearse' ? null : say('levers.noPrice'))
          : lever.pricedOn === null ? formatYen(lever.yen, locale) : say('levers.pricedOn', { yen: formatYen(lever.yen, locale), day: formatDate(lever.pricedOn, locale) }),
      },
      { key: 'perHour', align: 'end', title: say('levers.perHour'), value: (lever) => lever.yenPerHour, cell: (lever) => lever.yenPerHour !== null && formatYen(Math.round(lever.yenPerHour), locale) },
    ]
  }, [say, locale])
}
