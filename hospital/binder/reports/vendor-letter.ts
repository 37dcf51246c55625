// A letter to a vendor that asks for what is missing, by name, by system and by day.
import { companyKey } from '#hospital/register/key.ts'
import { channels, contactTree } from '#hospital/work/contact-tree.ts'
import { owed, vendorStandings, type VendorStanding } from '#hospital/work/vendors.ts'
import { longDay } from '#hospital/kernel/long-day.ts'
import { askingEditions } from '../marks.ts'
import type { Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'

const daysToAnswer = 30
const checks = [
  'vendor-disclosures', 'vendor-answers', 'contract-clauses', 'system-vendor-contact', 'remote-maintenance-declared',
]

export const vendorLetter: Report = {
  id: 'vendor-letter',
  needs: 'vendor',
  paper(standing, { vendor = '' }) {
    const found = vendorStandings(standing.view).find((one) => one.key === companyKey(vendor))
    if (!found) return null
    const { locale, today, hospital } = standing
    const words = binderWords(locale)
    const table = requests(standing, found)
    const due = Temporal.PlainDate.from(today).add({ days: daysToAnswer }).toString()
    return {
      ...base(standing), name: 'vendor-letter', title: words('letter.title'),
      editions: askingEditions(standing, checks),
      letter: { to: words('letter.to', { vendor: found.name }), from: [hospital, ...contactOf(standing)] },
      blocks: table.rows.length === 0 ? [{ type: 'paragraph', text: words('letter.nothing') }] : [
        { type: 'paragraph', text: words('letter.lead') },
        ...(found.silentSince
          ? [{ type: 'paragraph', text: words('letter.silent', { date: longDay(locale, found.silentSince) }) } as const]
          : []),
        { type: 'paragraph', text: words('letter.below'), align: 'center' },
        table,
        { type: 'paragraph', text: words('letter.due', { due: longDay(locale, due) }) },
        { type: 'paragraph', text: words('letter.end'), align: 'right' },
      ],
    }
  },
}

/** Whom to answer: the one who keeps the systems safe. */
function contactOf({ locale, view }: Standing): string[] {
  const main = contactTree(view).inside.find(({ id }) => id === 'security-manager')?.main
  if (!main?.is.name) return []
  const words = binderWords(locale)
  return [words('letter.contact', { name: [main.is.department, main.is.name].filter(Boolean).join(' ') }),
    channels(main).join('　')]
}

function requests(standing: Standing, found: VendorStanding): Table {
  const { locale } = standing
  const words = binderWords(locale)
  const { clauses, night, remote } = owed(found)
  const all = words('letter.all')
  const joined = (names: readonly string[]) => (names.length > 0 ? names.join(words('binder.sep')) : all)
  const asked = (day: string | null) => (day === null ? '' : longDay(locale, day))
  const refused = found.refused.map(({ is }) => is.item ?? '').filter(Boolean)
  const rows = [
    ...found.lacking.map(({ what, systems, askedOn }) => [
      words(what === 'checklist' ? 'letter.form.checklist' : 'letter.form.mds'), joined(systems), asked(askedOn),
    ]),
    ...(refused.length > 0 ? [[words('letter.refused', { items: refused.join(words('binder.sep')) }), all, '']] : []),
    ...clauses.map((clause) => [words(`letter.clause.${clause}`), all, '']),
    ...(night ? [[words('letter.night'), joined(found.systems.map(({ is, key }) => is.name ?? key)), '']] : []),
    ...(remote ? [[words('letter.remote'), joined(found.remoteUnsaid), '']] : []),
  ]
  return {
    type: 'table', name: words('letter.title'),
    columns: [
      { title: words('letter.number'), share: 1.4, align: 'right' }, { title: words('letter.what'), share: 9 },
      { title: words('letter.for'), share: 5 }, { title: words('letter.asked'), share: 3.6 },
      { title: words('letter.reply'), share: 4 },
    ],
    rows: rows.map((row, index) => [String(index + 1), ...row, '']),
  }
}
