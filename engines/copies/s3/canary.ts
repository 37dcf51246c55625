// Whether the storage holds what it promises: a small object is stored with a short lock, and removing it is really tried.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Retention } from './answers.ts'
import type { Reply } from './ask.ts'
import type { Client, VersionName } from './client.ts'

/** What was tried, and what came of it. Unknown is never a good answer. */
export type Effect = 'refused' | 'allowed' | 'unknown'

export interface Tried {
  readonly at: string
  readonly mode: Retention['mode']
  /** The lock was told back as it was asked for. */
  readonly told: boolean
  readonly shorten: Effect
  readonly remove: Effect
  /** Removing with the header that overrides governance. */
  readonly bypass: Effect
  /** The same account, the same object, after its lock had ended: only if that worked did the refusals come from the lock. */
  readonly control: 'deleted' | 'refused' | 'none'
  /** Why something is not known. */
  readonly said: string
}

export interface CanaryOptions {
  readonly signal?: AbortSignal
  readonly lockSeconds: number
  /** Longer locks are not waited for; the next trial takes them away. */
  readonly mostWaitSeconds: number
  readonly now: () => number
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<unknown>
}

const named = /until-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)Z-[0-9a-f]{12}$/
/** Left behind by trials that were broken off; more of them and no new one is made. */
const mostLeft = 10

export async function tryCanary(
  client: Client, folder: string, mode: Retention['mode'], options: CanaryOptions,
): Promise<Tried> {
  const first = await once(client, folder, mode, options)
  // The lock had ended before all was tried: once more with a longer one.
  return first.said === late ? once(client, folder, mode, { ...options, lockSeconds: options.lockSeconds * 8 }) : first
}

const late = 'the lock had ended before all was tried'

async function once(client: Client, folder: string, mode: Retention['mode'], options: CanaryOptions): Promise<Tried> {
  const { signal } = options
  const clock = await client.clock(signal)
  const nothing: Tried = {
    at: new Date(options.now()).toISOString(), mode, told: false, shorten: 'unknown', remove: 'unknown', bypass: 'unknown',
    control: 'none', said: '',
  }
  if (!clock.ok) return { ...nothing, said: clock.refusal.said }
  // All times here are the storage's: it is its clock that ends a lock.
  const storageNow = () => options.now() + clock.value.aheadSeconds * 1000
  const left = await clean(client, folder, storageNow(), signal)
  if (left > mostLeft) return { ...nothing, said: `${left} canaries are left in ${folder}` }

  const until = new Date((Math.ceil(storageNow() / 1000) + options.lockSeconds) * 1000)
  const key = `${folder}until-${until.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${randomBytes(6).toString('hex')}`
  const lock = { mode, until: until.toISOString() }
  const put = await client.put(key, 'A canary: whether its lock holds is tried on it. It may be removed.\n', lock, signal)
  if (!put.ok) return { ...nothing, said: put.refusal.said }
  const { 'x-amz-version-id': versionId = 'null' } = put.value.headers
  if (put.value.status >= 300 || typeof versionId !== 'string') {
    return { ...nothing, said: `not stored: ${put.value.status} ${put.value.code} ${put.value.message}`.trim() }
  }
  const name = { key, versionId }
  const told = await client.retention(name, signal)
  const good = told.ok && told.value?.mode === mode && Math.abs(Date.parse(told.value.until) - until.getTime()) < 1000
  const shorter = new Date(until.getTime() - 1000).toISOString()
  const shorten = effect(await client.putRetention(name, { mode, until: shorter }, signal))
  const remove = await removed(client, name, false, signal)
  const bypass = remove === 'allowed' ? 'unknown' : await removed(client, name, true, signal)
  const tried: Tried = { ...nothing, told: good, shorten, remove, bypass }
  const ended = await client.clock(signal)
  if (!ended.ok || Date.parse(ended.value.storage) + 1000 > until.getTime()) return { ...nothing, said: late }
  if (remove === 'allowed' || bypass === 'allowed') return { ...tried, control: 'deleted' }
  const wait = until.getTime() + 1500 - storageNow()
  if (wait > options.mostWaitSeconds * 1000) return tried
  await options.wait(Math.max(wait, 0), signal)
  const after = await removed(client, name, false, signal)
  return { ...tried, control: after === 'allowed' ? 'deleted' : after === 'refused' ? 'refused' : 'none' }
}

/** Waits in earnest; broken off, it is over. */
export function rest(ms: number, signal?: AbortSignal): Promise<unknown> {
  return sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => null)
}

/** Removes canaries whose lock has passed; how many are left. Nothing that does not bear our name is touched. */
async function clean(client: Client, folder: string, now: number, signal?: AbortSignal): Promise<number> {
  const page = await client.versions(folder, null, signal)
  if (!page.ok) return 0
  let left = 0
  for (const version of page.value.versions) {
    const [, hour, minute, second] = named.exec(version.key) ?? []
    if (hour === undefined) continue
    const passed = Date.parse(`${hour}:${minute}:${second}Z`) < now
    if (!passed || await removed(client, version, false, signal) !== 'allowed') left += 1
  }
  return left
}

/** What counts is whether it is gone, not what was answered. */
async function removed(client: Client, name: VersionName, bypass: boolean, signal?: AbortSignal): Promise<Effect> {
  const answer = await client.remove(name, bypass, signal)
  const there = await client.head(name, signal)
  if (there.ok && there.value.status === 404) return 'allowed'
  if (!there.ok || there.value.status !== 200) return 'unknown'
  return effect(answer) === 'refused' ? 'refused' : 'unknown'
}

type Answered = Awaited<ReturnType<Client['remove']>>

/** Locks are refused with 403 by most, and with 400 and a word of their own by some. */
function effect(answer: Answered): Effect {
  if (!answer.ok) return 'unknown'
  const { status, code }: Reply = answer.value
  if (status < 300) return 'allowed'
  const locked = status === 403 || (status === 400 && /^(ObjectLocked|InvalidRequest|InvalidRetention.*)$/.test(code))
  return locked ? 'refused' : 'unknown'
}
