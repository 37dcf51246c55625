// One department's sheet: what its head answered, and a place to type back what came on paper.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { AnswerList, type Given } from '../answer/answer-list.tsx'
import { answersOf } from '../answer/answers.ts'
import { useStocktakeWords } from './words.ts'

type Sheet = Data<'stocktakes.sheet'>

export function SheetPage() {
  const campaign = useParam('campaign')
  const sheet = useParam('sheet')
  const asked = useAsk('stocktakes.sheet', { params: { campaign, sheet } })
  return <Answered asked={asked}>{(one) => <TypeBack one={one} />}</Answered>
}

function TypeBack({ one }: { readonly one: Sheet }) {
  const say = useStocktakeWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const { campaign, sheet, entries } = one
  const [given, setGiven] = useState<Given>({})
  const [by, setBy] = useState(sheet.head ?? '')
  const [saved, setSaved] = useState(false)
  const type = useDo('stocktakes.typeBack')
  const answers = answersOf(given)
  const submit = async () => {
    const answer = await type.send({ params: { campaign: campaign.id, sheet: sheet.id }, body: { answers, answeredBy: by } })
    if (!answer.ok) return
    setGiven({})
    setSaved(true)
  }
  const reason = campaign.state === 'closed' ? say('sheet.closed') : answers.length === 0 ? say('sheet.nothing') : null
  return (
    <Page title={say('sheet', { department: sheet.department })} above={<Link href={path.stocktake(facility, campaign.id)}>{campaign.title}</Link>}>
      {saved && <Notice tone="done" title={say('sheet.saved')} focus />}
      <p className="max-w-3xl">{say('sheet.lead')}</p>
      <Form submit={say('sheet.submit')} busy={type.busy} refused={type.refused} disabledReason={whyNot('work.do') ?? reason} onSubmit={submit}>
        <AnswerList
          entries={entries}
          given={given}
          locked={campaign.state === 'closed'}
          onChange={(next) => {
            setGiven(next)
            setSaved(false)
          }}
        />
        <TextField label={say('sheet.by')} hint={say('sheet.by.hint')} name="answeredBy" required value={by} onChange={setBy} />
      </Form>
    </Page>
  )
}
