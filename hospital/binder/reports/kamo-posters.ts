// A4 posters, one for each place: what to do first, the number, and codes that open the page, dial and write a message.
import type { Notice } from '../paper.ts'
import type { Report, Standing } from '../report.ts'
import { base } from '../report.ts'
import { binderWords } from '../text.ts'
import { before, fitting, type KamoLabel, listed, most, phoneLines, placeLabels, smsCode, telCode } from './kamo-labels.ts'

export const kamoPosters: Report = {
  id: 'kamo-posters',
  needs: null,
  offers: ['department', 'segment'],
  paper(standing, choice) {
    const words = binderWords(standing.locale)
    const all = placeLabels(standing, choice)
    const { labels, left } = fitting(standing, all, most.posters)
    const table = listed(standing, words('kamo.posters'), labels)
    return {
      ...base(standing), name: 'kamo-posters', title: words('kamo.posters'), editions: [],
      blocks: [
        ...before(standing, words(labels.length === 0 ? 'kamo.noPlaces' : 'kamo.postersLead', { count: labels.length }), labels),
        ...left,
        table,
        ...(labels.length === 0 ? [] : [{ type: 'notices', size: 'a4', notices: labels.map((label) => poster(standing, label)) } as const]),
      ],
      sheets: [listed(standing, words('kamo.posters'), all)],
    }
  },
}

function poster(standing: Standing, { title, place, department, address }: KamoLabel): Notice {
  const words = binderWords(standing.locale)
  const [tel, sms] = [telCode(standing), smsCode(standing, title)]
  return {
    title: words('kamo.posterTitle'),
    place: [...new Set([standing.hospital, place, department, title])].filter(Boolean).join('　'),
    steps: [words('kamo.step.unplug'), words('kamo.step.keep'), words('kamo.step.tell')],
    phones: phoneLines(standing),
    codes: [
      ...(address === null ? [] : [{ caption: words('kamo.code.page'), code: address }]),
      ...(tel === null ? [] : [{ caption: words('kamo.code.tel'), code: tel }]),
      ...(sms === null ? [] : [{ caption: words('kamo.code.sms'), code: sms }]),
    ],
    warning: words('kamo.power'),
  }
}
