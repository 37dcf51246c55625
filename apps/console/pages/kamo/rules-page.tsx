// The triage rules as text: changed, taken back, saved as a file and read from one.
import { useRef, useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useKamoWords } from './words.ts'

type Rules = Data<'desk.rules'>

export function RulesPage() {
  const say = useKamoWords()
  const facility = useFacility()
  const asked = useAsk('desk.rules', {})
  return (
    <Page
      title={say('rules.title')}
      above={<Link href={path.kamo(facility)} className="link">{say('rules.desk')}</Link>}
      actions={<a className={buttonLook('secondary')} href={linkTo('desk.rulesFile', { params: { facility }, query: {} })}>{say('rules.export')}</a>}
    >
      <p className="max-w-3xl">{say('rules.lead')}</p>
      <Answered asked={asked}>{(rules) => <Editor key={rules.versions[0]?.version ?? 0} rules={rules} />}</Answered>
    </Page>
  )
}

function Editor({ rules }: { readonly rules: Rules }) {
  const say = useKamoWords()
  const whyNot = useWhyNot()
  const keep = useDo('desk.keepRules')
  const [text, setText] = useState(rules.text)
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <Notice title={say(rules.own ? 'rules.own' : 'rules.shipped')} />
      <Form
        submit={say('rules.keep')}
        busy={keep.busy}
        refused={keep.refused}
        disabledReason={whyNot('incident.work')}
        onSubmit={() => keep.send({ body: { text } })}
        beside={(
          <>
            <Button look="secondary" onClick={() => file.current?.click()}>{say('rules.import')}</Button>
            {rules.own && (
              <Button look="danger" disabledReason={whyNot('incident.work')} onClick={() => void keep.send({ body: { text: null } })}>{say('rules.back')}</Button>
            )}
          </>
        )}
      >
        <input
          ref={file}
          type="file"
          accept=".yaml,.yml"
          className="sr-only"
          aria-label={say('rules.import')}
          tabIndex={-1}
          onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
        />
        <div className="font-mono [&>*]:max-w-none"><TextField label={say('rules.text')} name="text" lines={24} value={text} onChange={setText} /></div>
      </Form>
      <Versions versions={rules.versions} />
    </>
  )
}

function Versions({ versions }: Pick<Rules, 'versions'>) {
  const say = useKamoWords()
  const locale = useLocale()
  const facility = useFacility()
  if (versions.length === 0) return null
  return (
    <Section title={say('rules.versions')}>
      <ul className="flex flex-col gap-1">
        {versions.map((one) => (
          <li key={one.version} className="flex flex-wrap gap-x-4">
            <span>{formatTime(one.at, locale)}</span>
            <span>{one.by.name}</span>
            <span>{say(one.own ? 'rules.version.own' : 'rules.version.shipped')}</span>
            {one.own && (
              <a className="link" aria-label={`${say('rules.version.save')} ${formatTime(one.at, locale)}`} href={linkTo('desk.rulesFile', { params: { facility }, query: { version: one.version } })}>
                {say('rules.version.save')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
