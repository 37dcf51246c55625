// The leaflet's roles, several at once, each with what it may do.
import { useLayoutWords } from '../layouts/words.ts'
import { CheckField } from '../ui/choice.tsx'
import { useFormWords } from './words.ts'

export const hospitalRoles = ['manager', 'practitioner', 'staff', 'auditor'] as const
export type HospitalRole = (typeof hospitalRoles)[number]

interface RolesFieldProps {
  readonly roles: readonly HospitalRole[]
  readonly onChange: (roles: readonly HospitalRole[]) => void
}

export function RolesField({ roles, onChange }: RolesFieldProps) {
  const say = useFormWords()
  const role = useLayoutWords()
  return (
    <fieldset className="flex flex-col">
      <legend className="font-700">{say('roles')}</legend>
      {hospitalRoles.map((one) => (
        <CheckField
          key={one}
          label={role(`role.${one}`)}
          hint={say(`roles.${one}`)}
          checked={roles.includes(one)}
          onChange={(held) => onChange(held ? [...roles, one] : roles.filter((other) => other !== one))}
        />
      ))}
    </fieldset>
  )
}
