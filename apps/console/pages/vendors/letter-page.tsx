// A letter asking a vendor for what is missing: to read, to copy, to print, and a record that it was sent.
import { useState } from 'react'
import { linkTo } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { copyText } from '../../util/copy.ts'
import { today } from '../../util/format.ts'
import { path } from '../../util/path-builder.ts'
import { useVendorWords } from './words.ts'

export function LetterPage() {
  const say = useVendorWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const vendor = useSearchValue('vendor') ?? ''
  const asked = useAsk('vendors.letter', { query: { vendor } })
  const sent = useDo('vendors.asked')
  const [recorded, setRecorded] = useState(false)
  const [copied, setCopied] = useState(false)
  return (
    <Answered asked={asked}>
      {(letter) => (
        <Page title={say('letter.title', { name: letter.vendor })} above={<Link href={path.vendors(facility)}>{say('title')}</Link>}>
          {recorded && <Notice tone="done" title={say('letter.recorded')} focus />}
          {sent.refused && <Notice tone="error" title={sent.refused.reasons.join(' ')} />}
          <article className="card max-w-3xl">
            <h2 className="mb-4">{letter.subject}</h2>
            {letter.body.map((paragraph, at) => <p key={at} className="mb-3 whitespace-pre-wrap">{paragraph}</p>)}
          </article>
          <div className="flex flex-wrap items-start gap-3" data-screen-only>
            <Button onClick={() => void copyText([letter.subject, '', ...letter.body].join('\n')).then(setCopied)}>{say('letter.copy')}</Button>
            <a className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report: 'vendor-letter', format: 'pdf' }, query: { vendor } })}>
              <Icon name="print" />
              {say('letter.print')}
            </a>
            <Button
              look="secondary"
              busy={sent.busy}
              disabledReason={whyNot('work.manage')}
              onClick={() => void sent.send({ body: { vendor: letter.vendor, forms: ['checklist', 'mds', 'sds'], on: today() } }).then((answer) => setRecorded(answer.ok))}
            >
              {say('letter.sent')}
            </Button>
            <span role="status" className="hint py-2">{copied ? say('letter.copied') : ''}</span>
          </div>
        </Page>
      )}
    </Answered>
  )
}
