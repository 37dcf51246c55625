// An empty data folder: try it on a sample hospital, or begin with one's own. Three short steps.
import { useState } from 'react'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { Redirect, useGo } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLocale } from '../../util/locale.ts'
import { numberTyped } from '../../util/number-typed.ts'
import { path } from '../../util/path-builder.ts'
import { OwnForm, type Own } from './own-form.tsx'
import { useSetupWords } from './words.ts'

type Mode = 'sample' | 'own'

export function SetupPage() {
  const asked = useAsk('state.get', {})
  return (
    <Answered asked={asked}>
      {(state) => (state.setupNeeded ? <Steps /> : <Redirect href={path.start()} />)}
    </Answered>
  )
}

function Steps() {
  const say = useSetupWords()
  const locale = useLocale()
  const go = useGo()
  const [code, setCode] = useState('')
  const [known, setKnown] = useState(false)
  const [mode, setMode] = useState<Mode | null>(null)
  const check = useDo('setup.check', { changes: false })
  const finish = useDo('setup.finish')

  const enter = async () => {
    const answer = await check.send({ body: { code: code.trim() } })
    if (answer.ok) setKnown(true)
  }
  const create = async (chosen: Mode, own: Own) => {
    const beds = own.beds === '' ? {} : { beds: numberTyped(own.beds) }
    const answer = await finish.send({
      body: {
        code: code.trim(),
        mode: chosen,
        hospital: { name: own.hospital, ...beds },
        administrator: { name: own.name, login: own.login, password: own.password },
        locale,
      },
    })
    if (answer.ok) go(path.today(answer.data.facility))
  }

  if (!known) {
    return (
      <Page title={say('title')}>
        <p className="max-w-2xl">{say('lead')}</p>
        <div className="card">
          <Form submit={say('code.submit')} busy={check.busy} refused={check.refused} onSubmit={enter}>
            <TextField label={say('code')} hint={say('code.hint')} name="code" value={code} onChange={setCode} required autoComplete="one-time-code" />
          </Form>
        </div>
      </Page>
    )
  }
  if (mode === null) {
    return (
      <Page title={say('mode')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Choice title={say('sample')} text={say('sample.text')} go={say('sample.go')} onChoose={() => setMode('sample')} />
          <Choice title={say('own')} text={say('own.text')} go={say('own.go')} onChoose={() => setMode('own')} />
        </div>
      </Page>
    )
  }
  return (
    <Page title={say(mode === 'own' ? 'own' : 'sample')} above={<Back onBack={() => setMode(null)} />}>
      <OwnForm mode={mode} busy={finish.busy} refused={finish.refused} onDone={(own) => void create(mode, own)} />
    </Page>
  )
}

function Back({ onBack }: { readonly onBack: () => void }) {
  const say = useSetupWords()
  return <button type="button" className="link" onClick={onBack}>{say('back')}</button>
}

interface ChoiceProps {
  readonly title: string
  readonly text: string
  readonly go: string
  readonly onChoose: () => void
}

function Choice({ title, text, go, onChoose }: ChoiceProps) {
  return (
    <section className="card flex flex-col items-start gap-3">
      <h2>{title}</h2>
      <p className="flex-1">{text}</p>
      <Button onClick={onChoose}>{go}</Button>
    </section>
  )
}
