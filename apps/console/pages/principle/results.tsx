// What each check found, per edition that asks for it; the same fact may be judged differently by two editions.
import type { Data } from '../../api/client.ts'
import { EvidenceList } from '../findings/evidence-list.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { distinct } from '../../util/distinct.ts'
import { path } from '../../util/path-builder.ts'
import { usePrincipleWords } from './words.ts'

type Result = Data<'principles.one'>['results'][number]

export function Results({ results }: { readonly results: readonly Result[] }) {
  const checks = Map.groupBy(results, (result) => result.check)
  return (
    <div className="flex flex-col gap-2">
      {[...checks].map(([check, own]) => <CheckResults key={check} results={own} />)}
    </div>
  )
}

const worst = ['fail', 'unknown', 'pass', 'notApplicable'] as const

function CheckResults({ results }: { readonly results: readonly Result[] }) {
  const first = results[0]
  if (!first) return null
  const verdict = worst.find((one) => results.some((result) => result.verdict === one)) ?? 'unknown'
  return (
    <Disclosure
      title={(
        <span className="flex flex-1 flex-wrap items-center justify-between gap-2">
          {first.title}
          <VerdictBadge verdict={verdict} />
        </span>
      )}
    >
      <ul className="flex flex-col gap-5">
        {results.map((result) => <li key={result.edition.id}><OneEdition result={result} /></li>)}
      </ul>
    </Disclosure>
  )
}

function OneEdition({ result }: { readonly result: Result }) {
  const say = usePrincipleWords()
  const facility = useFacility()
  const { edition, item, looked, fails, unknowns, excepted } = result
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <VerdictBadge verdict={result.verdict} />
        <Link href={path.rulebook(facility, edition.id)}>{edition.title}</Link>
        <span className="hint">{say('item', { id: item.id })}</span>
      </p>
      <blockquote className="border-l-4 border-line pl-3">{item.text}</blockquote>
      {result.limits.length > 0 && <p className="hint">{result.limits.map((limit) => limit.text).join(' ')}</p>}
      {distinct(result.reasons).map((text) => <p key={text}>{text}</p>)}
      <p className="hint">{say('looked', { looked, fails, unknowns, excepted })}</p>
      {fails + unknowns > 0 && (
        <p><Link href={path.findings(facility, { check: result.check })}>{say('result.findings')}</Link></p>
      )}
      <EvidenceList evidence={result.evidence} />
    </div>
  )
}
