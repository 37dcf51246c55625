// No such page, and a page that broke: what happened and where to go.
import { buttonLook, Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { path } from '../util/path-builder.ts'
import { Link } from './link.tsx'
import { useLayoutWords } from './words.ts'

export function NotFound() {
  const say = useLayoutWords()
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-3xl p-6 outline-none">
      <Page title={say('notFound')}>
        <p>{say('notFound.next')}</p>
        <p><Link href={path.start()} className={buttonLook()}>{say('notFound.start')}</Link></p>
      </Page>
    </main>
  )
}

export function Broken({ error }: { readonly error: unknown }) {
  const say = useLayoutWords()
  return (
    <Notice tone="error" title={say('crash')}>
      <p>{say('crash.next')}</p>
      <p className="hint font-mono">{error instanceof Error ? error.message : String(error)}</p>
      <p className="mt-3"><Button look="secondary" onClick={() => location.reload()}>{say('crash.reload')}</Button></p>
    </Notice>
  )
}
