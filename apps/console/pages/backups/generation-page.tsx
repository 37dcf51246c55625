// One generation: the seven answers on top, each with its reasons, what to do, and the rows it stands on one click below.
import { useAsk } from '../../api/hooks.ts'
import type { Data } from '../../api/client.ts'
import { VerdictMark } from '../../charts/verdict-mark.tsx'
import { useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBadge, VerdictBanner } from '../../ui/verdict.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { EvidenceList } from '../findings/evidence-list.tsx'
import { Figures } from './figures.tsx'
import { Suspicions } from './suspicions.tsx'
import { Steps } from './week-box.tsx'
import { useBackupWords } from './words.ts'

type Generation = Data<'backups.generation'>
type Answer = Generation['verdicts'][number]

export function GenerationPage() {
  const key = useSearchValue('key') ?? ''
  const system = useSearchValue('system')
  const asked = useAsk('backups.generation', { query: { key, ...(system === undefined ? {} : { system }) } })
  return <Answered asked={asked}>{(generation) => <Shown key={generation.key} generation={generation} />}</Answered>
}

function Shown({ generation }: { readonly generation: Generation }) {
  const say = useBackupWords()
  const locale = useLocale()
  const facility = useFacility()
  const { takenOn, repository, system, verdicts } = generation
  const title = takenOn === null
    ? say('generation.title.undated', { id: generation.id, repository: repository.name })
    : say('generation.title', { day: formatDate(takenOn, locale), repository: repository.name })
  const others = generation.systems.filter(({ key }) => key !== system?.key)
  return (
    <Page title={title} above={<Link href={path.backups(facility)}>{say('title')}</Link>}>
      <Whole verdicts={verdicts}>
        <p>
          {system === null ? say('generation.nobody') : say('generation.system', { system: system.name, position: generation.position })}
        </p>
      </Whole>
      <Neighbours generation={generation} />
      <Section title={say('generation.answers')}>
        <ol className="flex flex-col gap-3">
          {verdicts.map((answer) => <li key={answer.name}><OneAnswer answer={answer} /></li>)}
        </ol>
      </Section>
      {generation.suspicions.length > 0 && <Suspicions suspicions={generation.suspicions} />}
      {others.length > 0 && (
        <Section title={say('generation.systems')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {others.map((one) => <li key={one.key}><Link href={path.backup(facility, generation.key, one.key)}>{one.name}</Link></li>)}
          </ul>
        </Section>
      )}
      <Figures generation={generation} />
    </Page>
  )
}

function Whole({ verdicts, children }: { readonly verdicts: readonly Answer[]; readonly children: React.ReactNode }) {
  const say = useBackupWords()
  const of = (verdict: Answer['verdict']) => verdicts.filter((answer) => answer.verdict === verdict)
  const [fails, unknowns] = [of('fail'), of('unknown')]
  const titles = (answers: readonly Answer[]) => answers.map((answer) => answer.title).join(say('sep'))
  return (
    <VerdictBanner verdict={fails.length > 0 ? 'fail' : unknowns.length > 0 ? 'unknown' : 'pass'}>
      {fails.length > 0 && <p className="font-700">{say('generation.fails', { count: fails.length, titles: titles(fails) })}</p>}
      {unknowns.length > 0 && <p>{say('generation.unknowns', { count: unknowns.length, titles: titles(unknowns) })}</p>}
      {fails.length + unknowns.length === 0 && <p>{say('generation.fine')}</p>}
      {children}
    </VerdictBanner>
  )
}

function OneAnswer({ answer }: { readonly answer: Answer }) {
  const say = useBackupWords()
  const locale = useLocale()
  const { evidence, evidenceInAll, step } = answer
  return (
    <section aria-label={answer.title} className="card flex flex-col gap-2 px-4! py-4!">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictMark verdict={answer.verdict} letter={answer.letter} size={30} />
        <h3>{answer.title}</h3>
        <VerdictBadge verdict={answer.verdict} />
        <span className="hint">{answer.date === null ? say('generation.unseen') : say('generation.seen', { day: formatDate(answer.date, locale) })}</span>
      </div>
      <p className="hint">{answer.about}</p>
      <ul className="flex flex-col gap-1">
        {answer.reasons.map((reason, at) => <li key={at}>{reason.text}</li>)}
      </ul>
      {step !== null && <Disclosure title={say('generation.step', { title: step.title })}><Steps monday={step.monday} /></Disclosure>}
      {evidence.length === 0
        ? <p className="hint">{say('generation.evidence.none')}</p>
        : (
            <Disclosure
              title={evidenceInAll > evidence.length
                ? say('generation.evidence.more', { all: evidenceInAll, count: evidence.length })
                : say('generation.evidence', { count: evidence.length })}
            >
              <EvidenceList evidence={evidence} />
            </Disclosure>
          )}
    </section>
  )
}

function Neighbours({ generation: { older, newer, system } }: { readonly generation: Generation }) {
  const say = useBackupWords()
  const facility = useFacility()
  const to = (key: string) => path.backup(facility, key, system?.key)
  return (
    <div className="flex flex-wrap items-center gap-3" data-screen-only>
      {newer === null
        ? <span className="hint">{say('generation.newest')}</span>
        : <Link href={to(newer)} className={buttonLook('secondary')}>{say('generation.newer')}</Link>}
      {older === null
        ? <span className="hint">{say('generation.oldest')}</span>
        : <Link href={to(older)} className={buttonLook('secondary')}>{say('generation.older')}</Link>}
    </div>
  )
}
