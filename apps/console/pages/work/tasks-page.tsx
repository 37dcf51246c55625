// Everything somebody is to do: whose it is, by when, done or not.
import { useCallback, useMemo, useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { useLayoutWords } from '../../layouts/words.ts'
import type { Column } from '../../table/columns.ts'
import { ServerTable } from '../../table/server-table.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { buttonLook } from '../../ui/button.tsx'
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { linkInside, path } from '../../util/path-builder.ts'
import { AssignTaskForm } from '../../forms/assign-task-form.tsx'
import { TaskDoneForm } from '../../forms/task-done-form.tsx'
import { Risk } from '../findings/risk.tsx'
import { TaskActions, type TaskAction } from './task-actions.tsx'
import { useWorkWords } from './words.ts'

type Task = Row<'tasks.list'>
const states = ['open', 'done', 'all'] as const

export function TasksPage() {
  const say = useWorkWords()
  const facility = useFacility()
  const paging = usePaging()
  const [state, setState] = useState<(typeof states)[number]>('open')
  const [mine, setMine] = useState(false)
  const [chosen, setChosen] = useState<{ readonly action: TaskAction; readonly task: Task } | null>(null)
  const choose = useCallback((action: TaskAction, task: Task) => setChosen({ action, task }), [])
  const close = () => setChosen(null)
  const asked = useAsk('tasks.list', { query: { ...paging.query, state, ...(mine ? { mine: 'true' as const } : {}) } })
  const columns = useColumns(choose)
  return (
    <Page title={say('tasks')}>
      <Answered asked={asked}>
        {(data) => (
          <ServerTable
            name={say('tasks')}
            columns={columns}
            data={data}
            rowKey={(row) => row.id}
            paging={paging}
            empty={(
              <Empty title={say('tasks.none')}>
                <p>{say('tasks.none.next')}</p>
                <Link href={path.board(facility)} className={buttonLook('secondary')}>{say('tasks.none.go')}</Link>
              </Empty>
            )}
            beside={(
              <div className="flex flex-wrap items-end gap-4">
                <SelectField
                  label={say('tasks.state')}
                  value={state}
                  options={states.map((value) => ({ value, label: say(`tasks.state.${value}`) }))}
                  onChange={setState}
                />
                <CheckField label={say('tasks.mine')} checked={mine} onChange={setMine} />
              </div>
            )}
          />
        )}
      </Answered>
      <Dialog title={say(chosen?.action === 'assign' ? 'tasks.assign' : 'tasks.finish')} open={chosen !== null} onClose={close}>
        {chosen?.action === 'finish' && <TaskDoneForm task={chosen.task.id} title={chosen.task.title} onDone={close} />}
        {chosen?.action === 'assign' && <AssignTaskForm task={chosen.task} onDone={close} />}
      </Dialog>
    </Page>
  )
}

function useColumns(choose: (action: TaskAction, task: Task) => void): readonly Column<Task>[] {
  const say = useWorkWords()
  const role = useLayoutWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => [
    {
      key: 'title', width: 'name',
      title: say('tasks.title'),
      value: (row) => row.title,
      cell: (row) => (
        <>
          <Link href={row.finding ? path.finding(facility, row.finding) : linkInside(facility, row.link)} className="link font-700">{row.title}</Link>
          <span className="hint block">{row.next}</span>
        </>
      ),
    },
    { key: 'risk', title: say('tasks.risk'), value: (row) => row.risk, cell: (row) => <Risk risk={row.risk} /> },
    { key: 'effortMinutes', width: 'tight', title: say('tasks.effort'), value: (row) => row.effortMinutes, cell: (row) => say('minutes', { count: row.effortMinutes }) },
    {
      key: 'assignee', width: 'tight',
      title: say('tasks.who'),
      value: (row) => row.assignee?.name ?? role(`role.${row.duty}`),
    },
    {
      key: 'due',
      title: say('tasks.due'),
      value: (row) => row.due,
      cell: (row) => row.due && (
        <span className={`whitespace-nowrap ${row.overdue ? 'font-700 text-fail' : ''}`}>
          {formatDate(row.due, locale)}
          {row.overdue && <span className="block">{say('tasks.overdue')}</span>}
        </span>
      ),
    },
    {
      key: 'state', width: 'tight',
      title: say('tasks.state'),
      value: (row) => row.state,
      sortable: false,
      cell: (row) => <TaskActions task={row} onChoose={choose} />,
    },
  ], [say, role, locale, facility, choose])
}
