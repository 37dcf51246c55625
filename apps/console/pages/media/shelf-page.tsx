// One medium, on a phone at the shelf: what it is now, big buttons for what was just done, a place, and one confirmation.
import { useCallback, useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useParam, useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link, useGo } from '../../layouts/link.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatSize, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { JobLines } from './job-lines.tsx'
import { MoveForm } from './move-form.tsx'
import { useScanner } from './use-scanner.ts'
import { useMediaWords } from './words.ts'

type One = Data<'media.one'>
type State = One['states'][number]

export function ShelfPage() {
  const part = useParam('label')
  const label = useSearchValue('label') ?? part
  const asked = useAsk('media.one', { query: { label } })
  // Another medium begins anew: nothing chosen, nothing just done.
  return <Answered asked={asked}>{(one) => <Shelf key={one.medium.key} one={one} />}</Answered>
}

function Shelf({ one }: { readonly one: One }) {
  const say = useMediaWords()
  const locale = useLocale()
  const facility = useFacility()
  const go = useGo()
  const [chosen, choose] = useState<State | null>(null)
  const [done, setDone] = useState(false)
  const swallowed = useScanner(useCallback((label: string) => go(path.medium(facility, label)), [go, facility]))
  const { medium, states, moves, job } = one
  const pick = (state: State) => {
    setDone(false)
    choose(state)
  }
  return (
    <Page title={medium.label} above={<Link href={path.media(facility)}>{say('title')}</Link>}>
      {swallowed && <Notice tone="caution" title={say('ime')} />}
      {done && <Notice tone="done" title={say('shelf.done')} focus><p>{say('shelf.done.by')}</p></Notice>}
      <div className="card flex flex-col gap-1">
        <p className="text-[1.375rem] leading-150 font-700">{say('shelf.state', { state: medium.stateTitle ?? say('state.none') })}</p>
        {medium.place && <p className="text-[1.125rem]">{say('shelf.place', { place: medium.place })}</p>}
        {medium.since && <p className="hint">{say('shelf.since', { day: formatTime(medium.since, locale) })}</p>}
        {!one.known && <p className="mt-2">{say('shelf.unknown')}</p>}
      </div>
      {medium.faults.length > 0 && (
        <Notice tone="caution" title={say('faults.title', { count: medium.faults.length })}>
          <ul>{medium.faults.map((fault) => <li key={`${fault.on} ${fault.text}`}>{fault.text}</li>)}</ul>
        </Notice>
      )}
      {chosen ? (
        <MoveForm
          medium={medium.label}
          state={chosen}
          places={one.places}
          onCancel={() => choose(null)}
          onDone={() => {
            choose(null)
            setDone(true)
          }}
        />
      ) : <Choices states={states} onPick={pick} />}
      {job && <Section title={say('shelf.job')}><JobLines job={job} /></Section>}
      <About one={one} />
      <Section title={say('shelf.moves')}>
        {moves.length === 0 && <p className="hint">{say('shelf.moves.none')}</p>}
        <ol className="flex flex-col gap-2">
          {moves.map((move, at) => (
            <li key={`${move.at} ${at}`} className="rounded-8 border border-line bg-raised px-4 py-2">
              <p className="font-700">{say('shelf.move', { day: formatTime(move.at, locale), state: move.stateTitle })}</p>
              <p className="hint">
                {[
                  move.place, move.by && say('shelf.by', { name: move.by }), move.generation,
                  move.sealedWithRoot ? say('shelf.sealed') : null,
                ].filter((part) => part !== null).join('　')}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

interface ChoicesProps {
  readonly states: readonly State[]
  readonly onPick: (state: State) => void
}

/** Wide enough for a thumb, the likeliest first. */
function Choices({ states, onPick }: ChoicesProps) {
  const say = useMediaWords()
  const whyNot = useWhyNot()('work.do')
  const big = (state: State, look: string) => (
    <button
      key={state.state}
      type="button"
      aria-disabled={whyNot !== null || undefined}
      className={`flex min-h-16 w-full max-w-xl items-center justify-center rounded-12 px-4 py-3 text-center text-[1.25rem] leading-140 font-700 ${whyNot === null ? look : 'border border-line bg-aside-soft text-aside'}`}
      onClick={() => {
        if (whyNot === null) onPick(state)
      }}
    >
      {say(`do.${state.state}`)}
    </button>
  )
  // Thrown away once and for all: not where a thumb slips.
  const fitting = states.filter((state) => state.fits && state.state !== 'retired')
  const others = states.filter((state) => !fitting.includes(state))
  return (
    <Section title={say('shelf.ask')}>
      {whyNot && <p className="hint">{whyNot}</p>}
      {fitting.map((state, at) => big(state, at === 0 ? 'bg-accent text-on-accent hover:bg-accent-strong' : 'border-2 border-accent bg-raised text-accent hover:bg-accent-soft'))}
      {others.length > 0 && (
        <Disclosure title={say('shelf.others')}>
          <div className="flex flex-col gap-3">
            <p className="hint">{say('shelf.others.note')}</p>
            {others.map((state) => big(state, 'border border-edge bg-raised text-ink hover:bg-accent-soft'))}
          </div>
        </Disclosure>
      )}
    </Section>
  )
}

function About({ one: { medium } }: { readonly one: One }) {
  const say = useMediaWords()
  const locale = useLocale()
  const rows = [
    [say('sort'), medium.sortTitle],
    [say('shelf.capacity'), medium.capacityBytes === null ? null : formatSize(medium.capacityBytes, locale)],
    [say('shelf.serial'), medium.serial],
    [say('shelf.window'), medium.windowHours === null ? null : say('shelf.window.hours', { hours: medium.windowHours })],
    [say('shelf.systems'), medium.systems.length === 0 ? null : medium.systems.join(say('sep'))],
  ].filter(([, value]) => value !== null)
  if (rows.length === 0) return null
  return (
    <Disclosure title={say('shelf.about', { label: medium.label })}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {rows.map(([name, value]) => <div key={name} className="contents"><dt className="hint">{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </Disclosure>
  )
}
