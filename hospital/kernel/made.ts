// The open kernel, put together from its parts.
import { createHmac } from 'node:crypto'
import type { KeyPair } from '#engines/ledger'
import type { Core } from './core.ts'
import type { Door } from './door.ts'
import { filesOf } from './files/store-files.ts'
import { jobsOf } from './jobs/make.ts'
import type { Kernel } from './kernel.ts'
import { auditLines } from './ledger/audit.ts'
import { compareWithReplay } from './ledger/compare.ts'
import { exported, headOf } from './ledger/head.ts'
import { finishNextKey, makeNextKey } from './ledger/key.ts'
import { rebuildRooms } from './ledger/projections.ts'
import { signStatement } from './ledger/statement.ts'
import { replayedStore } from './ledger/temporary.ts'
import { verifyLedger } from './ledger/verify.ts'
import { keyRotated } from './own/acts.ts'
import { findPersonal } from './personal/find.ts'
import { saveInto } from './save/save.ts'
import { say } from './sentences.ts'

interface Parts {
  readonly core: Core
  readonly door: Door
  readonly installation: string
  readonly key: KeyPair
  readonly folder: string
  close(): Promise<void>
}

export function kernelOf({ core, door, installation, key: firstKey, folder, close }: Parts): Kernel {
  let key = firstKey
  const { store, registry } = core
  let closing: Promise<void> | null = null
  const running = jobsOf(core, door)
  const end = async () => {
    await running.stop()
    core.stopped ??= say('kernel.closed')
    await door.quiet()
    await close()
  }
  return {
    installation,
    store: store.kind,
    acts: registry.acts,
    files: filesOf(core, door),
    jobs: running.jobs,
    read: (facility, query) => store.read(facility, query),
    commit: (actor, act, payload) => door.commit(actor, act, payload),
    facilities: () => [...core.facilities.values()],
    audit: (query) => auditLines(store, query),
    findPersonal: (facility, text) => findPersonal(store, facility, text),
    onCommit(listener) {
      core.listeners.add(listener)
      return () => core.listeners.delete(listener)
    },
    head: async () => headOf(core.frontier, core.lastAt, installation, key),
    async rotateKey(actor) {
      const next = makeNextKey(folder, installation)
      const outcome = await door.record(actor, keyRotated, { vkey: next.vkey })
      // After a lost connection nobody knows whether it is recorded; the next opening will.
      if (outcome.ok || !core.stopped) finishNextKey(folder, installation, outcome.ok ? next.vkey : undefined)
      if (outcome.ok) key = next
      return outcome
    },
    sign: (kind, lines) => signStatement(key, kind, lines),
    secretFor: (purpose) => createHmac('sha256', key.skey).update(`kokoroe secret: ${purpose}`).digest(),
    exportLedger: () => exported(core, installation, key),
    verify: (progress) => store.readAll((db) => verifyLedger(db, progress)),
    rebuild: (progress) => store.write((tx) =>
      rebuildRooms(tx, registry, registry.rooms, progress && ((_room, done, total) => progress(done, total)))),
    compareProjections: () => compareWithReplay(core, folder),
    asOf: (at) => store.readAll((db) => replayedStore(core, folder, db, at)),
    save: (file) => saveInto({ core, installation, key, folder }, file),
    close: () => (closing ??= end()),
  }
}
