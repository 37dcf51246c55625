// The words to send to a department's head, and the link as text and as a QR code. Nothing is sent by the house.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Button } from '../../ui/button.tsx'
import { useStocktakeWords } from './words.ts'

interface ReminderProps {
  readonly campaign: string
  readonly sheet: Data<'stocktakes.one'>['sheets'][number]
}

export function Reminder({ campaign, sheet }: ReminderProps) {
  const say = useStocktakeWords()
  const make = useDo('stocktakes.remind')
  const [text, setText] = useState<Data<'stocktakes.remind'> | null>(null)
  const write = async () => {
    const answer = await make.send({ params: { campaign, sheet: sheet.id } })
    if (answer.ok) setText(answer.data)
  }
  if (!text) {
    return (
      <>
        <p>{say('remind.before', { department: sheet.department })}</p>
        {make.refused && <Notice tone="error" title={make.refused.reasons.join(' ')} />}
        <div><Button busy={make.busy} onClick={() => void write()}>{say('remind.make')}</Button></div>
      </>
    )
  }
  return (
    <>
      <p>{say('remind.lead', { department: sheet.department })}</p>
      <CopyText label={say('link')} text={text.link} />
      <QrCode text={text.link} what={sheet.department} />
      <div className="rounded-8 border border-line p-4">
        <p className="font-700">{text.subject}</p>
        <p className="whitespace-pre-wrap">{text.text}</p>
      </div>
    </>
  )
}
