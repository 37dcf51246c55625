// A finger on the row of the file.
import { useAsk } from '../../api/hooks.ts'
import { useParam, useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Page } from '../../ui/page.tsx'
import { formatDate, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { EvidenceRows } from './evidence-rows.tsx'
import { useFindingWords } from './words.ts'

export function EvidencePage() {
  const say = useFindingWords()
  const locale = useLocale()
  const file = useParam('file')
  const text = useSearchValue('row')
  const row = text === undefined ? null : Number(text)
  const asked = useAsk('evidence.rows', { params: { file }, query: { ...(row === null ? {} : { row }), around: 0 } })
  return (
    <Answered asked={asked}>
      {(found) => (
        <Page title={row === null ? found.path : say('evidence.title', { path: found.path, row })}>
          <dl className="card grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
            <dt className="font-700">{say('evidence.source')}</dt>
            <dd>{found.sourceTitle}</dd>
            <dt className="font-700">{say('evidence.observed')}</dt>
            <dd>{formatDate(found.observedAt, locale)}</dd>
            <dt className="font-700">{say('evidence.imported')}</dt>
            <dd>{formatTime(found.importedAt, locale)}</dd>
            <dt className="font-700">{say('evidence.hash')}</dt>
            <dd className="font-mono break-all">{found.file}</dd>
          </dl>
          <EvidenceRows file={file} row={row} around={8} />
        </Page>
      )}
    </Answered>
  )
}
