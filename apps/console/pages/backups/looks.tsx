// When each repository was last looked at: what stands above is true as of that day.
import { useMemo } from 'react'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/page.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import type { Matrix } from './marks.tsx'
import { useBackupWords } from './words.ts'

type Look = Matrix['looks'][number]

export function Looks({ looks }: { readonly looks: readonly Look[] }) {
  const say = useBackupWords()
  const locale = useLocale()
  const columns = useMemo((): readonly Column<Look>[] => [
    { key: 'repository', width: 'name', title: say('looks.repository'), value: (one) => one.repository },
    { key: 'tool', title: say('looks.tool'), value: (one) => one.tool },
    {
      key: 'lookedAt', title: say('looks.at'), value: (one) => one.lookedAt,
      cell: (one) => one.lookedAt !== null && formatTime(one.lookedAt, locale),
    },
    { key: 'days', title: say('looks.days'), align: 'end', value: (one) => one.days },
    { key: 'refused', title: say('looks.refused'), value: (one) => one.refused },
  ], [say, locale])
  return (
    <Section title={say('looks')}>
      <DataTable
        name={say('looks')} rows={looks} columns={columns} rowKey={(one) => one.repository} exportAs={say('looks')}
        empty={<Empty title={say('looks.none')}><p>{say('none.watch')}</p></Empty>}
      />
    </Section>
  )
}
