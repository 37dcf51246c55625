// The drop zone with what became of each file under it. The same on every page that asks for files.
import { useFacility, useWhyNot } from '../layouts/hospital.ts'
import { DropZone } from '../ui/drop-zone.tsx'
import { ImportItem } from './import-item.tsx'
import { useImports } from './use-imports.ts'
import { useImportWords } from './words.ts'

export function ImportPanel({ hint }: { readonly hint?: string }) {
  const say = useImportWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const { incoming, add } = useImports(facility)
  return (
    <div className="flex flex-col gap-4">
      <DropZone onFiles={add} disabledReason={whyNot('evidence.import')} {...(hint ? { hint } : {})} />
      {incoming.length > 0 && (
        <ul aria-label={say('list')} className="flex flex-col gap-3">
          {incoming.map((one) => <ImportItem key={one.id} incoming={one} />)}
        </ul>
      )}
    </div>
  )
}
