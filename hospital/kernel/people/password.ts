// Passwords as argon2id in PHC form, with Node's own implementation.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Cost {
  /** KiB. */
  readonly memory: number
  readonly passes: number
}

/** RFC 9106's second recommended choice; about 0.2 s on a small office machine. */
export const usualCost: Cost = { memory: 65_536, passes: 3 }

const lanes = 1
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** How many may be computed at once, and how many may wait: each takes 64 MiB and a core. */
const most = { running: 2, waiting: 40 }
const waiting: (() => void)[] = []
let running = 0

async function turn<T>(work: () => Promise<T>): Promise<T | null> {
  if (running >= most.running) {
    if (waiting.length >= most.waiting) return null
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function derive(
  password: string, nonce: Uint8Array, cost: Cost, parallelism: number, tagLength: number
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  // NFKC: the same keys pressed on another machine must give the same bytes.
  const message = password.normalize('NFKC')
  argon2('argon2id', {
    message, nonce, parallelism, tagLength, memory: cost.memory, passes: cost.passes
  }, (error, tag) =>
    error ? reject(error) : resolve(Buffer.from(tag)),
  )
  return promise
}

const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

function inPhc({ memory, passes }: Cost, nonce: Uint8Array, tag: Uint8Array): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${plain(nonce)}$${plain(tag)}`
}

/** null: too many are waiting already. */
export async function hashPassword(password: string, cost: Cost = usualCost): Promise<string | null> {
  return turn(async () => {
    const nonce = randomBytes(16)
    const tag = await derive(password, nonce, cost, lanes, 32)
    return inPhc(cost, nonce, tag)
  })
}

/** Somebody who does not exist takes as long as somebody who does. */
function nobody(cost: Cost): string {
  return inPhc(cost, Buffer.alloc(16), Buffer.alloc(32))
}

export async function verifyPassword(
  stored: string | null, password: string, cost: Cost = usualCost
): Promise<boolean | 'busy'> {
  const known = phc.exec(stored ?? '')
  const [, m, t, p, nonce = '', tag = ''] = known ?? phc.exec(nobody(cost)) ?? []
  const expected = Buffer.from(tag, 'base64')
  const right = await turn(async () => {
    const params = { memory: Number(m), passes: Number(t) }
    const got = await derive(password, Buffer.from(nonce, 'base64'), params, Number(p), expected.length)
    return timingSafeEqual(got, expected) && known !== null
  })
  return right ?? 'busy'
}
