// Who may come in, and as what.
import { useMemo, useState } from 'react'
import type { Data, Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { AddPersonForm } from '../../forms/add-person-form.tsx'
import { PersonForm } from '../../forms/person-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useLayoutWords } from '../../layouts/words.ts'
import type { Column } from '../../table/columns.ts'
import { ServerTable } from '../../table/server-table.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { Button } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { usePeopleWords } from './words.ts'

type Person = Row<'people.list'>
type Secret = Data<'people.add'>

export function PeoplePage() {
  const say = usePeopleWords()
  const paging = usePaging()
  const [open, setOpen] = useState<Person | 'new' | null>(null)
  const [secret, setSecret] = useState<Secret | null>(null)
  const asked = useAsk('people.list', { query: paging.query })
  const columns = useColumns(setOpen)
  const close = () => {
    setOpen(null)
    setSecret(null)
  }
  return (
    <Page title={say('title')} actions={<Button onClick={() => setOpen('new')}>{say('add')}</Button>}>
      <Answered asked={asked}>
        {(data) => (
          <ServerTable name={say('title')} columns={columns} data={data} rowKey={(row) => row.id} paging={paging} empty={<Empty title={say('none')} />} />
        )}
      </Answered>
      <Dialog title={open === 'new' ? say('add') : (open?.name ?? '')} open={open !== null} onClose={close}>
        {secret && (
          <>
            <p>{say('secret')}</p>
            <CopyText label={say('secret.label')} text={secret.oneTimePassword} />
            <div><Button onClick={close}>{say('secret.done')}</Button></div>
          </>
        )}
        {!secret && open === 'new' && <AddPersonForm onDone={setSecret} />}
        {!secret && open !== null && open !== 'new' && <PersonForm person={open} onSecret={setSecret} onDone={close} />}
      </Dialog>
    </Page>
  )
}

function useColumns(open: (person: Person) => void): readonly Column<Person>[] {
  const say = usePeopleWords()
  const role = useLayoutWords()
  const locale = useLocale()
  return useMemo(() => [
    { key: 'name', width: 'name', title: say('name'), value: (row) => row.name, cell: (row) => <><span className="font-700">{row.name}</span><span className="hint block">{row.department}</span></> },
    { key: 'login', title: say('login'), value: (row) => row.login, cell: (row) => <>{row.login}<span className="hint block">{say(`origin.${row.origin}`)}</span></> },
    { key: 'roles', title: say('roles'), sortable: false, value: (row) => row.roles.map((one) => role(`role.${one}`)).join(say('sep')) },
    { key: 'second', title: say('second'), sortable: false, value: (row) => say(row.totp || row.passkeys > 0 ? 'second.yes' : 'second.no') },
    {
      key: 'lastSeenAt',
      title: say('lastSeen'),
      value: (row) => row.lastSeenAt,
      cell: (row) => <span className="whitespace-nowrap">{row.lastSeenAt ? formatTime(row.lastSeenAt, locale) : say('lastSeen.never')}</span>,
    },
    {
      key: 'state',
      title: say('state'),
      sortable: false,
      value: (row) => say(!row.active ? 'state.stopped' : row.lockedUntil ? 'state.locked' : 'state.active'),
    },
    {
      key: 'change', width: 'tight',
      title: say('change'),
      sortable: false,
      value: () => null,
      cell: (row) => <Button look="secondary" aria-label={say('change.of', { name: row.name })} onClick={() => open(row)}>{say('change')}</Button>,
    },
  ], [say, role, locale, open])
}
