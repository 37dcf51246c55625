// 保全中・初期化禁止: a tag of half a page to tape onto the machine, read by whoever comes with a recovery disk.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Paper } from '../paper.ts'
import { binderWords } from '../text.ts'

export interface TagGiven {
  readonly locale: Locale
  readonly hospital: string
  readonly today: string
  readonly drill: boolean
  readonly label: string
  /** The incident's number, and those of items that are this device. */
  readonly numbers: readonly string[]
  readonly since: string
  readonly by: string
  readonly phone: string | null
}

export function holdTag({ locale, hospital, today, drill, label, numbers, since, by, phone }: TagGiven): Paper {
  const words = binderWords(locale)
  const blank = words('tag.blank')
  return {
    name: 'hold-tag', locale, title: words('tag.title'), hospital, date: today, head: null, editions: [], size: 'a5', landscape: true,
    onePage: true,
    blocks: [
      ...(drill ? [{ type: 'banner', text: words('tag.drill') } as const] : []),
      { type: 'banner', text: words('tag.banner') },
      { type: 'paragraph', text: words('tag.do'), tone: 'warning' },
      {
        type: 'table', name: words('tag.title'), roomy: true,
        columns: [{ title: words('tag.device'), share: 3 }, { title: label, share: 7 }],
        rows: [
          [words('tag.number'), numbers.join(words('binder.sep'))], [words('tag.since'), since], [words('tag.who'), by],
          [words('tag.phone'), phone ?? blank], [words('tag.end'), blank],
        ],
      },
      { type: 'paragraph', text: words('tag.until') },
    ],
  }
}
