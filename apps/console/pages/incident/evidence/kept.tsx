// Whether evidence is still as it came in, as far as it was read again.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Secured } from './secured.ts'
import { useEvidenceWords } from './words.ts'

interface KeptProps {
  readonly incident: string
  readonly data: Secured
}

export function Kept({ incident, data: { reread } }: KeptProps) {
  const say = useEvidenceWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const again = useDo('secured.reread')
  const [begun, setBegun] = useState(false)
  const begin = async () => setBegun((await again.send({ params: { incident } })).ok)
  const faulty = reread.faults.length + reread.elsewhere > 0
  return (
    <Section title={say('kept')}>
      {faulty && (
        <Notice tone="error" title={say('kept.faulty')}>
          <ul className="list-disc pl-6">
            {reread.faults.map((fault) => <li key={`${fault.number} ${fault.n}`}>{fault.text}</li>)}
            {reread.elsewhere > 0 && <li>{say('kept.elsewhere', { count: reread.elsewhere })}</li>}
          </ul>
          <p>{say('kept.next')}</p>
        </Notice>
      )}
      <p>{reread.at === null ? say('kept.never') : say('kept.at', { time: formatTime(reread.at, locale) })}</p>
      <div>
        <Button look="secondary" busy={again.busy} disabledReason={whyNot('incident.work')} onClick={() => void begin()}>{say('kept.again')}</Button>
      </div>
      {begun && <p role="status">{say('kept.begun')}</p>}
    </Section>
  )
}
