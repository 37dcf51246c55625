// One edition: every item with how surely its wording is known, and the checks that answer it.
import { linkTo } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { Status } from './status.tsx'
import { useRulebookWords } from './words.ts'

export function RulebookPage() {
  const say = useRulebookWords()
  const facility = useFacility()
  const rulebook = useSearchValue('id') ?? ''
  const asked = useAsk('rulebooks.one', { params: { rulebook } })
  return (
    <Answered asked={asked}>
      {({ rulebook: row, source, items }) => (
        <Page
          title={row.title}
          above={<Link href={path.rulebooks(facility)}>{say('title')}</Link>}
          actions={(
            <>
              <a className={buttonLook('quiet')} href={linkTo('rulebooks.catalog', { params: { facility, rulebook } })} download><Icon name="download" />{say('oscal.catalog')}</a>
              <a className={buttonLook('quiet')} href={linkTo('rulebooks.results', { params: { facility, rulebook } })} download><Icon name="download" />{say('oscal.results')}</a>
            </>
          )}
        >
          <div className="card flex flex-col gap-2">
            <p><Status status={row.status} /></p>
            <p>{source.note}</p>
            {source.url && <p className="hint break-all">{say('source', { url: source.url })}</p>}
          </div>
          <Section title={say('items.title')}>
            <ul className="flex flex-col gap-3">
              {items.map((item) => (
                <li key={item.id} className="card p-4">
                  <h3>{item.id}{item.principle && <span className="hint">　{say('principle', { number: item.principle })}</span>}</h3>
                  <p>{item.text}</p>
                  {item.note && <p className="hint">{item.note}</p>}
                  <p className="hint">{item.certaintyText}</p>
                  <p className="hint">
                    {item.asks.length > 0 ? say('asks', { list: item.asks.map((one) => one.title).join(say('sep')) }) : say('asks.none')}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        </Page>
      )}
    </Answered>
  )
}
