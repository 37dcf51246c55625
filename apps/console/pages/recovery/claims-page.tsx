// What vendors say a restore takes: whom to ask, who is silent, what was answered and when; and the letters to send.
import { useMemo, useState } from 'react'
import type { Data, Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatHours } from '../../util/duration.ts'
import { formatDate, today } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { SaidForm } from './said-form.tsx'
import { useRecoveryWords } from './words.ts'

type Claim = Row<'claims.list'>
type Letter = Data<'claims.list'>['letters'][number]

export function ClaimsPage() {
  const say = useRecoveryWords()
  const facility = useFacility()
  const asked = useAsk('claims.list', {})
  const [answering, setAnswering] = useState<Claim | null>(null)
  const columns = useColumns(setAnswering)
  return (
    <Page title={say('claims')} above={<Link href={path.recovery(facility)}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('claims.lead')}</p>
      <Answered asked={asked}>
        {({ rows, letters }) => (
          <>
            <DataTable
              name={say('claims')}
              rows={rows}
              columns={columns}
              rowKey={(claim) => claim.system}
              exportAs={say('claims')}
              empty={(
                <Empty title={say('claims.none')}>
                  <p>{say('claims.none.next')}</p>
                  <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
                </Empty>
              )}
            />
            {letters.length > 0 && (
              <Section title={say('claims.letters')} note={say('claims.letters.note')}>
                {letters.map((letter) => <LetterToSend key={`${letter.kind} ${letter.vendor}`} letter={letter} />)}
              </Section>
            )}
          </>
        )}
      </Answered>
      <Dialog title={say('claims.said.of', { system: answering?.system ?? '' })} open={answering !== null} onClose={() => setAnswering(null)}>
        {answering && <SaidForm claim={answering} onDone={() => setAnswering(null)} />}
      </Dialog>
    </Page>
  )
}

function LetterToSend({ letter }: { readonly letter: Letter }) {
  const say = useRecoveryWords()
  const whyNot = useWhyNot()
  const sent = useDo('claims.asked')
  const systems = say('claims.letter.systems', { systems: letter.systems.join(say('sep')) })
  const text = [letter.subject, systems, ...letter.body].join('\n')
  const record = () => void sent.send({ body: { vendor: letter.vendor, systems: [...letter.systems], on: today() } })
  return (
    <Disclosure title={say(`claims.letter.${letter.kind}`, { vendor: letter.vendor, count: letter.systems.length })}>
      <div className="flex flex-col gap-3">
        <CopyText label={say('claims.letter.copy')} text={text} />
        {sent.refused && <Notice tone="error" title={sent.refused.reasons.join(' ')} />}
        <div><Button busy={sent.busy} disabledReason={whyNot('work.manage')} onClick={record}>{say('claims.letter.sent')}</Button></div>
      </div>
    </Disclosure>
  )
}

const signs = { 'to-ask': 'unknown', 'waiting': 'clock', 'to-chase': 'fail', 'answered': 'info', 'old': 'unknown' } as const
const tones = { 'to-ask': 'text-unknown', 'waiting': 'text-aside', 'to-chase': 'text-fail', 'answered': 'text-accent', 'old': 'text-unknown' } as const

function useColumns(answer: (claim: Claim) => void): readonly Column<Claim>[] {
  const say = useRecoveryWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  return useMemo(() => {
    const day = (on: string | null) => on && formatDate(on, locale)
    return [
      { key: 'system', width: 'name', title: say('claims.system'), value: (claim) => claim.system },
      { key: 'vendor', title: say('claims.vendor'), value: (claim) => claim.vendor, cell: (claim) => claim.vendor ?? say('claims.noVendor') },
      {
        key: 'state', width: 'tight', title: say('claims.state'), value: (claim) => say(`claims.state.${claim.state}`),
        cell: (claim) => (
          <span className={`inline-flex items-center gap-1 whitespace-nowrap ${tones[claim.state]}`}>
            <Icon name={signs[claim.state]} size={18} />
            {say(`claims.state.${claim.state}`)}
          </span>
        ),
      },
      { key: 'asked', width: 'tight', title: say('claims.askedOn'), value: (claim) => claim.askedOn, cell: (claim) => day(claim.askedOn) },
      { key: 'said', width: 'tight', title: say('claims.saidOn'), value: (claim) => claim.saidOn, cell: (claim) => day(claim.saidOn) },
      { key: 'hours', align: 'end', title: say('claims.hours'), value: (claim) => claim.hours, cell: (claim) => claim.hours !== null && formatHours(claim.hours, locale) },
      { key: 'next', width: 'tight', title: say('claims.next'), value: (claim) => claim.next, cell: (claim) => day(claim.next) },
      {
        key: 'do', width: 'tight', title: say('claims.do'), sortable: false, value: () => null,
        cell: (claim) => <Button look="quiet" aria-label={say('claims.said.of', { system: claim.system })} disabledReason={whyNot('work.manage')} onClick={() => answer(claim)}>{say('claims.do')}</Button>,
      },
    ]
  }, [say, locale, whyNot, answer])
}
