// Systems by generations: a real table, newest first, each cell a way to its evidence. On a phone the same as cards.
import type { KeyboardEvent } from 'react'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { formatDate, formatShortDay } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { cellName, nextCell } from './cell-keys.ts'
import { Marks, useCellLabel, type Generation, type Matrix, type Name, type SystemRow } from './marks.tsx'
import { useBackupWords } from './words.ts'

interface MatrixTableProps {
  readonly matrix: Matrix
  /** Points in time side by side. */
  readonly columns: number
}

export function MatrixTable({ matrix, columns }: MatrixTableProps) {
  const say = useBackupWords()
  return (
    <div role="region" tabIndex={0} aria-label={say('matrix.region')} className="relative overflow-x-auto rounded-8 border border-line bg-raised max-sm:hidden">
      <table className="border-collapse text-left">
        <caption className="sr-only">{say('matrix')}</caption>
        <thead className="bg-sunken">
          <tr>
            <th scope="col" className="sticky left-0 z-10 min-w-60 border-r border-b border-line bg-sunken px-3 py-2">{say('system')}</th>
            {Array.from({ length: columns }, (_, at) => (
              <th key={at} scope="col" className="border-b border-line px-3 py-2 whitespace-nowrap">
                {at === 0 ? say('newest') : say('back', { position: at + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.systems.map((system, row) => (
            <tr key={system.key} className="border-b border-line last:border-b-0">
              <th scope="row" className="sticky left-0 z-10 w-60 max-w-80 min-w-60 border-r border-line bg-raised px-3 py-3 align-top font-normal">
                <SystemHead system={system} />
              </th>
              {Array.from({ length: columns }, (_, at) => (
                <td key={at} className="px-1.5 py-2 align-top">
                  <Cells system={system} names={matrix.names} position={at + 1} cell={cellName(row, at)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Arrow keys, besides the tab key. */
function move(event: KeyboardEvent<HTMLAnchorElement>) {
  const from = event.currentTarget.dataset['cell']
  const cells = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  const to = from === undefined ? null : nextCell(event.key, from, new Set(cells.map((cell) => cell.dataset['cell'] ?? '')))
  if (to === null) return
  event.preventDefault()
  cells.find((cell) => cell.dataset['cell'] === to)?.focus()
}

/** What was taken at one point in time, into one place or several. */
function Cells({ system, names, position, cell }: { readonly system: SystemRow; readonly names: readonly Name[]; readonly position: number; readonly cell: string }) {
  const here = system.generations.filter((one) => one.position === position)
  return (
    <ul className="flex flex-col gap-1.5">
      {here.map((one, at) => (
        <li key={one.key}><GenerationLink system={system} generation={one} names={names} {...(at === 0 ? { cell } : {})} /></li>
      ))}
    </ul>
  )
}

interface GenerationLinkProps {
  readonly system: SystemRow
  readonly generation: Generation
  readonly names: readonly Name[]
  readonly cell?: string
}

function GenerationLink({ system, generation, names, cell }: GenerationLinkProps) {
  const say = useBackupWords()
  const locale = useLocale()
  const facility = useFacility()
  const label = useCellLabel(names)
  return (
    <Link
      href={path.backup(facility, generation.key, system.key)}
      data-cell={cell}
      onKeyDown={move}
      className="relative flex w-max flex-col gap-1 rounded-6 border border-line bg-raised px-1.5 py-1.5 hover:border-accent hover:bg-accent-soft"
    >
      <span className="flex max-w-40 items-baseline gap-2 whitespace-nowrap">
        <span className="font-700">{generation.takenOn === null ? say('undated') : formatShortDay(generation.takenOn, locale)}</span>
        <span className="hint truncate text-[0.875rem]">{generation.medium === null ? generation.repository : say('on', { medium: generation.medium })}</span>
      </span>
      <Marks marks={generation.marks} names={names} />
      <span className="sr-only">{label(system.name, generation)}</span>
    </Link>
  )
}

function SystemHead({ system }: { readonly system: SystemRow }) {
  const say = useBackupWords()
  const locale = useLocale()
  const { lastClean, farBackDays, missing, generations, answer } = system
  // The sentence above says the same.
  const told = answer.step?.check === 'clean-generations'
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-2"><span className="text-[1.0625rem] font-700">{system.name}</span><VerdictBadge verdict={system.answer.verdict} /></p>
      <p>{system.answer.text}</p>
      {generations.length > 0 && !told && (
        <p className="hint">
          {lastClean === null
            ? say('lastClean.none')
            : say(lastClean.days === 0 ? 'lastClean.today' : 'lastClean', { day: formatDate(lastClean.takenOn, locale), days: lastClean.days })}
          {farBackDays !== null && <>{say('sep.sentence')}{say('farBack', { days: farBackDays })}</>}
        </p>
      )}
      {missing.length > 0 && (
        <ul>
          {missing.map((one, at) => (
            <li key={at} className={one.verdict === 'fail' ? 'text-fail' : 'text-unknown'}>
              {[[one.method, one.repository].filter((part) => part !== null).join(' / '), one.reason === answer.text ? '' : one.reason]
                .filter((part) => part !== '').join(say('missing.sep'))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function MatrixCards({ matrix, columns }: MatrixTableProps) {
  return (
    <ul className="flex flex-col gap-4 sm:hidden">
      {matrix.systems.map((system) => (
        <li key={system.key} className="card flex flex-col gap-3 px-3! py-4!">
          <SystemHead system={system} />
          <ul className="flex flex-col items-start gap-2">
            {system.generations.filter(({ position }) => position <= columns).map((one) => (
              <li key={one.key}><GenerationLink system={system} generation={one} names={matrix.names} /></li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
