// Companies side by side: points above, each question a row.
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Outside } from './told.ts'
import { useOutsideWords } from './words.ts'

interface CompaniesProps {
  readonly data: Outside
  readonly onEdit: (company: string) => void
}

export function Companies({ data, onEdit }: CompaniesProps) {
  const say = useOutsideWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const looks = { yes: 'text-pass', no: 'text-fail', unsaid: 'text-unknown' } as const
  return (
    <>
      {data.companies.filter(({ stops }) => stops.length > 0).map(({ company }) => (
        <Notice key={company} tone="error" title={`${company}: ${say('company.stop')}`}><p>{say('company.stop.why')}</p></Notice>
      ))}
      <div className="overflow-x-auto" role="region" aria-label={say('company.compare')} tabIndex={0}>
        <table className="w-full border-collapse [&_td]:border [&_td]:border-line [&_td]:p-2 [&_th]:border [&_th]:border-line [&_th]:p-2 [&_th]:text-left">
          <thead>
            <tr>
              <th scope="col">{say('company.question')}</th>
              {data.companies.map((one) => (
                <th key={one.company} scope="col" className="min-w-40">
                  {one.company}
                  <span className="block font-700">{say('company.points', { points: one.points, of: one.of })}</span>
                  <span className="hint block">{say('company.unsaid', { count: one.unsaid })}</span>
                  {one.open.length > 0 && <span className="block text-unknown">{say('company.open', { count: one.open.length })}</span>}
                  <span className="hint block">{say('company.when', { time: formatTime(one.askedAt, locale), name: one.by })}</span>
                  {one.note !== null && <span className="block font-400">{one.note}</span>}
                  <Button look="quiet" disabledReason={whyNot('incident.work')} onClick={() => onEdit(one.company)}>
                    {say('company.edit')}<span className="sr-only"> {one.company}</span>
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...data.questions.map((one) => ({ ...one, scored: true })), ...data.unscored.map((one) => ({ ...one, must: false, scored: false }))].map((one) => (
              <tr key={one.id}>
                <th scope="row" className="min-w-56 font-400">
                  {one.must && <strong className="mr-2">{say('company.must')}</strong>}{one.text}
                  {!one.scored && <span className="hint block">{say('unscored')}</span>}
                </th>
                {data.companies.map(({ company, answers }) => {
                  const answer = answers[one.id] ?? 'unsaid'
                  return <td key={company} className={looks[answer]}>{say(`answer.${answer}`)}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
