// 保全中・初期化禁止: a tag of half a page to tape onto the machine, read by whoever comes with a recovery disk.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Block, Paper } from '../paper.ts'
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
  return {
    name: 'hold-tag', locale, title: words('tag.title'), hospital, date: today, head: null, editions: [], size: 'a5', landscape: true,
    onePage: true,
    blocks: [
      ...(drill ? [{ type: 'banner', text: words('tag.drill') } as const] : []),
      ...tagBlocks(locale, {
        device: label, number: numbers.join(words('binder.sep')), since, who: by, phone: phone ?? words('tag.blank'),
      }),
    ],
  }
}

/** For the red file too, where everything is still to be written in. */
export function tagBlocks(locale: Locale, given: Readonly<Record<'device' | 'number' | 'since' | 'who' | 'phone', string>>): readonly Block[] {
  const words = binderWords(locale)
  return [
    { type: 'banner', text: words('tag.banner') },
    { type: 'paragraph', text: words('tag.do'), tone: 'warning' },
    {
      type: 'table', name: words('tag.title'),
      columns: [{ title: words('tag.device'), share: 3 }, { title: given.device, share: 7 }],
      rows: [
        ...(['number', 'since', 'who', 'phone'] as const).map((code) => [words(`tag.${code}`), given[code]]),
        [words('tag.end'), words('tag.blank')],
      ],
    },
    { type: 'paragraph', text: words('tag.until') },
  ]
}
