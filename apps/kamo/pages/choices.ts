// The parts of the form that are chosen by a tap: native boxes and radios, so that keys and screen readers know them.
import { el } from '../dom.ts'
import { icon, isIcon } from '../icons.ts'
import { say } from '../words.ts'

interface Symptom {
  readonly id: string
  readonly title: string
}

/** Six large buttons, several may be on. */
export function symptomTiles(symptoms: readonly Symptom[], chosen: readonly string[], onChange: (chosen: string[]) => void): HTMLElement {
  const boxes = symptoms.map(({ id }) => el('input', {
    type: 'checkbox', name: 'symptom', value: id, checked: chosen.includes(id), 'aria-describedby': 'need',
    onchange: () => onChange(boxes.filter(({ checked }) => checked).map(({ value }) => value)),
  }))
  const tiles = symptoms.map(({ id, title }, n) =>
    el('label', { class: 'tile' }, boxes[n], el('span', { class: 'face' }, icon(isIcon(id) ? id : 'slow'), el('span', {}, title))))
  return el('fieldset', { class: 'symptoms', id: 'symptoms' }, el('legend', {}, say('symptoms')),
    el('p', { id: 'need', class: 'need', role: 'alert' }), el('div', { class: 'tiles' }, ...tiles))
}

export function radios<T extends string>(
  name: string, legend: string, options: readonly (readonly [T, string])[], chosen: T | null, onChange: (value: T) => void,
): HTMLElement {
  return el('fieldset', { class: 'radios' }, el('legend', {}, legend), el('div', { class: 'row' },
    ...options.map(([value, title]) => el('label', { class: 'choice' },
      el('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => onChange(value) }),
      el('span', { class: 'face' }, title)))))
}
