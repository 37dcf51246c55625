// The report forms of one incident: how far each is, and what was sent.
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import { Far } from './far.tsx'
import { useFormPageWords } from './words.ts'

export function FormsPage() {
  const say = useFormPageWords()
  const locale = useLocale()
  const facility = useFacility()
  const incident = useParam('incident')
  const asked = useAsk('forms.list', { params: { incident } })
  return (
    <IncidentFrame>
      {() => (
        <Answered asked={asked}>
          {({ rows }) => (
            <>
              <p>{say('list.lead')}</p>
              <ul className="flex flex-col gap-3">
                {rows.map((form) => (
                  <li key={form.id} className="card flex flex-col gap-2">
                    <h2>{form.title}</h2>
                    <p className="hint">{say('to', { to: form.to })}</p>
                    <Far far={form.far} />
                    <p>
                      {form.sent === 0 || form.lastAt === null ? say('sent.none') : say('sent.count', {
                        count: form.sent, stage: form.lastTitle ?? '', time: formatTime(form.lastAt, locale),
                      })}
                    </p>
                    <p>
                      <Link href={path.incidentPart(facility, incident, `form-${form.id}`)} className={buttonLook('primary')}>
                        {say('open')}<span className="sr-only">{form.short}</span>
                      </Link>
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Answered>
      )}
    </IncidentFrame>
  )
}
