// 棚卸し on paper: a page per department, three boxes per account, typed back afterwards.
import { base, type Report } from '../report.ts'
import type { Block } from '../paper.ts'
import { binderWords } from '../text.ts'

const box = '□'

export const stocktakeSheets: Report = {
  id: 'stocktake-sheets',
  needs: 'campaign',
  paper(standing, { campaign }) {
    const found = standing.stocktakes.find((one) => one.campaign.id === campaign)
    if (!found) return null
    const words = binderWords(standing.locale)
    const pages = found.sheets.flatMap((sheet, index): Block[] => [
      ...(index > 0 ? [{ type: 'pageBreak' } as const] : []),
      { type: 'heading', level: 1, text: sheet.department },
      { type: 'paragraph', text: words('stocktake.lead', { department: sheet.department, due: found.campaign.due }) },
      { type: 'paragraph', text: words('stocktake.how'), tone: 'note' },
      {
        type: 'table', name: sheet.department,
        columns: [
          { title: words('stocktake.login'), share: 3 }, { title: words('stocktake.name'), share: 3 },
          { title: words('stocktake.last'), share: 2 }, { title: words('stocktake.inUse'), share: 1.4, align: 'center' },
          { title: words('stocktake.stop'), share: 1.4, align: 'center' }, { title: words('stocktake.unsure'), share: 1.4, align: 'center' },
          { title: words('stocktake.note'), share: 3 },
        ],
        rows: found.entries.filter((entry) => entry.sheet === sheet.id).map((entry) =>
          [entry.login, entry.label, entry.hint ?? '', box, box, box, '']),
      },
      { type: 'paragraph', text: words('stocktake.sign') },
    ])
    return { ...base(standing), name: `stocktake-${found.campaign.id}`, title: words('stocktake.title'), editions: [], blocks: pages }
  },
}
