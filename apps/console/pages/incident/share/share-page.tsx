// With whom this incident is shared, up to what, until when, and who has looked.
import { useState } from 'react'
import { linkTo, type Data } from '../../../api/client.ts'
import { useAsk, useDo } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { useAfterWords } from '../../cases/words.ts'
import { IncidentFrame } from '../incident-frame.tsx'

type Sharing = Data<'sharing.list'>
type Level = Sharing['levels'][number]['level']

const everyone = '*'
const lengths = [1, 3, 7, 30, 92] as const

export function SharePage() {
  const say = useAfterWords()
  const incident = useParam('incident')
  const asked = useAsk('sharing.list', { params: { incident } })
  return (
    <IncidentFrame>
      {(one) => (one.incident.mode === 'drill' ? <Notice title={say('share.drill')} /> : (
        <Answered asked={asked}>
          {(sharing) => (
            <>
              <p className="max-w-3xl">{say('share.lead')}</p>
              <Now sharing={sharing} incident={incident} />
              <ShareForms sharing={sharing} incident={incident} />
              <Looks looks={sharing.looks} />
            </>
          )}
        </Answered>
      ))}
    </IncidentFrame>
  )
}

function ShareForms({ sharing, incident }: { readonly sharing: Sharing; readonly incident: string }) {
  const say = useAfterWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const share = useDo('sharing.share')
  const [receiver, setReceiver] = useState(everyone)
  const [level, setLevel] = useState<Level>('exists')
  const [days, setDays] = useState('7')
  const send = () => share.send({
    params: { incident }, body: { level, days: Number(days), ...(receiver === everyone ? {} : { facility: receiver }) },
  })
  const levels = sharing.levels.map((one) => ({ value: one.level, label: one.title, hint: say('share.shows', { fields: one.fields.join('、') }) }))
  return (
    <Section title={say('share.do')}>
      <div className="card flex flex-col gap-4">
        {share.refused && <Notice tone="error" title={share.refused.reasons.join(' ')} focus />}
        <RadioField label={say('share.level')} value={level} options={levels} onChange={setLevel} />
        <SelectField label={say('share.days')} value={days} onChange={setDays} options={lengths.map((count) => ({ value: String(count), label: say('share.day', { count }) }))} />
        {sharing.receivers.length === 0 ? <Empty title={say('share.none.title')}><p>{say('share.none')}</p></Empty> : (
          <>
            <SelectField
              label={say('share.with')} value={receiver} onChange={setReceiver}
              options={[{ value: everyone, label: say('share.everyone') }, ...sharing.receivers.map((one) => ({ value: one.facility, label: one.name }))]}
            />
            <p><Button busy={share.busy} disabledReason={whyNot('incident.work')} onClick={() => void send()}>{say('share.do')}</Button></p>
          </>
        )}
        <h3 className="text-[1.0625rem] font-700">{say('share.file')}</h3>
        <p>{say('share.file.lead')}</p>
        <p>{say('share.file.key')}: <code className="font-700">{sharing.key}</code></p>
        <p>
          <a className={buttonLook('secondary')} href={linkTo('sharing.file', { params: { facility, incident }, query: { level, days: Number(days) } })}>
            <Icon name="download" />{say('share.file.save')}
          </a>
        </p>
      </div>
    </Section>
  )
}

function Now({ sharing, incident }: { readonly sharing: Sharing; readonly incident: string }) {
  const say = useAfterWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const end = useDo('sharing.end')
  if (sharing.shares.length === 0) return <Section title={say('share.now')}><p>{say('share.now.none')}</p></Section>
  return (
    <Section title={say('share.now')}>
      <ul aria-label={say('share.now')} className="flex flex-col gap-2">
        {sharing.shares.map((one) => {
          const row = say('share.row', { with: one.with ?? say('share.everyone'), level: one.levelTitle, time: formatTime(one.until, locale) })
          return (
            <li key={one.id} className="card flex flex-wrap items-center justify-between gap-3">
              <span className={one.live ? 'font-700' : 'hint'}>{row}{!one.live && `　${say('share.ended')}`}</span>
              {one.live && (
                <Button look="secondary" busy={end.busy} disabledReason={whyNot('incident.work')} onClick={() => void end.send({ params: { incident, share: one.id } })}>
                  {say('share.end')}<span className="sr-only"> {row}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Looks({ looks }: { readonly looks: Sharing['looks'] }) {
  const say = useAfterWords()
  const locale = useLocale()
  return (
    <Section title={say('share.looks')}>
      {looks.length === 0 ? <p>{say('share.looks.none')}</p> : (
        <ul aria-label={say('share.looks')} className="list-disc pl-6">
          {looks.map((one, n) => (
            <li key={n}>{say('share.look', { time: formatTime(one.at, locale), facility: one.facility, name: one.by, level: one.levelTitle })}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
