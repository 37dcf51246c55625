// The result of a rehearsal on one sheet: hours and lost work against what was agreed, hashes, rates, keys, and what to do next.
import type { ReactNode } from 'react'
import type { Data } from '../../api/client.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import { formatHours } from '../../util/duration.ts'
import { formatNumber, formatSize } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useRehearsalWords } from './words.ts'

type Sheet = Data<'rehearsals.one'>['sheet']
type Verdict = Sheet['rto']['verdict']

const signs = { met: 'pass', missed: 'fail', unknown: 'unknown' } as const
const tones = { met: 'text-pass', missed: 'text-fail', unknown: 'text-unknown' } as const

export function ResultSheet({ one }: { readonly one: Data<'rehearsals.one'> }) {
  const say = useRehearsalWords()
  const locale = useLocale()
  const { sheet, rehearsal, trouble } = one
  const rate = [
    sheet.bytesPerSecond === null ? null : say('result.rate.bytes', { size: formatSize(sheet.bytesPerSecond, locale) }),
    sheet.filesPerSecond === null ? null : say('result.rate.files', { files: formatNumber(Math.round(sheet.filesPerSecond * 10) / 10, locale) }),
  ].filter((part) => part !== null)
  const amount = [
    sheet.bytes === null ? null : formatSize(sheet.bytes, locale),
    sheet.files === null ? null : say('result.amount.files', { files: formatNumber(sheet.files, locale) }),
  ].filter((part) => part !== null)
  return (
    <Section title={`${say('result')}　${rehearsal.outcomeTitle}`}>
      <dl className="grid gap-3 sm:grid-cols-2">
        <Target name={say('result.rto')} of={sheet.rto} />
        <Target name={say('result.rpo')} of={sheet.rpo} />
        <Fact name={say('result.hashes')} verdict={sheet.hashes.verdict} word={say(`result.hashes.${sheet.hashes.verdict}`)}>
          {sheet.hashes.compared === 0 ? say('result.unknown') : say('result.hashes.of', {
            equal: formatNumber(sheet.hashes.equal, locale), compared: formatNumber(sheet.hashes.compared, locale),
          })}
        </Fact>
        <Fact name={say('result.keys')} verdict={sheet.keysOutOfReach.length > 0 ? 'missed' : undefined} word={say('result.keys.paper')}>
          {sheet.keysOutOfReach.length === 0 ? say('result.none') : sheet.keysOutOfReach.join(say('sep'))}
        </Fact>
        {amount.length > 0 && <Fact name={say('result.amount')}>{amount.join(say('sep'))}</Fact>}
        {rate.length > 0 && <Fact name={say('result.rate')}>{rate.join(say('sep'))}</Fact>}
        {trouble && <Fact name={say('result.trouble')}>{trouble}</Fact>}
      </dl>
      {sheet.messages.length > 0 && (
        <div>
          <h3>{say('result.say')}</h3>
          <ul className="list-disc pl-6">{sheet.messages.map((message) => <li key={message}>{message}</li>)}</ul>
        </div>
      )}
    </Section>
  )
}

function Target({ name, of }: { readonly name: string; readonly of: Sheet['rto'] }) {
  const say = useRehearsalWords()
  const locale = useLocale()
  return (
    <Fact name={name} verdict={of.verdict} word={say(`result.${of.verdict}`)} note={of.target === null ? say('result.noTarget') : say('result.target', { target: formatHours(of.target, locale) })}>
      {of.hours === null ? say('result.unknown') : formatHours(of.hours, locale)}
    </Fact>
  )
}

interface FactProps {
  readonly name: string
  readonly verdict?: Verdict | undefined
  /** What the verdict says. */
  readonly word?: string
  readonly note?: string
  readonly children: ReactNode
}

function Fact({ name, verdict, word, note, children }: FactProps) {
  return (
    <div className="card flex flex-col gap-0.5 p-4">
      <dt className="hint">{name}</dt>
      <dd className="text-[1.25rem] font-700">{children}</dd>
      {(verdict ?? note) !== undefined && (
        <dd className="flex flex-wrap gap-x-4">
          {verdict && <span className={`inline-flex items-center gap-1 ${tones[verdict]}`}><Icon name={signs[verdict]} size={18} />{word}</span>}
          {note && <span className="hint">{note}</span>}
        </dd>
      )}
    </div>
  )
}
