// What people typed beside a stage, as the server wants it: only what was filled in, numbers as numbers.
import { numberTyped } from '../../util/number-typed.ts'
import { between } from './learned.words.ts'

export const learnable = ['medium', 'bytes', 'files', 'compared', 'equal', 'keysNeeded', 'keysOutOfReach', 'trouble'] as const
export type Learnable = (typeof learnable)[number]
export type Typed = { readonly [L in Learnable]?: string }

export interface Learned {
  readonly medium?: string
  readonly bytes?: number
  readonly files?: number
  readonly compared?: number
  readonly equal?: number
  readonly keysNeeded?: string[]
  readonly keysOutOfReach?: string[]
  readonly trouble?: string
}

/** Which of them come to light at which stage. */
export const learnedAt: Readonly<Record<string, readonly Learnable[]>> = {
  inHandAt: ['medium'],
  readableAt: ['keysNeeded', 'keysOutOfReach'],
  dataInAt: ['bytes', 'files'],
  consistentAt: ['compared', 'equal'],
  upAt: ['keysNeeded', 'keysOutOfReach'],
  handedOverAt: ['trouble'],
}

/** Sizes are typed in GB. */
export function learnedFrom(typed: Typed): Learned {
  const number = (name: Learnable, times = 1) => {
    const value = Math.round(numberTyped(typed[name] ?? '') * times)
    return Number.isFinite(value) && value >= 0 ? { [name]: value } : {}
  }
  const list = (name: Learnable) => {
    const parts = (typed[name] ?? '').split(between).map((part) => part.trim()).filter((part) => part !== '')
    return parts.length === 0 ? {} : { [name]: parts }
  }
  const text = (name: Learnable) => (typed[name]?.trim() ? { [name]: typed[name].trim() } : {})
  return {
    ...text('medium'), ...text('trouble'), ...number('bytes', 1e9), ...number('files'), ...number('compared'), ...number('equal'),
    ...list('keysNeeded'), ...list('keysOutOfReach'),
  }
}
