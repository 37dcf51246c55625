// Makes the red file of a hospital when what it says has changed, or a month has begun: PDF and signed HTML, kept as files, recorded.
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Refusal } from '#hospital/kernel/outcome.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { callingNow } from '#hospital/response/calls/read.ts'
import { playbookOf } from '#hospital/response/playbooks/read.ts'
import { shippedPlaybooks } from '#hospital/response/playbooks/shipped.ts'
import { redFileMade } from '#hospital/response/redfile/acts.ts'
import { newestVersion } from '#hospital/response/redfile/read.ts'
import { checkSignature, redFileStatement, statementLines, withSignature } from '#hospital/response/redfile/signature.ts'
import { redFilePage } from '#hospital/binder/red-file/page/page.ts'
import { redFile, redFilePaper, type RedFile } from '#hospital/binder/red-file/red-file.ts'
import type { RedGiven } from '#hospital/binder/red-file/given.ts'
import { toPdf } from '#hospital/binder/render/pdf.ts'
import { cutPhotosOf } from '../cut-photos.ts'
import type { Registers } from '../registers.ts'
import { speak } from '../speak.ts'

export interface RedHouse {
  readonly kernel: Kernel
  readonly registers: Registers
  today(): string
}

/** The playbook of the first hour. */
export const firstPlaybook = 'ransomware'

export async function redGiven({ kernel, registers, today }: RedHouse, facility: FacilityId, locale: Locale): Promise<RedGiven> {
  const [view, cutPhotos, kept] = [
    await registers.view(facility), await cutPhotosOf(kernel, facility),
    await kernel.read(facility, async (db) => ({ playbook: await playbookOf(db, firstPlaybook), calling: await callingNow(db) })),
  ]
  const playbook = kept.playbook?.book ?? shippedPlaybooks().find(({ id }) => id === firstPlaybook)
  if (playbook === undefined) throw new Error('the playbook of the first hour does not come with the program')
  return {
    locale, view, cutPhotos, playbook, calling: kept.calling, today: today(), say: (message) => speak(locale, message),
    hospital: kernel.facilities().find(({ id }) => id === facility)?.name ?? '',
  }
}

export interface Rendered {
  readonly pdf: Uint8Array
  readonly html: Uint8Array
  readonly pages: number
}

export async function renderRedFile(kernel: Kernel, facility: FacilityId, given: RedGiven, file: RedFile, version: number): Promise<Rendered> {
  const about = { facility, version, digest: file.digest }
  const { vkey } = kernel.sign(redFileStatement, ['key'])
  const page = redFilePage(given, { ...about, vkey })
  const { note } = kernel.sign(redFileStatement, statementLines(page, about))
  const { bytes, pages } = await toPdf(redFilePaper(given, file, { version, vkey }))
  return { pdf: bytes, html: withSignature(page, note), pages }
}

export type Made =
  | { readonly state: 'made'; readonly version: number; readonly pages: number }
  | { readonly state: 'same'; readonly version: number }
  | Refusal

/** `even`: also where nothing has changed. */
export async function makeRedFile(house: RedHouse, actor: Actor & { readonly facility: FacilityId }, even: boolean): Promise<Made> {
  const { kernel } = house
  const { facility } = actor
  const given = await redGiven(house, facility, 'ja')
  const file = redFile(given)
  const newest = await kernel.read(facility, newestVersion)
  const month = newest !== null && newest.as_of.slice(0, 7) === given.today.slice(0, 7)
  const same = newest !== null && newest.digest === file.digest && month && !even
  if (same && await signedByUs(kernel, facility, newest.html)) return { state: 'same', version: newest.version }
  const version = (newest?.version ?? 0) + 1
  const { pdf, html, pages } = await renderRedFile(kernel, facility, given, file, version)
  // The house keeps them, whoever asked: they are no evidence that somebody brought in.
  const keeper = systemActor('jobs', facility)
  const keptPdf = await kernel.files.put(keeper, `red-file-${version}.pdf`, [pdf])
  if (!keptPdf.ok) return keptPdf
  const keptHtml = await kernel.files.put(keeper, `red-file-${version}.html`, [html])
  if (!keptHtml.ok) return keptHtml
  const receipt = await kernel.commit(actor, redFileMade, {
    version, digest: file.digest, sections: [...file.digests], pdf: keptPdf.sha256, html: keptHtml.sha256, pages, asOf: given.today,
  })
  return receipt.ok ? { state: 'made', version, pages } : receipt
}

/** With the key of today: after it was changed, a stick with the older file would be taken for somebody else's. */
async function signedByUs(kernel: Kernel, facility: FacilityId, html: string): Promise<boolean> {
  const content = await kernel.files.open(facility, html)
  if (content === null) return false
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  const { vkey } = kernel.sign(redFileStatement, ['key'])
  return checkSignature(Buffer.concat(pieces), vkey).state === 'good'
}
