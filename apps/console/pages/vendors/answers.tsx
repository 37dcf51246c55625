// What a vendor answered, the “no” first.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useVendorWords } from './words.ts'

const order = { no: 0, yes: 1, notApplicable: 2 } as const

export function VendorAnswers({ vendor }: { readonly vendor: string }) {
  const say = useVendorWords()
  const locale = useLocale()
  const asked = useAsk('vendors.answers', { query: { vendor } })
  return (
    <Answered asked={asked}>
      {({ rows }) => rows.length === 0
        ? <Empty title={say('answers.none')} />
        : (
            <ul className="flex flex-col divide-y divide-line">
              {rows.toSorted((a, b) => order[a.answer] - order[b.answer]).map((row, at) => (
                <li key={at} className="py-2">
                  <p>
                    <span className={`font-700 ${row.answer === 'no' ? 'text-unknown' : ''}`}>{say(`answers.${row.answer}`)}</span>　{row.question}
                  </p>
                  <p className="hint">
                    {say(`form.${row.form}`)}　{row.item}　{row.system}　{row.answeredOn && formatDate(row.answeredOn, locale)}
                  </p>
                  {row.note && <p>{row.note}</p>}
                </li>
              ))}
            </ul>
          )}
    </Answered>
  )
}
