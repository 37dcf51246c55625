// What another hospital tells of its incident: the fields that came, and nothing in place of the others.
import type { ReactNode } from 'react'
import type { Data } from '../../api/client.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useAfterWords } from '../cases/words.ts'

export type ToldIncident = Data<'shared.look'>['told']

export function Told({ told }: { readonly told: ToldIncident }) {
  const say = useAfterWords()
  const locale = useLocale()
  const time = (at: string) => formatTime(at, locale)
  const system = (one: NonNullable<ToldIncident['systems']>[number]) => (
    one.backAt === null ? say('shared.system', { title: one.title, time: time(one.declaredAt) }) : say('shared.system.back', { title: one.title, time: time(one.backAt) })
  )
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <Fact name={say('shared.number')}>{told.number}</Fact>
        {told.title && <Fact name={say('shared.name')}>{told.title}</Fact>}
        {told.state && <Fact name={say('shared.state')}>{say(`state.${told.state}`)}</Fact>}
        <Fact name={say('shared.opened')}>{time(told.openedAt)}</Fact>
        {told.knownAt && <Fact name={say('shared.known')}>{time(told.knownAt)}</Fact>}
        {told.nextWordAt && <Fact name={say('shared.nextWord')}>{time(told.nextWordAt)}</Fact>}
        {told.systems && <Fact name={say('shared.systems')}>{told.systems.length === 0 ? say('shared.systems.none') : told.systems.map(system).join('、')}</Fact>}
      </dl>
      {told.notes?.map((note) => (
        <section key={note.n} className="rounded-8 border border-line p-3">
          <h3 className="font-700">{say('shared.note', { n: note.n, time: time(note.issuedAt) })}</h3>
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
            {(['known', 'unknown', 'doing', 'notDoing'] as const).map((part) => (
              note[part].length > 0 && <Fact key={part} name={say(`shared.${part}.list`)}>{note[part].join('\n')}</Fact>
            ))}
            {note.contact && <Fact name={say('shared.contact')}>{note.contact}</Fact>}
          </dl>
        </section>
      ))}
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="hint">{name}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  )
}
