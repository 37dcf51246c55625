// Which group of the directory gives which role in which hospital.
import type { Role } from '#hospital/kernel/permission.ts'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useLayoutWords } from '../../layouts/words.ts'
import { Button } from '../../ui/button.tsx'
import { control } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOperateWords } from './words.ts'

export type GroupRoles = NonNullable<Data<'settings.get'>['ldap']>['groupRoles']

const roles = ['manager', 'practitioner', 'staff', 'auditor', 'operator'] as const satisfies readonly Role[]

interface GroupRolesFieldProps {
  readonly value: GroupRoles
  readonly onChange: (value: GroupRoles) => void
  /** Groups of a directory, where two may have the same name. */
  readonly directory?: boolean
}

export function GroupRolesField({ value, onChange, directory = false }: GroupRolesFieldProps) {
  const say = useOperateWords()
  const role = useLayoutWords()
  const facilities = useAsk('facilities.list', {})
  const hospitals = facilities.data?.ok ? facilities.data.data.rows : []
  const byName = value.map(({ group }) => group.trim()).filter((group) => group !== '' && !/^cn\s*=/i.test(group))
  const put = (at: number, change: Partial<GroupRoles[number]>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-700">{say('groups')}</legend>
      <p className="hint">{say('groups.hint')}</p>
      {directory && <p className="hint">{say('groups.dn')}</p>}
      {value.map((one, at) => (
        <div key={at} className="grid items-end gap-2 rounded-8 border border-line p-3 sm:grid-cols-3">
          <label>{say('groups.group')}<input className={control} required value={one.group} onChange={(event) => put(at, { group: event.target.value })} /></label>
          <label>
            {say('groups.role')}
            <select
              className={control}
              value={one.role}
              onChange={(event) => {
                const chosen = roles.find((known) => known === event.target.value) ?? 'staff'
                put(at, { role: chosen, facility: chosen === 'operator' ? null : (one.facility ?? hospitals[0]?.id ?? null) })
              }}
            >
              {roles.map((known) => <option key={known} value={known}>{role(`role.${known}`)}</option>)}
            </select>
          </label>
          {one.role !== 'operator' && (
            <label>
              {role('hospital')}
              <select className={control} value={one.facility ?? ''} onChange={(event) => put(at, { facility: event.target.value })}>
                {hospitals.map((hospital) => <option key={hospital.id} value={hospital.id}>{hospital.name}</option>)}
              </select>
            </label>
          )}
          <Button look="quiet" aria-label={say('groups.remove.of', { group: one.group })} onClick={() => onChange(value.filter((_, index) => index !== at))}>{say('groups.remove')}</Button>
        </div>
      ))}
      {directory && byName.length > 0 && (
        <Notice tone="caution" title={say('groups.byName', { list: byName.join(say('sep')) })}><p>{say('groups.byName.why')}</p></Notice>
      )}
      <div>
        <Button look="secondary" onClick={() => onChange([...value, { group: '', facility: hospitals[0]?.id ?? null, role: 'staff' }])}>{say('groups.add')}</Button>
      </div>
    </fieldset>
  )
}
