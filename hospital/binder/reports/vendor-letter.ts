// A letter to a vendor that asks for what is missing, by name and by day.
import { companyKey } from '#hospital/register/key.ts'
import { owed, vendorStandings } from '#hospital/work/vendors.ts'
import { base, type Report } from '../report.ts'
import { binderWords } from '../text.ts'

const daysToAnswer = 30

export const vendorLetter: Report = {
  id: 'vendor-letter',
  needs: 'vendor',
  paper(standing, { vendor = '' }) {
    const found = vendorStandings(standing.view).find((one) => one.key === companyKey(vendor))
    if (!found) return null
    const words = binderWords(standing.locale)
    const { forms, clauses, night, remote } = owed(found)
    const items = [
      ...forms.map((form) => words(`letter.form.${form}`)), ...clauses.map((clause) => words(`letter.clause.${clause}`)),
      ...(night ? [words('letter.night')] : []), ...(remote ? [words('letter.remote')] : []),
    ]
    const systems = found.systems.map(({ is, key }) => is.name ?? key)
    const due = Temporal.PlainDate.from(standing.today).add({ days: daysToAnswer }).toString()
    return {
      ...base(standing), name: 'vendor-letter', title: words('letter.title'), editions: [],
      blocks: [
        { type: 'heading', level: 2, text: words('letter.to', { vendor: found.name }) },
        ...(items.length === 0 ? [{ type: 'paragraph', text: words('letter.nothing') } as const] : [
          { type: 'paragraph', text: words('letter.lead') } as const,
          ...(found.silentSince ? [{ type: 'paragraph', text: words('letter.silent', { date: found.silentSince }), tone: 'warning' } as const] : []),
          ...(systems.length > 0 ? [{ type: 'paragraph', text: words('letter.systems', { systems: systems.join('、') }) } as const] : []),
          { type: 'list', ordered: true, items } as const,
          { type: 'paragraph', text: words('letter.due', { due }) } as const,
        ]),
      ],
    }
  },
}
