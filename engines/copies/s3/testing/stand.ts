// A fake with one bucket, its administrator, and readers of it: what most tests begin with.
import { openS3 } from '../reader.ts'
import type { S3Options, S3Reader } from '../reader.ts'
import { openAdmin } from './admin.ts'
import type { Admin, Server } from './admin.ts'
import type { Account } from './fake-auth.ts'
import { startFake } from './fake.ts'
import type { Fake, FakeOptions } from './fake.ts'

export const credentials = { accessKeyId: 'KOKOROETEST', secretAccessKey: 'a secret for tests only' }
export const bucket = 'copies'

export interface Stand {
  readonly fake: Fake
  readonly server: Server
  readonly admin: Admin
  reader(options?: Partial<S3Options>): S3Reader
  stop(): Promise<void>
}

export interface StandOptions extends Omit<FakeOptions, 'accounts'> {
  readonly standard?: { readonly mode: string; readonly days: number }
  readonly accounts?: Readonly<Record<string, Account>>
}

/** A bucket with object lock whose administrator may do all. */
export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const accounts = { [credentials.accessKeyId]: { secret: credentials.secretAccessKey }, ...options.accounts }
  const fake = await startFake({ ...options, accounts })
  const server = { endpoint: fake.endpoint, region: 'default', credentials }
  const admin = openAdmin(server, bucket, options.now)
  const readers: S3Reader[] = []
  await admin.create(options.standard)
  return {
    fake, server, admin,
    reader: more => {
      const opened = openReader(server, { bucket, ...options.now === undefined ? {} : { now: options.now }, ...more })
      readers.push(opened)
      return opened
    },
    stop: async () => {
      for (const reader of readers) await reader.close()
      admin.close()
      await fake.stop()
    },
  }
}

export function openReader(server: Server, options: Partial<S3Options> & { readonly bucket: string }): S3Reader {
  const opened = openS3({ ...server, prefix: '', layout: 'folders', backoffMs: 5, ...options })
  if (!opened.ok) throw new Error(`${opened.refusal.code} ${opened.refusal.said}`)
  return opened.value
}
