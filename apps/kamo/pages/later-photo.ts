// The photo that the four actions ask for, taken once the report is away: it follows the report by itself.
import { el, fillWith } from '../dom.ts'
import { icon } from '../icons.ts'
import { smaller } from '../photo.ts'
import { sendLater } from '../sender.ts'
import type { Parcel } from '../store/outbox.ts'
import { say } from '../words.ts'

const most = 3

/** null: as many as a report can have. */
export function laterPhoto({ report, photos, photosSent = 0 }: Parcel): HTMLElement | null {
  if (photos.length + photosSent >= most) return null
  const said = el('p', { class: 'hint', role: 'status' })
  const input = el('input', { type: 'file', accept: 'image/*', capture: 'environment', onchange: () => void take() })

  async function take(): Promise<void> {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    fillWith(said, say('photo.reading'))
    const photo = await smaller(file)
    if (!photo) return fillWith(said, say('photo.unreadable'))
    await sendLater(report.id, photo)
  }

  return el('div', {}, el('label', { class: 'button camera' }, input, icon('camera'), el('span', {}, say('photo.later'))), said)
}
