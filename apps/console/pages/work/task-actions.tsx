// What can be done with one task in the list.
import type { Row } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useWorkWords } from './words.ts'

type Task = Row<'tasks.list'>
export type TaskAction = 'finish' | 'assign'

interface TaskActionsProps {
  readonly task: Task
  readonly onChoose: (action: TaskAction, task: Task) => void
}

export function TaskActions({ task, onChoose }: TaskActionsProps) {
  const say = useWorkWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const reopen = useDo('tasks.reopen')
  if (task.state === 'done') {
    return (
      <span className="flex flex-col items-start gap-1">
        {say('tasks.done.on', { day: task.doneAt ? formatDate(task.doneAt, locale) : '' })}
        {task.note && <span className="hint whitespace-normal">{task.note}</span>}
        <Button
          look="quiet"
          busy={reopen.busy}
          aria-label={say('tasks.reopen.of', { title: task.title })}
          disabledReason={whyNot('work.do')}
          onClick={() => void reopen.send({ params: { task: task.id }, body: {} })}
        >
          {say('tasks.reopen')}
        </Button>
      </span>
    )
  }
  return (
    <span className="flex flex-col items-start gap-1">
      <Button look="secondary" aria-label={say('tasks.finish.of', { title: task.title })} disabledReason={whyNot('work.do')} onClick={() => onChoose('finish', task)}>
        {say('tasks.finish')}
      </Button>
      {whyNot('work.manage') === null && (
        <Button look="quiet" aria-label={say('tasks.assign.of', { title: task.title })} onClick={() => onChoose('assign', task)}>{say('tasks.assign')}</Button>
      )}
    </span>
  )
}
