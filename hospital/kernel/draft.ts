// An act on its way in: checked, its personal values sealed, ready to be written.
import type { Act, Actor } from './act.ts'
import type { Core } from './core.ts'
import type { Draft } from './effect.ts'
import type { Refusal } from './outcome.ts'
import { invalid } from './invalid.ts'
import { seal } from './personal/seal.ts'
import { say } from './sentences.ts'
import type { Message } from './text.ts'

export function refuse(code: Refusal['code'], ...reasons: Message[]): Refusal {
  return { ok: false, code, reasons }
}

/** Asks permission before it looks at the payload, so that nobody learns from a refusal what they may not know. */
export function draftOf(
  core: Core,
  actor: Actor,
  act: Act,
  payload: unknown,
  from: 'outside' | 'kernel',
): Draft | Refusal {
  const known = core.registry.find(act.name)
  if (known?.act !== act) return refuse('invalid', say('kernel.act.unknown', { act: act.name }))
  if (!actor.permissions.has(act.permission)) return refuse('forbidden', say('kernel.forbidden'))
  if (act.internal && from === 'outside') return refuse('forbidden', say('kernel.act.internal', { act: act.name }))
  if (act.scope === 'facility' && actor.facility === null) return refuse('forbidden', say('kernel.scope.facility'))
  if (act.scope === 'installation' && actor.facility !== null)
    return refuse('forbidden', say('kernel.scope.installation'))
  if (actor.facility !== null && !core.facilities.has(actor.facility)) {
    return refuse('forbidden', say('kernel.facility.unknown'))
  }
  const parsed = act.schema.safeParse(payload)
  if (!parsed.success) return refuse('invalid', ...invalid(parsed.error.issues))
  if (typeof parsed.data !== 'object' || parsed.data === null || Array.isArray(parsed.data)) {
    throw new TypeError(`the payload of \`${act.name}\` must be an object`)
  }
  const facility = actor.facility ?? act.inside?.(parsed.data) ?? null
  const sealed = seal({ ...parsed.data }, act.personal)
  if (!sealed.ok) return refuse('invalid', say('kernel.invalid.canonical', { field: sealed.at, problem: sealed.code }))
  return {
    act,
    room: known.room,
    actor: actor.person,
    facility,
    payload: sealed.payload,
    opened: sealed.opened,
    blocks: sealed.blocks,
  }
}
