// The figures of one generation as they were read, and its page in the register.
import type { Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Section } from '../../ui/page.tsx'
import { formatDate, formatNumber, formatSize, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useBackupWords } from './words.ts'

type Generation = Data<'backups.generation'>
type Figure = Generation['figures'][number]

export function Figures({ generation }: { readonly generation: Generation }) {
  const say = useBackupWords()
  const facility = useFacility()
  const shown = useFigure()
  return (
    <Section title={say('generation.figures')}>
      <dl className="grid max-w-4xl gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {generation.figures.map((figure) => (
          <div key={figure.name} className="contents">
            <dt className="font-700">{figure.title}</dt>
            <dd className="max-sm:mb-2">{shown(figure)}</dd>
          </div>
        ))}
      </dl>
      {generation.inRegister && (
        <p><Link href={path.entity(facility, 'generation', generation.key)}>{say('generation.register')}</Link></p>
      )}
    </Section>
  )
}

function useFigure(): (figure: Figure) => string {
  const say = useBackupWords()
  const locale = useLocale()
  return ({ unit, value }) => {
    if (typeof value === 'string') {
      if (unit !== 'moment') return value
      return value.length === 10 ? formatDate(value, locale) : formatTime(value, locale)
    }
    if (unit === 'bytes') return formatSize(value, locale)
    return unit === 'minutes' ? say('generation.minutes', { value: formatNumber(value, locale) }) : formatNumber(value, locale)
  }
}
