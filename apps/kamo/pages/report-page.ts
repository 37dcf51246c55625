// The form: one screen, a symptom is enough. What is touched is kept at once; sending hands it to the outbox.
import { reportAddress, sentAddress } from '../addresses.ts'
import { el, fillWith } from '../dom.ts'
import { head } from '../head.ts'
import { deliver } from '../sender.ts'
import type { Place } from '../shapes.ts'
import { draftOf, dropDraft, keepDraft, type Draft } from '../store/draft.ts'
import { keepParcel, parcel } from '../store/outbox.ts'
import { ownSymptoms } from '../symptoms.ts'
import { say } from '../words.ts'
import { radios, symptomTiles } from './choices.ts'
import { hereList } from './here.ts'
import { photoField } from './photo-field.ts'

export interface ReportPage {
  readonly code: string
  /** Null until the server, or what it said last time, is known. */
  readonly place: Place | null
  /** Whether the server has answered in this visit. */
  readonly asked: boolean
  again(): void
  show(address: string): void
}

export function reportPage({ code, place, asked, again, show }: ReportPage): readonly HTMLElement[] {
  let draft = draftOf(code)
  const change = (part: Partial<Draft>) => {
    draft = { ...draft, ...part, touchedAt: Date.now() }
    keepDraft(code, draft)
  }
  const needed = () => document.getElementById('need')
  const text = (name: 'callback' | 'words' | 'where', value: string, more: Record<string, string | number>) =>
    el(name === 'words' ? 'textarea' : 'input', {
      id: name, name, ...more,
      oninput: (event) => change({ [name]: (event.target as HTMLInputElement | HTMLTextAreaElement).value }),
      // The Enter that confirms kanji sends nothing.
      onkeydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter' && event.isComposing) event.preventDefault()
      },
      ...(name === 'words' ? {} : { value }),
    }, name === 'words' ? value : null)
  const field = (label: string, input: HTMLElement, how = say('optional')) =>
    el('div', { class: 'field' }, el('label', { for: input.id }, label, el('small', {}, how)), input)

  const send = (event: Event) => {
    event.preventDefault()
    if (draft.symptoms.length === 0) {
      const need = needed()
      if (need) fillWith(need, say('symptoms.need'))
      document.querySelector<HTMLInputElement>('#symptoms input')?.focus()
      return
    }
    // A second tap finds the first one's parcel.
    if (!parcel(draft.id)) {
      const { id, symptoms, several, patients, photos } = draft
      keepParcel({
        report: {
          id, code, symptoms: [...symptoms], several, patients, callback: (draft.callback ?? place?.place?.phone ?? '').trim().slice(0, 40) || null,
          words: draft.words.trim().slice(0, 500) || null, where: draft.where.trim().slice(0, 80) || null,
          madeAt: Date.now(), offline: false,
        },
        answer: null, photos: [...photos], photosRefused: false, refused: null, busy: false,
      })
      void deliver(id)
    }
    dropDraft(code)
    show(sentAddress(code, draft.id))
  }

  const form = el('form', { onsubmit: send, novalidate: true, action: reportAddress(code) },
    symptomTiles(place?.symptoms ?? ownSymptoms(), draft.symptoms, (symptoms) => {
      change({ symptoms })
      const need = needed()
      if (need) fillWith(need)
    }),
    place?.known === false && asked && field(say('where'), text('where', draft.where, { maxlength: 80, autocomplete: 'off' }), say('where.how')),
    radios('several', say('several'), [['one', say('several.one')], ['more', say('several.more')]],
      draft.several === null ? null : draft.several ? 'more' : 'one', (value) => change({ several: value === 'more' })),
    radios('patients', say('patients'),
      [['yes', say('patients.yes')], ['no', say('patients.no')], ['unknown', say('patients.unknown')]],
      draft.patients, (patients) => change({ patients })),
    field(say('callback'), text('callback', draft.callback ?? place?.place?.phone ?? '', { type: 'tel', inputmode: 'tel', maxlength: 40, autocomplete: 'tel' })),
    el('div', { class: 'field' }, photoField({ id: draft.id, keys: draft.photos, onChange: (photos) => change({ photos }) })),
    field(say('words'), text('words', draft.words, { maxlength: 500, rows: 2 })),
    el('div', { class: 'send' }, el('button', { type: 'submit', class: 'primary' }, say('send')),
      el('p', { class: 'power' }, say('powerOn'))),
  )
  return [
    head(place?.phones ?? [], again),
    el('main', {}, el('h1', { tabindex: -1 }, say('title')), el('p', { class: 'lead' }, say('lead')),
      el('p', { class: 'place', role: 'status' }, whereabouts({ code, place, asked })), form, hereList()),
  ]
}

function whereabouts({ code, place, asked }: Pick<ReportPage, 'code' | 'place' | 'asked'>): string {
  const known = place && [place.hospital, place.place?.floor, place.place?.department, place.place?.name,
    place.device ? say('place.device', { number: place.device.number }) : null]
  const parts = [...new Set(known)].filter(Boolean)
  if (place?.known && parts.length > 0) return parts.join('　')
  if (asked) return place?.known === false ? [place.hospital, say('place.unknown')].join('　') : ''
  return code === '-' || code.startsWith('@') ? say('place.looking') : say('place.later', { code })
}
