// For each check: why it matters, what to do on Monday morning, what it costs, the case that taught it.
import type { Data } from '../../api/client.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CasesOfCheck } from '../cases/cases-of-check.tsx'
import { usePrincipleWords } from './words.ts'

export type Guidance = Data<'principles.one'>['guidance'][number]

export function GuidanceList({ guidance }: { readonly guidance: readonly Guidance[] }) {
  return (
    <div className="flex flex-col gap-2">
      {guidance.map((one) => <Disclosure key={one.check} title={one.title}><GuidanceText guidance={one} /></Disclosure>)}
    </div>
  )
}

export function GuidanceText({ guidance }: { readonly guidance: Guidance }) {
  const say = usePrincipleWords()
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <p>{guidance.why}</p>
      <div>
        <p className="font-700">{say('monday')}</p>
        <ol className="list-decimal pl-6">
          {guidance.monday.map((step, at) => <li key={at} className="py-0.5">{step}</li>)}
        </ol>
      </div>
      <p><span className="font-700">{say('cost')}</span>　{guidance.cost}</p>
      <p><span className="font-700">{say('lesson')}</span>　{guidance.lesson}</p>
      <CasesOfCheck check={guidance.check} />
    </div>
  )
}
