// One published case: what is known of it and how surely, and the checks it taught with where they stand here.
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { CheckList } from './check-list.tsx'
import { useAfterWords } from './words.ts'

type Case = Data<'cases.get'>
type Fact = Case['entry']

export function PublishedCasePage() {
  const asked = useAsk('cases.get', { params: { case: useParam('case') } })
  return <Answered asked={asked}>{(one) => <Shown one={one} />}</Answered>
}

function Shown({ one }: { readonly one: Case }) {
  const say = useAfterWords()
  const facility = useFacility()
  return (
    <Page title={one.title} above={<Link href={path.cases(facility)}>{say('title')}</Link>}>
      <p className="text-[1.125rem]">{one.hospital}　{say('happened')}: {one.happenedOn}　{one.scale}</p>
      <Section title={say('lessons')}>
        <ul className="list-disc pl-6">{one.lessons.map((lesson) => <li key={lesson}>{lesson}</li>)}</ul>
      </Section>
      <Section title={say('entry')}><Sure fact={one.entry} /></Section>
      {(['failed', 'worked'] as const).map((part) => (
        <Section key={part} title={say(part)}>
          {one[part].length === 0 ? <p>{say('unknown')}</p> : <ul className="list-disc pl-6">{one[part].map((fact) => <li key={fact.text}><Sure fact={fact} /></li>)}</ul>}
        </Section>
      ))}
      <Section title={say('stages')}>
        {one.stages.length === 0 ? <p>{say('unknown')}</p> : (
          <ol className="flex flex-col gap-1">
            {one.stages.map((stage) => (
              <li key={stage.text}><span className="font-700">{stage.on}</span>{stage.days !== null && stage.days > 0 && ` (${say('stage.day', { count: stage.days })})`}　<Sure fact={stage} /></li>
            ))}
          </ol>
        )}
      </Section>
      <Section title={say('cost')}>{one.cost ? <Sure fact={one.cost} /> : <p>{say('unknown')}</p>}</Section>
      <Section title={say('checks')} note={say('checks.lead')}>
        {one.checks.length === 0 ? <p>{say('checks.none')}</p> : <CheckList checks={one.checks} name={say('checks')} />}
      </Section>
      <Section title={say('sources')}><ul className="hint">{one.sources.map((source) => <li key={source}>{source}</li>)}</ul></Section>
    </Page>
  )
}

function Sure({ fact }: { readonly fact: Fact }) {
  return <span>{fact.text} <span className="hint">[{fact.certaintyTitle}]</span></span>
}
