// One duty, made from the principle's own description: the answer, the duties, the findings, the checks, the register, what to do.
import { Suspense } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { ImportPanel } from '../../imports/import-panel.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useHospital } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBanner } from '../../ui/verdict.tsx'
import { path } from '../../util/path-builder.ts'
import { FindingsTable } from '../findings/findings-table.tsx'
import { Duties } from './duties.tsx'
import { GuidanceList } from './guidance-list.tsx'
import { panelsOf } from './panels.ts'
import { Results } from './results.tsx'
import { usePrincipleWords } from './words.ts'

export function PrinciplePage() {
  const say = usePrincipleWords()
  const facility = useFacility()
  const number = useParam('number')
  const may = useHospital()?.permissions.includes('evidence.import')
  const asked = useAsk('principles.one', { params: { number } })
  return (
    <Answered asked={asked}>
      {(principle) => {
        const trend = principle.trend.map((point) => ({ at: Date.parse(point.on), value: point.fail }))
        const first = trend[0]
        const last = trend.at(-1)
        return (
          <Page
            title={principle.title}
            above={<><Link href={path.board(facility)}>{say('board')}</Link>　{say('number', { number: principle.number })}</>}
          >
            <VerdictBanner verdict={principle.verdict}>
              <p>{say('counts', principle.counts)}</p>
              <p>{principle.lead}</p>
              {first && last && trend.length > 1 && (
                <p className="mt-2 flex flex-wrap items-center gap-3">
                  <Sparkline points={trend} label={say('trend', { from: first.value, to: last.value })} />
                  <span className="hint">{say('trend', { from: first.value, to: last.value })}</span>
                </p>
              )}
            </VerdictBanner>
            <Section title={say('duties')}><Duties duties={principle.duties} results={principle.results} /></Section>
            {panelsOf(principle.id).map(({ id, Panel }) => (
              <Suspense key={id} fallback={<Loading />}><Panel /></Suspense>
            ))}
            <Section title={say('findings')} note={say('findings.note')}>
              <FindingsTable principle={principle.number} />
            </Section>
            <Section title={say('results')} note={say('results.note')}><Results results={principle.results} /></Section>
            {principle.kinds.length > 0 && (
              <Section title={say('register')} note={say('register.note')}>
                <ul className="flex flex-wrap gap-3">
                  {principle.kinds.map((kind) => (
                    <li key={kind.kind}>
                      <Link href={path.registerKind(facility, kind.kind)} className="card inline-block px-4 py-2 hover:border-accent">
                        {kind.title} <span className="font-700">{say('count', { count: kind.count })}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {may && (
              <Section title={say('bring')} {...(principle.wanted.length > 0 ? { note: say('bring.note') } : {})}>
                {principle.wanted.length > 0 && (
                  <ul className="flex flex-col gap-1">
                    {principle.wanted.map((one) => (
                      <li key={one.kind}><span className="font-700">{one.title}</span> <span className="hint">{one.how}</span></li>
                    ))}
                  </ul>
                )}
                <ImportPanel />
              </Section>
            )}
            {principle.guidance.length > 0 && (
              <Section title={say('guidance')}><GuidanceList guidance={principle.guidance} /></Section>
            )}
          </Page>
        )
      }}
    </Answered>
  )
}
