// Cards for name badges, ten to a sheet: the four actions and codes that need no server at all.
import type { Notice } from '../paper.ts'
import type { Report, Standing } from '../report.ts'
import { base } from '../report.ts'
import { binderWords } from '../text.ts'
import { before, phoneLines, smsCode, telCode } from './kamo-labels.ts'

const perSheet = 10

export const kamoCards: Report = {
  id: 'kamo-cards',
  needs: null,
  offers: ['department'],
  paper(standing, { department = '' }) {
    const words = binderWords(standing.locale)
    const notice = card(standing, department)
    return {
      ...base(standing), name: 'kamo-cards', title: words('kamo.cards'), editions: [],
      blocks: [
        ...before(standing, words('kamo.cardsLead'), []),
        { type: 'notices', size: 'card', notices: Array.from({ length: perSheet }, () => notice) },
      ],
    }
  },
}

function card(standing: Standing, department: string): Notice {
  const words = binderWords(standing.locale)
  const [tel, sms] = [telCode(standing), smsCode(standing, department)]
  return {
    title: words('kamo.cardTitle'), place: [standing.hospital, department].filter(Boolean).join('　'),
    steps: [words('kamo.step.unplug'), words('kamo.step.keep'), words('kamo.step.photo'), words('kamo.step.call')],
    phones: phoneLines(standing),
    codes: [
      ...(tel === null ? [] : [{ caption: words('kamo.code.tel'), code: tel }]),
      ...(sms === null ? [] : [{ caption: words('kamo.code.sms'), code: sms }]),
    ],
    warning: words('kamo.cardPower'),
  }
}
