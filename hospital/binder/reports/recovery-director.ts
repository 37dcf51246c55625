// One page for the director about coming back: one sentence, one picture, what nobody knows, and the one thing to
// decide.
import { hospitalCurve, type Curve, type CurvePoint } from '#hospital/recovery/levers/curve.ts'
import { leversOf, type Lever } from '#hospital/recovery/levers/levers.ts'
import { recoveryPath, type RecoveryPath } from '#hospital/recovery/path/path.ts'
import { curveFigure, pointHours, shortName } from '../draw/curve.ts'
import { hoursText } from '../draw/hours.ts'
import type { Block, Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { backupEditions, once, signature } from './backup-words.ts'

const mostUnknown = 5

export const recoveryDirector: Report = {
  id: 'recovery-director',
  needs: null,
  paper(standing) {
    const { locale, view } = standing
    const words = binderWords(locale)
    const curve = ofOne(hospitalCurve(view))
    const path = recoveryPath(view)
    const unknown = unknowns(standing, path)
    const decision = toDecide(standing, leversOf(view))
    const points = pointTable(standing, curve)
    return {
      ...base(standing), name: 'recovery-director', title: words('comeback.title'), onePage: true,
      editions: backupEditions(standing),
      blocks: [
        { type: 'heading', level: 1, text: sentence(standing, curve, path) },
        ...(curve.points.length === 0 ? [] : [
          { type: 'figure', ...curveFigure(locale, curve) } as const, points,
        ]),
        { type: 'heading', level: 1, text: words('comeback.unknown') },
        { type: 'list', items: unknown.length === 0 ? [words('comeback.allKnown')] : unknown.slice(0, mostUnknown) },
        ...(unknown.length > mostUnknown
          ? [{ type: 'paragraph', tone: 'note', text: words('binder.more',
            { count: unknown.length - mostUnknown }) } as const]
          : []),
        { type: 'heading', level: 1, text: words('comeback.decide') },
        { type: 'paragraph', text: decision },
        ...choice(standing),
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
      sheets: [
        points,
        { type: 'table', name: words('comeback.unknown'), columns: [{ title: words('comeback.unknown'), share: 1 }],
          rows: unknown.map((text) => [text]) },
        { type: 'table', name: words('comeback.decide'), columns: [{ title: words('comeback.decide'), share: 1 }],
          rows: [[decision]] },
      ],
    }
  },
}

type Of<S extends CurvePoint['sort']> = Extract<CurvePoint, { sort: S }>
const last = <S extends CurvePoint['sort']>({ points }: Curve, sort: S): Of<S> | undefined =>
  points.findLast((point): point is Of<S> => point.sort === sort)

/** Rehearsals of others would make no line: those of the system the longest saying is about, else of the last one. */
function ofOne(curve: Curve): Curve {
  const of = (system: string | undefined) => curve.points.filter((one) =>
    one.sort !== 'rehearsed' || one.system === system)
  const claimed = of(last(curve, 'claimed')?.system)
  return { ...curve, points: claimed.some(({ sort }) => sort === 'rehearsed') ? claimed : of(last(curve,
    'rehearsed')?.system) }
}

/** As much of it as is known: what was said, what was measured, what that means today, what the next step saves. */
function sentence({ locale }: Standing, curve: Curve, path: RecoveryPath): string {
  const words = binderWords(locale)
  const [claimed, rehearsed, now, next] = [
    last(curve, 'claimed'), last(curve, 'rehearsed'), last(curve, 'now'), last(curve, 'next'),
  ]
  const hours = (value: number) => hoursText(locale, value)
  const parts = [
    claimed && words('comeback.claimed', { hours: hours(claimed.hours), system: shortName(claimed.system) }),
    rehearsed ? words('comeback.rehearsed', { hours: hours(rehearsed.hours),
      system: shortName(rehearsed.system) }) : words('comeback.never'),
    now && words(now.atLeast ? 'comeback.atLeast' : 'comeback.now', { hours: hours(now.hours.plan) }),
    next && words('comeback.next', { hours: hours(path.all.plan - next.hours) }),
  ].filter((one) => one !== undefined)
  return parts.join(words('comeback.joint')) + words('comeback.stop')
}

function unknowns({ locale, say }: Standing, path: RecoveryPath): string[] {
  const words = binderWords(locale)
  const names = (list: readonly string[]) => list.join(words('binder.sep'))
  return once([
    ...(path.unknown.length > 0 ? [words('comeback.noHours', { systems: names(path.unknown) })] : []),
    ...(path.claimed.length > 0 ? [words('comeback.onlyClaims', { systems: names(path.claimed) })] : []),
    ...path.notes.filter(({ code }) => code !== 'recovery.estimate.unknown' &&
      code !== 'recovery.estimate.claimed').map(say),
  ])
}

/** The step that saves most for the money; without any, the rehearsal that would make most known. */
function toDecide({ locale, say }: Standing, levers: readonly Lever[]): string {
  const words = binderWords(locale)
  const [best] = levers
  if (best === undefined) return words('comeback.nothing')
  if (best.sort === 'rehearse') return words('comeback.rehearse', { what: say(best.message) })
  return best.yen === null
    ? words('comeback.ask', { what: say(best.message) })
    : words('comeback.buy', { what: say(best.message), yen: best.yen.toLocaleString('en-US'),
      day: best.pricedOn ?? words('unsaid') })
}

function choice(standing: Standing): Block[] {
  const words = binderWords(standing.locale)
  return [
    { type: 'paragraph', text: words('comeback.choice') }, signature(standing, 'decided'),
  ]
}

function pointTable({ locale }: Standing, { points }: Curve): Table {
  const words = binderWords(locale)
  const about = (point: CurvePoint): string => {
    switch (point.sort) {
      case 'claimed':
        return `${point.vendor} ${point.system}`
      case 'rehearsed':
        return `${point.system} ${point.title}`
      case 'now':
        return words(point.atLeast ? 'curve.atLeast' : 'curve.whole')
      case 'next':
        return point.lever.about || words('curve.step')
    }
  }
  return {
    type: 'table', name: words('curve.table'), small: true,
    columns: [
      { title: words('curve.sort'), share: 4 }, { title: words('curve.on'), share: 3 },
      { title: words('curve.hours'), share: 3, align: 'right' }, { title: words('curve.about'), share: 9 },
    ],
    rows: points.map((point): Cell[] => [
      words(`curve.${point.sort}`), point.sort === 'next' ? '' : point.on ?? '', hoursText(locale, pointHours(point)),
        about(point),
    ]),
  }
}
