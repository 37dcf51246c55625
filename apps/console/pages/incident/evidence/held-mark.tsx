// 保全中・初期化禁止, wherever a device is shown: by word and frame, not by colour alone.
import { useAsk } from '../../../api/hooks.ts'
import { useHospital } from '../../../layouts/hospital.ts'
import { Icon } from '../../../ui/icon.tsx'
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

/** Beside any device by its key in the register; nothing where it is not on hold, or where the visitor may not see incidents. */
export function HeldMarkOf({ device }: { readonly device: string }) {
  const may = useHospital()?.permissions.includes('incident.read') ?? false
  const asked = useAsk('secured.held', {}, { when: may })
  const rows = asked.data?.ok ? asked.data.data.rows : []
  return rows.some((one) => one.device === device) ? <HeldMark /> : null
}
