// The recovery plan as a picture: which system comes back when, what decides the end, and what it was computed with.
import { recoveryPath, type RecoveryPath } from '#hospital/recovery/path/path.ts'
import { lanesFigure, mostLanes } from '../draw/lanes.ts'
import { hoursText, tenths } from '../draw/hours.ts'
import type { Block, Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { backupEditions, once } from './backup-words.ts'

const mostNotes = 6

export const recoveryPathReport: Report = {
  id: 'recovery-path',
  needs: null,
  paper(standing) {
    const words = binderWords(standing.locale)
    const path = recoveryPath(standing.view)
    return {
      ...base(standing), name: 'recovery-path', title: words('route.title'), landscape: true,
      editions: backupEditions(standing),
      blocks: routeBlocks(standing, path),
      sheets: [systems(standing, path), parts(standing, path), chain(standing, path)],
    }
  },
}

type Told = Pick<Standing, 'locale' | 'say'>

/** For the red file too. */
export function routeBlocks(standing: Told, path: RecoveryPath): readonly Block[] {
  const { locale, say } = standing
  const words = binderWords(locale)
  if (path.systems.length === 0) return [{ type: 'paragraph', text: words('route.empty') }]
  return [
    { type: 'paragraph', text: sentence(standing, path), tone: path.atLeast ? 'warning' : 'normal' },
    { type: 'figure', ...lanesFigure(locale, path, say) },
    ...(path.systems.length > mostLanes
      ? [{ type: 'paragraph', tone: 'note', text: words('binder.more', { count: path.systems.length - mostLanes }) } as const]
      : []),
    { type: 'heading', level: 1, text: words('route.chain') },
    chain(standing, path),
    ...notes(standing, path),
    { type: 'heading', level: 1, text: words('route.systems') },
    systems(standing, path),
  ]
}

function sentence({ locale }: Told, { all, first, atLeast, exact }: RecoveryPath): string {
  const words = binderWords(locale)
  const hours = (value: number) => words('hours.hours', { hours: tenths(value) })
  return [
    first === null ? '' : words('route.first', { hours: hours(first.plan), middle: hours(first.middle) }),
    words(atLeast ? 'route.atLeast' : 'route.all', { hours: hours(all.plan), middle: hours(all.middle) }),
    exact ? '' : words('route.notExact'),
  ].join('')
}

function chain({ locale, say }: Told, { critical }: RecoveryPath): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('route.chain'), small: true,
    columns: [
      { title: words('route.number'), share: 1, align: 'right' }, { title: words('grid.system'), share: 6 },
      { title: words('route.part'), share: 5 }, { title: words('route.from'), share: 2, align: 'right' },
      { title: words('route.to'), share: 2, align: 'right' }, { title: words('route.because'), share: 7 },
    ],
    rows: critical.map(({ system, part, startHour, endHour, because }, at): Cell[] => [
      String(at + 1), system, say({ code: `recovery.part.${part}` }), String(tenths(startHour)),
        String(tenths(endHour)),
      say({ code: `recovery.because.${because}` }),
    ]),
  }
}

function notes({ locale, say }: Told, path: RecoveryPath): Block[] {
  const words = binderWords(locale)
  const told = once(path.notes.map(say))
  if (told.length === 0) return []
  return [
    { type: 'heading', level: 1, text: words('route.notes') },
    { type: 'list', items: told.slice(0, mostNotes) },
    ...(told.length > mostNotes
      ? [{ type: 'paragraph', tone: 'note', text: words('binder.more',
        { count: told.length - mostNotes }) } as const] : []),
  ]
}

function systems({ locale, say }: Told, path: RecoveryPath): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('route.systems'), small: true,
    columns: [
      { title: words('grid.system'), share: 6 }, { title: words('route.isFirst'), share: 2 },
      { title: words('route.middle'), share: 3, align: 'right' }, { title: words('route.plan'), share: 3,
        align: 'right' },
      { title: words('route.basis'), share: 5 },
    ],
    rows: path.systems.map(({ name, first, usable, estimate }): Cell[] => [
      name, first ? words('answer.yes') : '', hoursText(locale, usable.middle), hoursText(locale, usable.plan),
      estimate.basis === 'unknown' || estimate.basis === 'claimed'
        ? { text: say({ code: `recovery.basis.${estimate.basis}` }), verdict: 'unknown' }
        : say({ code: `recovery.basis.${estimate.basis}` }),
    ]),
  }
}

function parts({ locale, say }: Told, path: RecoveryPath): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('route.parts'),
    columns: [{ title: words('grid.system'), share: 5 }, { title: words('route.part'), share: 4 },
      { title: words('route.from'), share: 2, align: 'right' }, { title: words('route.to'), share: 2, align: 'right' }],
    rows: path.systems.flatMap(({ name, parts: own }) => own.map(({ part, startHour, endHour }) => [
      name, say({ code: `recovery.part.${part}` }), String(tenths(startHour)), String(tenths(endHour)),
    ])),
  }
}
