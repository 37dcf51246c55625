// Mappings kept by name: taken to the command line as a file, or taken off the list.
import { useMemo, useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveAs } from '../../util/csv.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useFileWords } from './words.ts'

type Saved = Row<'mapper.profiles'>

export function SavedMappings() {
  const say = useFileWords()
  const asked = useAsk('mapper.profiles', {})
  const targets = useAsk('mapper.targets', {})
  const remove = useDo('mapper.remove')
  const [going, setGoing] = useState<Saved | null>(null)
  const titles = useMemo(
    () => new Map(targets.data?.ok ? targets.data.data.rows.map((one) => [one.kind, one.title]) : []), [targets.data],
  )
  const columns = useColumns(titles, setGoing)
  const takeOff = async (one: Saved) => {
    const answer = await remove.send({ params: { profile: one.id } })
    if (answer.ok) setGoing(null)
  }
  return (
    <Answered asked={asked}>
      {({ rows }) => (
        <>
          <DataTable name={say('saved')} columns={columns} rows={rows} rowKey={(row) => row.id} empty={<p>{say('saved.none')}</p>} />
          <Dialog title={say('saved.remove.of', { name: going?.name ?? '' })} open={going !== null} onClose={() => setGoing(null)}>
            {remove.refused && <Notice tone="error" title={remove.refused.reasons.join(' ')} />}
            <p>{say('saved.remove.note')}</p>
            {going && <div><Button look="danger" busy={remove.busy} onClick={() => void takeOff(going)}>{say('saved.remove')}</Button></div>}
          </Dialog>
        </>
      )}
    </Answered>
  )
}

function useColumns(titles: ReadonlyMap<string, string>, remove: (one: Saved) => void): readonly Column<Saved>[] {
  const say = useFileWords()
  const locale = useLocale()
  return useMemo(() => [
    { key: 'name', width: 'name', title: say('saved.name'), value: (row) => row.name },
    { key: 'kind', title: say('map.kind.label'), value: (row) => titles.get(row.mapping.kind) ?? row.mapping.kind },
    {
      key: 'savedAt',
      title: say('saved.when'),
      value: (row) => row.savedAt,
      cell: (row) => <span className="whitespace-nowrap">{formatTime(row.savedAt, locale)}<span className="hint block">{row.savedBy?.name}</span></span>,
    },
    {
      key: 'do', width: 'tight', title: say('saved.do'), sortable: false, value: () => null,
      cell: (row) => (
        <span className="flex flex-wrap gap-2">
          <Button look="quiet" icon="download" aria-label={say('saved.take.of', { name: row.name })} onClick={() => saveAs(`${row.name}.json`, `${JSON.stringify({ name: row.name, ...row.mapping }, null, 2)}\n`, 'application/json')}>{say('saved.take')}</Button>
          <Button look="quiet" aria-label={say('saved.remove.of', { name: row.name })} onClick={() => remove(row)}>{say('saved.remove')}</Button>
        </span>
      ),
    },
  ], [say, locale, titles, remove])
}
