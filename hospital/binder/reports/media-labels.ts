// Labels for disks and tapes, for sheets of twelve (86.4 by 42.3 mm): the name large, what it is for, how long it may
// stay attached, and a code a phone or a scanner reads at the shelf.
import { labelOf, type Label } from '#hospital/recovery/media/label.ts'
import { lifeOf } from '#hospital/recovery/media/machine.ts'
import { mediaOf } from '#hospital/recovery/media/moves.ts'
import type { Sticker, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { backupEditions, chosen, endOf } from './backup-words.ts'

export const mediaLabels: Report = {
  id: 'media-labels',
  needs: null,
  paper(standing) {
    const { locale, view, today, mediumAddress } = standing
    const words = binderWords(locale)
    const labels = mediaOf(view).filter((medium) => lifeOf(medium, endOf(today)).state !== 'retired')
      .map((medium) => labelOf(medium, mediumAddress))
    const table = listed(standing, labels)
    return {
      ...base(standing), name: 'media-labels', title: words('labels.title'), editions: backupEditions(standing),
      blocks: [
        { type: 'paragraph', text: words(labels.length === 0 ? 'labels.none' : 'labels.lead',
          { count: labels.length }) },
        ...(labels.length === 0 ? [] : [
          { type: 'paragraph', text: words(mediumAddress ? 'labels.address' : 'labels.bare'), tone: 'note' } as const,
          table,
          { type: 'stickers', stickers: labels.map((label) => sticker(standing, label)) } as const,
        ]),
      ],
      sheets: [table],
    }
  },
}

function sticker(standing: Standing, { name, sort, serial, systems, windowHours, code }: Label): Sticker {
  const words = binderWords(standing.locale)
  const what = [chosen(standing, 'media', sort ?? undefined), serial === null ? '' : words('labels.serial', { serial })]
  return {
    title: name, code,
    lines: [
      systems.length > 0 ? systems.join(words('binder.sep')) : words('labels.noSystems'),
      what.filter(Boolean).join('　'), standing.hospital,
    ].filter(Boolean),
    warning: words(windowHours === null ? 'labels.detach' : 'labels.window', { hours: windowHours ?? 0 }),
  }
}

function listed(standing: Standing, labels: readonly Label[]): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('labels.title'), empty: words('labels.none'), small: true,
    columns: [
      { title: words('labels.name'), share: 4 }, { title: words('labels.sort'), share: 3 },
      { title: words('labels.number'), share: 4 }, { title: words('labels.for'), share: 6 },
      { title: words('labels.hours'), share: 3, align: 'right' },
    ],
    rows: labels.map(({ name, sort, serial, systems, windowHours }) => [
      name, chosen(standing, 'media', sort ?? undefined), serial ?? '', systems.join(words('binder.sep')),
      windowHours === null ? words('unsaid') : String(windowHours),
    ]),
  }
}
