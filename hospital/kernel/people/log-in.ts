// Logging in: the same words and about the same time for everybody who fails, whatever they failed at.
import type { Kernel } from '../kernel.ts'
import { messages, type Message } from '../text.ts'
import { lockedOut } from './acts/sessions.ts'
import { enter } from './enter.ts'
import type { Attempt, Guard } from './guard.ts'
import { askDirectory } from './ldap.ts'
import { loginKey } from './login-key.ts'
import { verifyPassword, type Cost } from './password.ts'
import { byLogin, recoveryCodesLeft, whoIs, type Who } from './queries.ts'
import { sentences } from './sentences.ts'
import type { Proof } from './sessions.ts'
import { setting } from './settings.ts'
import { hashOfTyped } from './tokens.ts'
import { matchCode } from './totp.ts'
import { vouched } from './vouched.ts'

const say = messages(sentences)

export interface LogInParts {
  readonly kernel: Kernel
  readonly guard: Guard
  readonly now: () => number
  readonly cost: Cost
}

export interface FirstStep {
  readonly person: string
  readonly account: string
  readonly way: 'password' | 'ldap'
}

type Refused = { readonly next: 'refused'; readonly status: 401 | 429 | 503; readonly reason: Message }
export type Entry =
  | Refused
  | { readonly next: 'done'; readonly who: Who; readonly proof: Proof }
  | { readonly next: 'secondStep'; readonly first: FirstStep; readonly ways: readonly ('totp' | 'recovery')[] }

export interface Tried {
  readonly login: string
  readonly password: string
  readonly address: string
  readonly known: boolean
}

const refused = (status: Refused['status'], reason: Message): Refused => ({ next: 'refused', status, reason })

export async function firstStep(parts: LogInParts, tried: Tried): Promise<Entry> {
  const attempt: Attempt = { account: loginKey(tried.login), address: tried.address, known: tried.known }
  return guarded(parts, attempt, () => firstTry(parts, tried, attempt))
}

/** Within the guard's limits, or not at all. */
async function guarded(parts: LogInParts, attempt: Attempt, work: () => Promise<Entry>): Promise<Entry> {
  const begun = parts.guard.begin(attempt)
  if (typeof begun === 'number') return refused(429, say('people.held', { minutes: begun }))
  try {
    return await work()
  } finally {
    begun()
  }
}

async function firstTry(parts: LogInParts, tried: Tried, attempt: Attempt): Promise<Entry> {
  const proved = await proveFirst(parts, tried)
  if ('next' in proved) {
    if (proved.status === 401) await countFailure(parts, attempt)
    return proved
  }
  const who = await whoIs(parts.kernel, proved.person)
  if (!who || who.grants.length === 0) return refused(401, say('people.noRole'))
  const first = { ...proved, account: attempt.account ?? '' }
  if (who.person.totp_secret === null) return finish(parts, attempt, who, { way: first.way })
  const left = await recoveryCodesLeft(parts.kernel, who.person.id)
  return { next: 'secondStep', first, ways: left > 0 ? ['totp', 'recovery'] : ['totp'] }
}

async function proveFirst(
  parts: LogInParts, { login, password }: Tried
): Promise<Omit<FirstStep, 'account'> | Refused> {
  const local = await byLogin(parts.kernel, login, 'local')
  const ldap = local ? null : await setting(parts.kernel, 'ldap')
  if (ldap) return proveByDirectory(parts, ldap, login, password)
  const right = await verifyPassword(local?.password ?? null, password, parts.cost)
  if (right === 'busy') return refused(503, say('people.busy'))
  return right && local ? { person: local.id, way: 'password' } : refused(401, say('people.wrong'))
}

async function proveByDirectory(
  { kernel, cost }: LogInParts, ldap: Parameters<typeof askDirectory>[0], login: string, password: string,
): Promise<Omit<FirstStep, 'account'> | Refused> {
  // Whoever is not of this house takes as long as who is: else the time would tell which names are accounts here.
  const [answer] = await Promise.all([askDirectory(ldap, login, password), verifyPassword(null, password, cost)])
  if (!answer.ok) {
    if (answer.why === 'wrong') return refused(401, say('people.wrong'))
    return refused(503, say(answer.why === 'certificate' ? 'people.directoryCertificate' : 'people.directoryDown'))
  }
  const person = await enter(kernel, ldap.groupRoles, { ...answer, origin: 'ldap' })
  // The password was right, so this is no failure to be counted.
  return typeof person === 'string' ? { person, way: 'ldap' } : refused(503, person)
}

export interface SecondTried {
  readonly first: FirstStep
  readonly way: 'totp' | 'recovery'
  readonly code: string
  readonly address: string
  readonly known: boolean
}

export async function secondStep(parts: LogInParts, tried: SecondTried): Promise<Entry> {
  const attempt: Attempt = { account: tried.first.account, address: tried.address, known: tried.known }
  return guarded(parts, attempt, () => secondTry(parts, tried, attempt))
}

async function secondTry(parts: LogInParts, { first, way, code }: SecondTried, attempt: Attempt): Promise<Entry> {
  const who = await whoIs(parts.kernel, first.person)
  if (!who || who.grants.length === 0) return refused(401, say('people.wrong'))
  if (way === 'recovery') return finish(
    parts, attempt, who, { way: `${first.way}+recovery`, recovery: hashOfTyped(code) }
  )
  const { totp_secret: secret, totp_step: used } = who.person
  const step = secret === null ? null : matchCode(secret, code, parts.now(), used)
  if (step !== null) return finish(parts, attempt, who, { way: `${first.way}+totp`, totpStep: step })
  await countFailure(parts, attempt)
  return refused(401, say('people.wrongCode'))
}

/** A recovery code is looked up when the session begins, in the same transaction that uses it up. */
function finish(parts: LogInParts, attempt: Attempt, who: Who, proof: Proof): Entry {
  if (proof.recovery === undefined) parts.guard.succeeded(attempt)
  return { next: 'done', who, proof }
}

/** After a refused code of a race or a wrong recovery code. */
export async function countFailure(parts: LogInParts, attempt: Attempt): Promise<void> {
  const failures = parts.guard.failed(attempt)
  if (failures === 0 || attempt.account === null) return
  const person = await byLogin(parts.kernel, attempt.account, 'local')
  if (person) {
    await parts.kernel.commit(
      vouched(person.id), lockedOut, { person: person.id, failures, address: attempt.address || '-' }
    )
  }
}
