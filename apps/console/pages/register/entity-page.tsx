// One account, person, vendor …: each value with the row it came from, and who says otherwise.
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useParam, useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { path } from '../../util/path-builder.ts'
import { EvidenceList } from '../findings/evidence-list.tsx'
import { HeldMarkOf } from '../incident/evidence/held-mark.tsx'
import { useValueText } from './value-text.ts'
import { useRegisterWords } from './words.ts'

type Entity = Data<'register.one'>

export function EntityPage() {
  const say = useRegisterWords()
  const facility = useFacility()
  const kind = useParam('kind')
  const key = useSearchValue('key') ?? ''
  const asked = useAsk('register.one', { params: { kind }, query: { key } })
  return (
    <Answered asked={asked}>
      {(entity) => {
        const disputed = entity.values.filter((value) => value.others.length > 0).length
        return (
          <Page title={entity.label} above={<Link href={path.registerKind(facility, kind)}>{entity.kindTitle}</Link>}>
            {kind === 'device' && <HeldMarkOf device={key} />}
            {disputed > 0 && <Notice tone="caution" title={say('disputed', { count: disputed })}><p>{say('disputed.next')}</p></Notice>}
            {entity.findings.length > 0 && <Findings entity={entity} />}
            <Section title={say('values')} note={say('values.note')}><Values entity={entity} /></Section>
            {entity.related.length > 0 && <Related entity={entity} />}
            <Section title={say('evidence')}><EvidenceList evidence={entity.evidence} /></Section>
          </Page>
        )
      }}
    </Answered>
  )
}

function Findings({ entity }: { readonly entity: Entity }) {
  const say = useRegisterWords()
  const facility = useFacility()
  return (
    <Section title={say('findings')}>
      <ul className="flex flex-col gap-2">
        {entity.findings.map((finding) => (
          <li key={finding.id} className="flex flex-wrap items-center gap-2">
            <VerdictBadge verdict={finding.verdict} />
            <Link href={path.finding(facility, finding.id)}>{finding.title}</Link>
            <span>{finding.reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Values({ entity }: { readonly entity: Entity }) {
  const say = useRegisterWords()
  const text = useValueText()
  return (
    <dl className="flex flex-col divide-y divide-line rounded-8 border border-line bg-raised">
      {entity.values.map((value) => (
        <div key={value.attribute} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[14rem_1fr]">
          <dt className="font-700">{value.title}</dt>
          <dd>
            {text(value.value) || <span className="hint">{say('empty')}</span>}
            {value.evidence && <EvidenceList evidence={[value.evidence]} />}
            {value.others.map((other) => (
              <div key={`${other.evidence.file}:${other.evidence.row}`} className="mt-2 rounded-6 bg-unknown-soft p-2">
                <p className="font-700 text-unknown">{say('other', { value: text(other.value) })}</p>
                <EvidenceList evidence={[other.evidence]} />
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Related({ entity }: { readonly entity: Entity }) {
  const say = useRegisterWords()
  const facility = useFacility()
  return (
    <Section title={say('related')}>
      <ul className="flex flex-col gap-1">
        {entity.related.map((one) => (
          <li key={`${one.kind}:${one.key}`}>
            <Link href={path.entity(facility, one.kind, one.key)}>{one.label}</Link> <span className="hint">{one.how}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
