// Words that calm, to be read from a phone at a glance: whom do you talk to, then large sentences.
import { useState } from 'react'
import { linkTo } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/page.tsx'
import type { Data } from '../../../api/client.ts'
import { useNoteWords } from './words.ts'

export function Phrases({ incident }: { readonly incident: string }) {
  const say = useNoteWords()
  const asked = useAsk('word.phrases', { params: { incident } })
  return <Section title={say('phrases')}><Answered asked={asked}>{(found) => <Shown found={found} incident={incident} />}</Answered></Section>
}

function Shown({ found, incident }: { readonly found: Data<'word.phrases'>; readonly incident: string }) {
  const say = useNoteWords()
  const facility = useFacility()
  const [to, setTo] = useState(found.readers[0]?.id ?? '')
  return (
    <>
      <div role="group" aria-label={say('whom')} className="flex flex-wrap gap-2">
        {found.readers.map(({ id, title }) => (
          <button
            key={id} type="button" aria-pressed={id === to} onClick={() => setTo(id)}
            className={`min-h-11 rounded-8 border px-4 py-2 font-700 ${id === to ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-raised text-ink hover:bg-accent-soft'}`}
          >
            {title}
          </button>
        ))}
      </div>
      <ul className="flex flex-col gap-4">
        {found.phrases.filter((one) => one.for === to).map((one) => (
          <li key={one.id} className="card flex flex-col gap-2">
            <h3 className="hint">{one.moment}</h3>
            <p className="auto-phrase text-[1.375rem] leading-160 font-700">{one.say}</p>
            <details>
              <summary className="link flex min-h-11 cursor-pointer items-center">{say('why')}</summary>
              <p>{one.why}</p>
              <p className="hint">{say('need')}: {one.need}　{one.certaintyTitle}</p>
            </details>
          </li>
        ))}
      </ul>
      <a className={`${buttonLook('secondary')} self-start`} href={linkTo('word.print', { params: { facility, incident, paper: 'phrases', format: 'pdf' }, query: { audience: to } })}>
        <Icon name="print" />{say('print.phrases')}
      </a>
    </>
  )
}
