// A file nobody recognised: what it looks like, what was tried, and what to do.
import type { Data } from '../api/client.ts'
import { useFacility } from '../layouts/hospital.ts'
import { Link } from '../layouts/link.tsx'
import { buttonLook } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { path } from '../util/path-builder.ts'
import { useImportWords } from './words.ts'

interface UnrecognisedProps {
  readonly file: string
  readonly recognised: Data<'files.upload'>['recognised']
}

export function Unrecognised({ file, recognised }: UnrecognisedProps) {
  const say = useImportWords()
  const facility = useFacility()
  return (
    <div className="flex flex-col gap-3">
      <p>{recognised.looksLike ?? recognised.why}</p>
      {recognised.mappable && (
        <div>
          <p className="mb-2">{say('unknown.map.lead')}</p>
          <Link href={path.mapFile(facility, file)} className={buttonLook('secondary')}>{say('unknown.map')}</Link>
        </div>
      )}
      {recognised.tried.length > 0 && (
        <Disclosure title={say('unknown.tried', { count: recognised.tried.length })}>
          <ul className="flex flex-col gap-2">
            {recognised.tried.map((one) => (
              <li key={one.source}><span className="font-700">{one.title}</span> <span className="hint">{one.why}</span></li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
