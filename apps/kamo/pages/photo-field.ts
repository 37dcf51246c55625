// Photos of the form: taken by the camera, made smaller at once, kept on the device until they have been sent.
import { el, fillWith } from '../dom.ts'
import { icon } from '../icons.ts'
import { smaller } from '../photo.ts'
import { forgetPhoto, keepPhoto, keptPhoto } from '../store/photos.ts'
import { say } from '../words.ts'

const most = 3

interface PhotoField {
  /** The draft's identifier: photos are kept under it. */
  readonly id: string
  readonly keys: readonly string[]
  onChange(keys: readonly string[]): void
}

export function photoField({ id, keys: first, onChange }: PhotoField): HTMLElement {
  let keys = first
  const said = el('p', { class: 'hint', role: 'status' })
  const shown = el('ul', { class: 'photos' })
  const caption = el('span', {})
  const input = el('input', { type: 'file', accept: 'image/*', capture: 'environment', onchange: () => void take() })
  const place = el('div', {}, el('label', { class: 'button camera' }, input, icon('camera'), caption), said, shown)

  const change = (next: readonly string[]) => {
    keys = next
    onChange(keys)
    void show()
  }

  async function take(): Promise<void> {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    if (keys.length >= most) return fillWith(said, say('photo.full'))
    fillWith(said, say('photo.reading'))
    const photo = await smaller(file)
    if (!photo) return fillWith(said, say('photo.unreadable'))
    const key = `${id}/${Date.now()}-${keys.length}`
    const safe = await keepPhoto(key, photo)
    fillWith(said, safe ? '' : say('photo.alone'))
    change([...keys, key])
  }

  async function show(): Promise<void> {
    fillWith(caption, say(keys.length === 0 ? 'photo' : 'photo.more'), el('small', {}, say('optional')))
    const photos = await Promise.all(keys.map(keptPhoto))
    fillWith(shown, ...photos.map((photo, n) => (photo ? thumbnail(photo, n) : null)))
  }

  function thumbnail(photo: Blob, n: number): HTMLElement {
    const address = URL.createObjectURL(photo)
    const picture = el('img', { src: address, alt: say('photo.shown', { n: n + 1 }), onload: () => URL.revokeObjectURL(address) })
    const key = keys[n] ?? ''
    return el('li', {}, picture, el('button', {
      type: 'button', 'aria-label': say('photo.remove', { n: n + 1 }),
      onclick: () => {
        void forgetPhoto(key)
        change(keys.filter((one) => one !== key))
      },
    }, '×'))
  }

  void show()
  return place
}
