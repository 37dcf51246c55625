// How strong is it, and why? Worked out on this device by the engine; what is typed goes nowhere and is kept nowhere.
import { lazy, Suspense } from 'react'
import { Loading } from '../../ui/loading.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { usePasswordWords } from './words.ts'

// The word lists weigh as much as the whole console: they come after the page is there.
const Explainer = lazy(async () => ({ default: (await import('./explainer.tsx')).Explainer }))

export function PasswordPage() {
  const say = usePasswordWords()
  return (
    <Page title={say('title')}>
      <p className="max-w-2xl">{say('lead')}</p>
      <Suspense fallback={<Loading />}><Explainer /></Suspense>
      <Section title={say('how')}>
        <ul className="flex max-w-2xl list-disc flex-col gap-2 pl-6">
          <li>{say('how.sentence')}</li>
          <li>{say('how.words')}</li>
          <li>{say('how.tricks')}</li>
          <li>{say('how.once')}</li>
        </ul>
      </Section>
    </Page>
  )
}
