// Everything that was brought: put more down, see what each was taken for, and which kinds are still missing.
import { useMemo } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { ImportPanel } from '../../imports/import-panel.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { ServerTable } from '../../table/server-table.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatNumber, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { DirectoryForm } from '../../forms/directory-form.tsx'
import { CollectGuide } from './collect-guide.tsx'
import { KindsList } from './kinds-list.tsx'
import { SavedMappings } from './saved-mappings.tsx'
import { useFileWords } from './words.ts'

export function FilesPage() {
  const say = useFileWords()
  const paging = usePaging()
  const columns = useColumns()
  const asked = useAsk('files.list', { query: paging.query })
  return (
    <Page title={say('title')}>
      <ImportPanel />
      <Section title={say('list')}>
        <Answered asked={asked}>
          {(data) => (
            <ServerTable
              name={say('list')}
              columns={columns}
              data={data}
              rowKey={(row) => row.id}
              paging={paging}
              empty={<Empty title={say('none')}><p>{say('none.next')}</p></Empty>}
            />
          )}
        </Answered>
      </Section>
      <Section title={say('kinds')} note={say('kinds.note')}><KindsList /></Section>
      <Section title={say('guide')} note={say('guide.note')}><CollectGuide /></Section>
      <Section title={say('saved')} note={say('saved.note')}><SavedMappings /></Section>
      <Section title={say('directory')} note={say('directory.note')}>
        <Disclosure title={say('directory.open')}><DirectoryForm /></Disclosure>
      </Section>
    </Page>
  )
}

function useColumns(): readonly Column<Row<'files.list'>>[] {
  const say = useFileWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => [
    { key: 'name', width: 'name', title: say('name'), value: (row) => row.name, cell: (row) => <Link href={path.file(facility, row.id)}>{row.name}</Link> },
    { key: 'source', title: say('takenFor'), value: (row) => row.sourceTitle ?? say('takenFor.none') },
    { key: 'state', title: say('state'), value: (row) => row.state, cell: (row) => <span className="whitespace-nowrap">{say(`state.${row.state}`)}</span> },
    { key: 'facts', title: say('facts'), align: 'end', value: (row) => row.facts, cell: (row) => formatNumber(row.facts, locale) },
    {
      key: 'problems',
      title: say('problems'),
      align: 'end',
      value: (row) => row.problems,
      cell: (row) => <span className={row.problems > 0 ? 'font-700 text-unknown' : ''}>{formatNumber(row.problems, locale)}</span>,
    },
    {
      key: 'uploadedAt',
      title: say('when'),
      value: (row) => row.uploadedAt,
      cell: (row) => (
        <span className="whitespace-nowrap">{formatTime(row.uploadedAt, locale)}<span className="hint block">{row.uploadedBy?.name}</span></span>
      ),
    },
  ], [say, locale, facility])
}
