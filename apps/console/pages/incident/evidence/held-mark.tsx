// 保全中・初期化禁止, wherever a device is shown: by word and frame, not by colour alone.
import { useAsk } from '../../../api/hooks.ts'
import { useFacility, useHospital } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { path } from '../../../util/path-builder.ts'
import { speaksOf } from './speaks-of.ts'
import { useEvidenceWords } from './words.ts'

export function HeldMark() {
  const say = useEvidenceWords()
  return (
    <strong className="inline-flex items-center gap-1 rounded-8 border-2 border-fail px-2 py-0.5 text-fail">
      <Icon name="fail" />
      {say('badge')}
    </strong>
  )
}

function useHeld() {
  const may = useHospital()?.permissions.includes('incident.read') ?? false
  const asked = useAsk('secured.held', {}, { when: may })
  return asked.data?.ok ? asked.data.data.rows : []
}

/**
 * Beside a device by its key, its number or its name, also where it is one of several in a text; nothing where none of them is on hold,
 * or where the visitor may not see incidents.
 */
export function HeldMarkOf({ device }: { readonly device: string }) {
  return useHeld().some(({ names }) => speaksOf(device, names)) ? <HeldMark /> : null
}

/** How many devices of this incident are on hold, with the way to them. */
export function HeldCount({ incident }: { readonly incident: string }) {
  const say = useEvidenceWords()
  const facility = useFacility()
  const count = useHeld().filter((one) => one.incident === incident).length
  if (count === 0) return null
  return (
    <Link href={path.incidentPart(facility, incident, 'evidence')} className="inline-flex min-h-11 items-center gap-2">
      <HeldMark />
      <span className="link">{say('badge.count', { count })}</span>
    </Link>
  )
}
