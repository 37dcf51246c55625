// How strong is it, and why? Worked out on this device by the engine; what is typed goes nowhere and is kept nowhere.
import { lazy, Suspense } from 'react'
import { Link } from '../../layouts/link.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { usePasswordWords } from './words.ts'

// The word lists weigh as much as many pages: they come after the page is there.
const Explainer = lazy(async () => ({ default: (await import('./explainer.tsx')).Explainer }))

const ideas = ['unlikely', 'memory', 'romaji', 'number', 'several'] as const
const how = ['sentence', 'words', 'tricks', 'once', 'manager', 'urgent'] as const

export function PasswordPage() {
  const say = usePasswordWords()
  return (
    <Page title={say('title')} above={<Link href={path.start()}>{say('back')}</Link>}>
      <p className="max-w-2xl">{say('lead')}</p>
      <Suspense fallback={<Loading />}><Explainer /></Suspense>
      <Section title={say('ideas')} note={say('ideas.note')}>
        <ul className="flex max-w-2xl list-disc flex-col gap-2 pl-6">
          {ideas.map((idea) => <li key={idea}>{say(`ideas.${idea}`)}</li>)}
        </ul>
      </Section>
      <Section title={say('how')}>
        <ul className="flex max-w-2xl list-disc flex-col gap-2 pl-6">
          {how.map((one) => <li key={one}>{say(`how.${one}`)}</li>)}
        </ul>
      </Section>
    </Page>
  )
}
