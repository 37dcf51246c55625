// Which vendor has not answered since when: what is missing, when it was asked for, how long it has been waited for.
import { daysBetween } from '#hospital/kernel/days.ts'
import { vendorStandings, type VendorStanding } from '#hospital/work/vendors.ts'
import { askingEditions } from '../marks.ts'
import type { Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'

export const vendorStatus: Report = {
  id: 'vendor-status',
  needs: null,
  paper(standing) {
    const words = binderWords(standing.locale)
    const vendors = vendorStandings(standing.view).filter((one) => one.concerned)
    const silent = vendors.filter((one) => one.silentSince !== null).length
    return {
      ...base(standing), name: 'vendor-status', title: words('owing.title'), landscape: true,
      editions: askingEditions(standing, ['vendor-disclosures', 'vendor-answers']),
      blocks: [
        { type: 'paragraph', text: words('owing.silent', { count: silent }), tone: silent > 0 ? 'warning' : 'normal' },
        { type: 'paragraph', text: words('owing.lead'), tone: 'note' },
        statusTable(standing, vendors),
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
    }
  },
}

/** Longest waiting first; those who owe nothing last. */
function statusTable(standing: Standing, vendors: readonly VendorStanding[]): Table {
  const words = binderWords(standing.locale)
  const order = ({ silentSince, lacking }: VendorStanding) => silentSince ?? (lacking.length > 0 ? '9998' : '9999')
  return {
    type: 'table', name: words('owing.title'), empty: words('owing.empty'), small: true,
    columns: [
      { title: words('owing.vendor'), share: 5 }, { title: words('owing.waiting'), share: 6 },
      { title: words('letter.for'), share: 7 }, { title: words('owing.since'), share: 2.6 },
      { title: words('owing.days'), share: 2, align: 'right' },
      { title: words('owing.refused'), share: 2, align: 'right' },
    ],
    rows: vendors.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).flatMap((one) => rowsOf(standing, one)),
  }
}

function rowsOf({ locale, today }: Standing, one: VendorStanding): Cell[][] {
  const words = binderWords(locale)
  const refused = one.refused.length > 0 ? String(one.refused.length) : ''
  if (one.lacking.length === 0) {
    return [[one.name, { text: words('owing.complete'), verdict: 'pass' }, '', '', '', refused]]
  }
  return one.lacking.map(({ what, systems, askedOn }, index) => [
    one.name, { text: words(`owing.${what}`), verdict: 'fail' },
    systems.length > 0 ? systems.join(words('binder.sep')) : words('letter.all'),
    askedOn ?? words('owing.notAsked'), askedOn ? String(daysBetween(askedOn, today)) : '', index === 0 ? refused : '',
  ])
}
