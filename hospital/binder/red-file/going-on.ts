// Going on and coming back on paper: what stands in for each system, in which order systems come back, and the gate before it.
import { gateItems } from '#hospital/response/comeback/gate.ts'
import { recoveryPath } from '#hospital/recovery/path/path.ts'
import type { Block, Cell } from '../paper.ts'
import { routeBlocks } from '../reports/recovery-path.ts'
import { redWords, type Build } from './given.ts'

export const substitutes: Build = (given) => {
  const words = redWords(given)
  const known = given.view.all('substitute')
  const systems = [...new Set([...given.view.all('recoveryNeed').flatMap(({ is }) => is.system ?? []), ...given.view.all('system').flatMap(({ is }) => is.name ?? [])])]
  const bare = systems.filter((name) => !known.some(({ is }) => is.system === name))
  const blank = (text: string | undefined): Cell => text ?? { text: words('cuts.unknown'), tone: 'warning' }
  return [
    { type: 'paragraph', text: words('red.substitutes.lead') },
    {
      type: 'table', name: words('red.section.substitutes'), small: true, roomy: true, empty: words('red.substitutes.none'),
      columns: ([['system', 3], ['form', 4], ['where', 4], ['amount', 1.6], ['steps', 5], ['checked', 2], ['back', 2]] as const)
        .map(([code, share]) => ({ title: words(`red.substitutes.${code}`), share })),
      rows: known.map(({ is }): Cell[] => [
        { text: is.system ?? '', strong: true }, blank(is.form), blank(is.where), is.amount === undefined ? '' : String(is.amount), is.steps ?? '',
        is.checkedOn ?? { text: words('cuts.undated'), tone: 'warning' }, '',
      ]),
    },
    ...(bare.length === 0 ? [] : [{
      type: 'paragraph', tone: 'warning', text: words('red.substitutes.bare', { systems: bare.join(words('binder.sep')) }),
    } as const]),
    { type: 'paragraph', text: words('red.substitutes.count') },
  ]
}

export const restore: Build = (given) => {
  const words = redWords(given)
  const once = gateItems().filter((one) => one.of === 'incident')
  const each = gateItems().filter((one) => one.of === 'each' && one.by !== 'house')
  const gate = (title: string, items: typeof once): Block[] => [{ type: 'heading', level: 2, text: title }, {
    type: 'table', name: title, small: true,
    columns: [{ title: words('red.done'), share: 0.9, align: 'center' }, { title: words('red.gate.what'), share: 5 }, { title: words('red.gate.how'), share: 9 },
      { title: words('red.hour.time'), share: 2 }, { title: words('red.hour.name'), share: 2.4 }],
    rows: items.map((one) => ['□', one.title[given.locale], one.how[given.locale], '', '']),
  }]
  return [
    ...routeBlocks(given, recoveryPath(given.view)),
    { type: 'pageBreak' },
    { type: 'heading', level: 1, text: words('red.gate.title') },
    { type: 'paragraph', tone: 'warning', text: words('red.gate.lead') },
    ...gate(words('red.gate.once'), once), ...gate(words('red.gate.each'), each),
  ]
}
