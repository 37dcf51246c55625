// A sealed folder as it came: what it says of itself, whether its seal is the one on paper, and every fault by name.
import { rooted, verifyBag, type BagSource, type FaultCode } from '#engines/bagit'
import { groupsThatDiffer, readTypedSeal } from './typed-seal.ts'
import { visible } from './visible.ts'

/** As many as are told one by one; beyond it only how many there are. */
export const mostFaults = 1999

export type SealedFaultCode = FaultCode | 'archive' | 'seal-differs' | 'seal-mistyped' | 'no-seal' | 'more'

export interface SealedFault {
  readonly code: SealedFaultCode
  readonly path: string | null
}

export interface Examined {
  readonly seal: string | null
  /** Without lists of hashes nothing can be held against anything. */
  readonly isBag: boolean
  readonly files: number
  readonly bytes: number
  /** What the folder says of itself: host, who, from when to when. */
  readonly info: readonly (readonly [string, string])[]
  readonly faults: readonly SealedFault[]
  /** Also of those that are not in `faults`. */
  readonly count: number
  /** `same`: whoever wrote the seal down sees what he sealed. */
  readonly paper: 'same' | 'different' | 'mistyped' | 'not-typed' | 'no-seal'
}

export async function examine(given: BagSource, typed: string | null): Promise<Examined> {
  const faults: SealedFault[] = []
  let count = 0
  const note = (code: SealedFaultCode, path: string | null) => {
    count += 1
    if (faults.length < mostFaults) faults.push({ code, path })
  }
  let isBag = true
  const found = { seal: null as string | null, files: 0, bytes: 0, info: [] as readonly (readonly [string, string])[] }
  for await (const item of verifyBag(await rooted(given))) {
    if (item.kind === 'fault') {
      if (item.code === 'not-a-bag' || item.code === 'no-manifest') isBag = false
      note(item.code, visible(item.path).slice(0, 1000).toWellFormed())
    }
    if (item.kind === 'summary') Object.assign(found, { seal: item.seal, files: item.files, bytes: item.bytes, info: item.info.map((one) => one.map(visible)) })
  }
  const paper = onPaper(found.seal, typed)
  if (paper === 'different') note('seal-differs', groupsThatDiffer(found.seal ?? '', readSeal(typed)).join(', '))
  if (paper === 'mistyped') note('seal-mistyped', null)
  if (paper === 'no-seal') note('no-seal', null)
  if (count > faults.length) faults.push({ code: 'more', path: String(count - faults.length) })
  return { ...found, isBag, faults, count, paper }
}

function onPaper(seal: string | null, text: string | null): Examined['paper'] {
  const typed = readTypedSeal(text)
  if (typed.kind === 'none') return 'not-typed'
  if (typed.kind === 'mistyped') return 'mistyped'
  if (seal === null) return 'no-seal'
  return typed.seal === seal ? 'same' : 'different'
}

function readSeal(text: string | null): string {
  const typed = readTypedSeal(text)
  return typed.kind === 'seal' ? typed.seal : ''
}
