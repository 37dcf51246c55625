// 連絡体制図 on one A4 page, to hang on the wall.
import { channels, type Contact, contactTree, type Place } from '#hospital/work/contact-tree.ts'
import { base, type Report } from '../report.ts'
import type { Card, Paper } from '../paper.ts'
import { binderWords } from '../text.ts'

type Words = ReturnType<typeof binderWords>

export const contactTreeReport: Report = {
  id: 'contact-tree',
  needs: null,
  paper(standing): Paper {
    const words = binderWords(standing.locale)
    const tree = contactTree(standing.view)
    return {
      ...base(standing), name: 'contact-tree', title: words('tree.title'), onePage: true, editions: [],
      blocks: [
        { type: 'heading', level: 1, text: words('tree.inside') },
        { type: 'cards', columns: 3, cards: tree.inside.map((place) => card(words, words(`role.${place.id}`), place)) },
        { type: 'heading', level: 1, text: words('tree.outside') },
        { type: 'cards', columns: 3, cards: tree.outside.map((place) => card(words, words(`body.${place.id}`), place)) },
        { type: 'heading', level: 1, text: words('tree.vendors') },
        {
          type: 'cards', columns: 3,
          cards: tree.vendors.map((place) => card(words, [place.vendor, ...place.systems.map((name) => `・${name}`)].join(' '), place)),
        },
      ],
    }
  },
}

function card(words: Words, title: string, { main, deputies }: Place): Card {
  if (!main && deputies.length === 0) return { title, lines: [words('tree.empty')], tone: 'warning' }
  const lines = main ? about(words, main) : []
  for (const deputy of deputies) lines.push(words('tree.deputy', { name: nameOf(deputy) }), ...channels(deputy))
  return { title, lines }
}

const nameOf = ({ is, key }: Contact): string => [is.organisation, is.department, is.name].filter(Boolean).join(' ') || key

function about(words: Words, main: Contact): string[] {
  const { nightsAndHolidays, confirmedOn } = main.is
  return [
    nameOf(main), ...channels(main), ...(nightsAndHolidays ? [words('tree.night')] : []),
    confirmedOn ? words('tree.confirmed', { date: confirmedOn }) : words('tree.unconfirmed'),
  ]
}
