// The writing side of the door: acts that wait are written together in one transaction, and each is answered once that
// is on disk.
import { leafHash, makeLeaf } from '#engines/ledger'
import type { Frontier } from '#engines/ledger'
import type { Act, Actor } from './act.ts'
import { breathe } from './breathe.ts'
import type { Core } from './core.ts'
import { draftOf, refuse } from './draft.ts'
import type { Draft } from './effect.ts'
import type { Receipt, Refusal } from './outcome.ts'
import { appendLeaves } from './ledger/append.ts'
import type { NewLeaf } from './ledger/append.ts'
import { say } from './sentences.ts'
import type { StoreError, WriteTx } from './store/store.ts'

interface Waiting {
  readonly draft: Draft
  answer(outcome: Receipt | Refusal): void
  fail(error: unknown): void
}

type Outcome = Receipt | Refusal | { readonly bug: unknown }

const mostTogether = 512
// So that one group's memory and its rows stay small enough to write quickly.
const mostBlocks = 256

export class Door {
  readonly #core: Core
  readonly #waiting: Waiting[] = []
  #draining: Promise<void> | null = null

  constructor(core: Core) {
    this.#core = core
  }

  async commit<P>(actor: Actor, act: Act<P>, payload: NoInfer<P>): Promise<Receipt | Refusal> {
    const draft = draftOf(this.#core, actor, act, payload, 'outside')
    return 'ok' in draft ? draft : this.#submit(draft)
  }

  /** An act of the kernel's own, and what changes with it in the kernel's own tables. */
  async record<P>(
    actor: Actor,
    act: Act<P>,
    payload: NoInfer<P>,
    along?: (tx: WriteTx) => Promise<void>,
  ): Promise<Receipt | Refusal> {
    const draft = draftOf(this.#core, actor, act, payload, 'kernel')
    if ('ok' in draft) return draft
    return this.#submit(along ? { ...draft, along } : draft)
  }

  #submit(draft: Draft): Promise<Receipt | Refusal> {
    if (this.#core.stopped) return Promise.resolve(refuse('storage', this.#core.stopped))
    return new Promise((answer, fail) => {
      this.#waiting.push({ draft, answer, fail })
      this.#draining ??= this.#drain()
    })
  }

  /** Resolves when nothing waits any more. */
  async quiet(): Promise<void> {
    while (this.#draining) await this.#draining
  }

  async #drain(): Promise<void> {
    // One turn of the loop, so that everybody who wants to come along has come.
    for (await breathe(); this.#waiting.length > 0; await breathe()) await this.#writeGroup(this.#nextGroup())
    this.#draining = null
  }

  #nextGroup(): readonly Waiting[] {
    const alone = (one: Waiting) => this.#core.effects.get(one.draft.act.name)?.after !== undefined
    let count = 0
    for (let blocks = 0; count < Math.min(this.#waiting.length, mostTogether) && blocks < mostBlocks; count++) {
      const next = this.#waiting[count]
      if (!next || (alone(next) && count > 0)) break
      blocks += next.draft.blocks.length
      if (alone(next)) return this.#waiting.splice(0, 1)
    }
    return this.#waiting.splice(0, count)
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    const core = this.#core
    if (core.stopped) {
      for (const one of group) one.answer(refuse('storage', core.stopped))
      return
    }
    const frontier = core.frontier.copy()
    let outcomes: readonly Outcome[]
    let lastAt = core.lastAt
    try {
      outcomes = await core.store.write(async (tx) => {
        const leaves: NewLeaf[] = []
        const answers: Outcome[] = []
        for (const { draft } of group) {
          const outcome = await writeOne(core, tx, draft, frontier, lastAt)
          if ('leaf' in outcome) {
            leaves.push(outcome.leaf)
            lastAt = outcome.leaf.at
            answers.push(receiptOf(outcome.leaf))
          } else answers.push(outcome)
        }
        if (leaves.length > 0) await appendLeaves(tx.kernel, leaves, frontier)
        const only = group[0]?.draft
        if (only && leaves.length === 1) await core.effects.get(only.act.name)?.after?.(tx, only)
        return answers
      })
    } catch (error) {
      this.#failed(group, error)
      return
    }
    core.frontier = frontier
    core.lastAt = lastAt
    await this.#settle(group, outcomes)
  }

  async #settle(group: readonly Waiting[], outcomes: readonly Outcome[]): Promise<void> {
    for (const [n, { draft }] of group.entries()) {
      const outcome = outcomes[n]
      if (outcome && 'ok' in outcome && outcome.ok) await this.#core.effects.get(draft.act.name)?.done?.()
    }
    for (const [n, { draft, answer, fail }] of group.entries()) {
      const outcome = outcomes[n]
      if (!outcome || 'bug' in outcome) {
        fail(outcome?.bug)
        continue
      }
      answer(outcome)
      if (!outcome.ok) continue
      const line = { seq: outcome.seq, at: outcome.at, facility: draft.facility, act: draft.act.name }
      for (const listener of this.#core.listeners) listener(line)
    }
  }

  #failed(group: readonly Waiting[], error: unknown): void {
    const meaning = this.#core.store.judge(error)
    if (meaning === 'lost') this.#core.stopped = say('kernel.storage.lost')
    for (const { answer, fail } of group) {
      if (meaning === 'other' || meaning === 'constraint') fail(error)
      else answer(refuse('storage', storageReason(meaning)))
    }
  }
}

export function storageReason(meaning: StoreError) {
  return say(
    meaning === 'full'
      ? 'kernel.storage.full'
      : meaning === 'readonly'
        ? 'kernel.storage.readonly'
        : 'kernel.storage.lost',
  )
}

function receiptOf({ seq, at, hash }: NewLeaf): Receipt {
  return { ok: true, seq, at, leaf: Buffer.from(hash).toString('hex') }
}

/** Applies one act inside its own savepoint, so that a failing one does not harm the others of its group. */
async function writeOne(
  core: Core,
  tx: WriteTx,
  draft: Draft,
  frontier: Frontier,
  lastAt: number,
): Promise<{ readonly leaf: NewLeaf } | Refusal | { readonly bug: unknown }> {
  const { act, room, actor, facility, payload, opened } = draft
  const seq = frontier.size
  // INVARIANT: the ledger's time never runs backwards, whatever the machine's clock does.
  const at = Math.max(core.clock(), lastAt)
  const bytes = makeLeaf({ v: 1, seq, at, facility, actor, act: act.name, payload })
  if (!bytes.ok) return refuse('invalid', say('kernel.invalid.canonical', { field: bytes.at, problem: bytes.code }))
  const applied = { seq, at, actor, facility, payload: opened }
  await tx.savepoint()
  try {
    const db = await tx.enter(room, facility)
    const effect = core.effects.get(act.name)
    const reasons = [...((await act.check?.(db, applied)) ?? []), ...((await effect?.guard?.(tx, draft)) ?? [])]
    if (reasons.length > 0) {
      tx.leave()
      await tx.undo()
      return refuse('conflict', ...reasons)
    }
    await act.apply(db, applied)
    tx.leave()
    await draft.along?.(tx)
    await tx.keep()
  } catch (error) {
    tx.leave()
    const meaning = core.store.judge(error)
    if (meaning !== 'constraint' && meaning !== 'other') throw error
    await tx.undo()
    return meaning === 'constraint' ? refuse('conflict', say('kernel.conflict')) : { bug: error }
  }
  const hash = leafHash(bytes.bytes)
  frontier.append(hash)
  return { leaf: { seq, at, facility, act: act.name, bytes: bytes.bytes, hash, blocks: draft.blocks } }
}
