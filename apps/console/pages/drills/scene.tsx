// One scene of a drill: what to read aloud, in large letters, what to ask, what only the leader knows, and what was seen.
import { linkTo, type Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatClock } from '../../util/duration.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { Marks, type Mark } from './marks.tsx'
import { useDrillWords } from './words.ts'

export type ShownScene = Data<'drills.get'>['injects'][number]

interface SceneProps {
  readonly exercise: string
  readonly scene: ShownScene
  readonly at: number
  readonly all: number
  readonly now: number
  readonly onMark: (expectation: string, mark: Mark) => void
  /** Null: the drill is over. */
  readonly onStep: ((state: 'given' | 'resolved') => void) | null
}

export function Scene({ exercise, scene, at, all, now, onMark, onStep }: SceneProps) {
  const say = useDrillWords()
  const locale = useLocale()
  const facility = useFacility()
  const title = say('scene', { at, all, title: scene.title })
  return (
    <section aria-label={title} className="card flex flex-col gap-4">
      <div>
        <h2 className="text-[1.25rem]">{title}</h2>
        <p className="hint">{say('scene.to', { channel: scene.channelTitle, to: scene.to.join(say('sep')) })}　{scene.clock}</p>
        <p className="font-700">{scene.givenAt === null ? <Due scene={scene} now={now} /> : say('given', { time: formatTime(scene.givenAt, locale) })}</p>
      </div>
      <div>
        <p className="hint">{say('aloud')}</p>
        <p className="text-[1.375rem] leading-150">{scene.text}</p>
      </div>
      {scene.easy !== null && (
        <div className="rounded-8 bg-sunken p-3" lang="ja">
          <p className="hint">{say('easy')}</p>
          <p className="text-[1.25rem] leading-150">{scene.easy}</p>
        </div>
      )}
      {onStep !== null && scene.givenAt === null && <Button onClick={() => onStep('given')}>{say('give')}<span className="sr-only"> {scene.title}</span></Button>}
      {scene.handout !== null && (
        <p>
          {say('handout', { title: scene.handout.title })}{' '}
          <a className="link inline-flex min-h-11 items-center gap-1" href={linkTo('exercises.print', { params: { facility, exercise, paper: 'handouts', format: 'pdf' } })}>
            <Icon name="print" size={16} />{say('handout.print')}
          </a>
        </p>
      )}
      {scene.prompts.length > 0 && (
        <div>
          <p className="font-700">{say('prompts')}</p>
          <ul className="list-disc pl-6">{scene.prompts.map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
      )}
      {scene.hidden.length > 0 && <Disclosure title={say('hidden')}>{scene.hidden.map((one) => <p key={one}>{one}</p>)}</Disclosure>}
      <div className="flex flex-col gap-3">
        <p className="font-700">{say('expected')}<span className="hint block font-400">{say('expected.note')}</span></p>
        {scene.expectations.map((one) => (
          <Marks
            key={one.id} what={one.what} hint={`${one.roleTitle}　${say('within', { minutes: one.withinMinutes })}`}
            mark={one.told ? one.score : undefined} onMark={(mark) => onMark(one.id, mark)}
          />
        ))}
      </div>
      {onStep !== null && scene.givenAt !== null && scene.resolvedAt === null && (
        <Button onClick={() => onStep('resolved')}>{say('resolve')}<span className="sr-only"> {scene.title}</span></Button>
      )}
    </section>
  )
}

function Due({ scene: { dueAt }, now }: Pick<SceneProps, 'scene' | 'now'>) {
  const say = useDrillWords()
  if (dueAt === null) return <>{say('due.waits')}</>
  const seconds = (Date.parse(dueAt) - now) / 1000
  return <span className="inline-flex items-center gap-1"><Icon name="clock" />{say(seconds >= 0 ? 'due.in' : 'due.past', { time: formatClock(Math.abs(seconds)) })}</span>
}
