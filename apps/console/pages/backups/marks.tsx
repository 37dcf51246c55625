// The seven marks of one generation, always in the same order, so that the same question stands in the same place.
import type { Data } from '../../api/client.ts'
import { VerdictMark } from '../../charts/verdict-mark.tsx'
import { useUiWords } from '../../ui/words.ts'
import { useBackupWords } from './words.ts'

export type Matrix = Data<'backups.matrix'>
export type SystemRow = Matrix['systems'][number]
export type Generation = SystemRow['generations'][number]
export type Name = Matrix['names'][number]

interface MarksProps {
  readonly marks: Generation['marks']
  readonly names: readonly Name[]
}

export function Marks({ marks, names }: MarksProps) {
  return (
    <span className="flex gap-px">
      {marks.map((mark) => (
        <VerdictMark key={mark.name} verdict={mark.verdict} letter={names.find(({ name }) => name === mark.name)?.letter ?? ''} size={22} />
      ))}
    </span>
  )
}

/** What a cell says besides to those who do not see it: whose it is, and the seven answers in words. */
export function useCellLabel(names: readonly Name[]): (system: string, generation: Generation) => string {
  const say = useBackupWords()
  const word = useUiWords()
  return (system, generation) => {
    const marks = generation.marks.map((mark) => say('cell.mark', {
      title: names.find(({ name }) => name === mark.name)?.title ?? mark.name, verdict: word(`verdict.${mark.verdict}`),
    }))
    return say('cell', { system, marks: marks.join(say('sep')) })
  }
}

export function Legend({ names }: { readonly names: readonly Name[] }) {
  const say = useBackupWords()
  const word = useUiWords()
  return (
    <section aria-label={say('legend')} className="flex flex-col gap-3 rounded-8 border border-line bg-sunken p-4">
      <h3>{say('legend')}</h3>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {(['fail', 'unknown', 'pass', 'notApplicable'] as const).map((verdict) => (
          <li key={verdict} className="inline-flex items-center gap-2">
            <VerdictMark verdict={verdict} letter={names[0]?.letter ?? ''} />{word(`verdict.${verdict}`)}
          </li>
        ))}
      </ul>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {names.map((one) => (
          <div key={one.name} className="flex gap-2">
            <dt className="font-700 whitespace-nowrap">{one.letter}　{one.title}</dt>
            <dd className="hint">{one.about}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
