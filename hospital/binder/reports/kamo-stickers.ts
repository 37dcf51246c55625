// Stickers for monitors, twelve to a sheet: number and place, the code of the report page, and what never to do.
import type { Report } from '../report.ts'
import { base } from '../report.ts'
import { binderWords } from '../text.ts'
import { before, deviceLabels, fitting, listed, most, phoneLines, telCode } from './kamo-labels.ts'

export const kamoStickers: Report = {
  id: 'kamo-stickers',
  needs: null,
  offers: ['department', 'segment'],
  paper(standing, choice) {
    const words = binderWords(standing.locale)
    const all = deviceLabels(standing, choice)
    const { labels, left } = fitting(standing, all, most.stickers)
    const [phone] = phoneLines(standing)
    const table = listed(standing, words('kamo.stickers'), labels)
    const stickers = labels.map(({ title, place, department, address }) => ({
      title, code: address ?? telCode(standing) ?? title,
      lines: [place, place.includes(department) ? '' : department, words(address === null ? 'kamo.call' : 'kamo.scan')].filter(Boolean),
      warning: words('kamo.sticker', { phone }),
    }))
    return {
      ...base(standing), name: 'kamo-stickers', title: words('kamo.stickers'), editions: [],
      blocks: [
        ...before(standing, words(labels.length === 0 ? 'kamo.noDevices' : 'kamo.stickersLead', { count: labels.length }), labels),
        ...left, table, ...(stickers.length === 0 ? [] : [{ type: 'stickers', stickers } as const]),
      ],
      sheets: [listed(standing, words('kamo.stickers'), all)],
    }
  },
}
