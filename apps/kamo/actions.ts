// The four things to do with one's hands, with large pictograms; titles come from the server, or from here without it.
import { el } from './dom.ts'
import { icon, type Icon } from './icons.ts'
import type { Answer } from './shapes.ts'
import { say } from './words.ts'

type Action = Answer['actions'][number]

const order = ['unplug', 'keepPower', 'photograph', 'call'] as const
const pictures: Readonly<Record<Action['id'], Icon>> = {
  unplug: 'unplug', keepPower: 'keepPower', photograph: 'photograph', call: 'phone',
}

export const ownActions = (): readonly Action[] =>
  order.map((id) => ({ id, title: say(`action.${id}`), detail: say(`action.${id}.detail`) }))

export function actionList(actions: readonly Action[]): HTMLElement {
  return el('ol', { class: 'actions' }, ...actions.map(({ id, title, detail }, n) =>
    el('li', {}, el('span', { class: 'step', 'aria-hidden': 'true' }, String(n + 1)), icon(pictures[id]),
      el('span', {}, el('strong', {}, title), el('span', { class: 'detail' }, detail)))))
}
