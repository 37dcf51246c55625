// What the server remembers between requests: sessions, guards, and steps that wait for their other half.
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { Guard } from '#hospital/kernel/people/guard.ts'
import type { FirstStep, LogInParts } from '#hospital/kernel/people/log-in.ts'
import { loginKey } from '#hospital/kernel/people/login-key.ts'
import type { Leaving } from '#hospital/kernel/people/oidc.ts'
import { usualCost, type Cost } from '#hospital/kernel/people/password.ts'
import { Sessions } from '#hospital/kernel/people/sessions.ts'
import { sameSecret } from '#hospital/kernel/people/tokens.ts'
import { ClockWatch } from '#hospital/response/duties/machine-clock.ts'
import { Ceilings, PhotoCeiling } from '#hospital/response/report/ceilings.ts'
import { createHmac } from 'node:crypto'
import { Pending } from './pending.ts'
import { Guesses } from './protect/guesses.ts'
import { Rate } from './protect/rate.ts'
import { Streams } from './protect/streams.ts'
import type { SetupCode } from './setup-code.ts'

const minute = 60_000
const kamoBurst = 6_000

export interface ServicesOptions {
  readonly kernel: Kernel
  readonly setup: SetupCode
  readonly now: () => number
  readonly cost?: Cost
  /** Requests one address may make at once, refilled over ten seconds. */
  readonly burst?: number
}

export function services({ kernel, setup, now, cost = usualCost, burst = 600 }: ServicesOptions) {
  const guard = new Guard(now)
  const logIn: LogInParts = { kernel, guard, now, cost }
  return {
    kernel,
    setup,
    now,
    cost,
    guard,
    logIn,
    clockWatch: new ClockWatch(now, () => performance.now()),
    sessions: new Sessions(kernel, now),
    known: new KnownBrowsers(kernel.secretFor('known browsers')),
    rate: new Rate(now, burst),
    strictRate: new Rate(now, 60),
    /** かも?: a ward may stand behind one address, so its pages have a wider bucket, and reports their own ceilings. */
    kamo: { rate: new Rate(now, kamoBurst), ceilings: new Ceilings(now), photos: new PhotoCeiling(now) },
    streams: new Streams(),
    /** Receipts that nobody has: all guesses together, from wherever. */
    guesses: new Guesses(now),
    steps: new Pending<FirstStep>(now, 5 * minute),
    oidc: new Pending<Leaving['memory']>(now, 10 * minute),
    challenges: new Pending<string>(now, 5 * minute),
    totp: new Pending<string>(now, 10 * minute),
    /** When a dropped file was last changed on its owner's disk: known at the upload, needed at the import. */
    modified: new Pending<string>(now, 24 * 60 * minute),
  }
}

export type Services = ReturnType<typeof services>

/** Marks browsers that once logged in to an account. The key is the installation's: a restart makes nobody a stranger. */
class KnownBrowsers {
  readonly #key: Uint8Array

  constructor(key: Uint8Array) {
    this.#key = key
  }

  mark(login: string): string {
    return createHmac('sha256', this.#key).update(loginKey(login)).digest('base64url')
  }

  knows(login: string, cookie: string | null): boolean {
    return cookie !== null && cookie.split('.').slice(0, 8).some((one) => sameSecret(one, this.mark(login)))
  }

  /** The newest eight accounts of one shared computer. */
  add(login: string, cookie: string | null): string {
    const mine = this.mark(login)
    return [mine, ...(cookie ?? '').split('.').filter((one) => one !== '' && one !== mine)].slice(0, 8).join('.')
  }
}
