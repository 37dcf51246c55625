// What machines tell of backups: the watch's report, a probe's, versions of Windows, and what stands in drives.
import { before } from '../days.ts'
import type { Hospital } from '../hospital.ts'
import type { Kept, Store } from '../backups.ts'

const host = 'bk-sv01'

const moment = (asOf: string, days: number, time: string): string => `${before(asOf, days)}T${time}+09:00`

export function watchReport({ asOf, backups }: Hospital): string {
  const look = moment(asOf, 1, '21:00:00')
  const shown = backups.media.filter(({ label }) => backups.attached.some((one) => one.label === label))
  return JSON.stringify({
    kind: 'kokoroe-backup-watch', version: 1, host, startedAt: look, endedAt: moment(asOf, 1, '21:20:00'),
      complete: true,
    repositories: backups.stores.map((store) => ({
      name: store.name, tool: store.tool, place: store.at, systems: store.systems, lookedAt: look, refusal: null,
      clock: { storage: moment(asOf, 1, '21:00:02'), here: look, aheadSeconds: 2 }, prune: store.prune,
      generations: store.kept.map((one) => generation(store, one, asOf)),
      sample: sample(store, asOf), samples: [],
      gone: store.gone.map((one) => ({
        ...one, storedAt: one.takenAt, addedBytes: null, lastSeenAt: moment(asOf, 1, '17:00:00'), missedAt: look, deletedAt: null,
      })),
    })),
    media: shown.map(({ label, serial, sort }) => ({
      serial, label, sort: sort === 'RDX' ? 'rdx' : 'tape', bytes: 4_000_000_000_000, where: '/mnt/rdx',
      since: backups.attached.find((one) => one.label === label)?.since,
    })),
  }, null, 1)
}

function generation({ systems, tool }: Store, one: Kept, asOf: string) {
  const at = one.storedAt
  const onShelf = one.medium !== null
  return {
    id: one.id, takenAt: one.takenAt, storedAt: one.storedAt, host: 'his-sv01', paths: ['/data'], files: one.files,
      bytes: one.bytes,
    addedBytes: one.addedBytes, systems, medium: one.medium, root: one.root,
    source: one.looked ? { comparedAt: at, missing: 0, unread: 0, example: null } : null,
    read: {
      wholeAt: one.looked ? (onShelf ? at : moment(asOf, 1, '05:00:00')) : null, parts: 0, of: 7,
      damages: one.damage === null ? [] : [{ where: one.damage, said: 'hash differs' }],
    },
    inspected: one.looked ? {
      at, files: one.files, unjudged: 12, changed: one.suspicions[0]?.count ?? 30, canaries: one.canaries,
        suspicions: one.suspicions,
    } : null,
    protection: onShelf ? null : {
      grade: one.lockedUntil === null ? 'E' : 'B',
        until: one.lockedUntil === null ? null : `${one.lockedUntil}T00:00:00+09:00`, objects: 40,
      unlocked: 0, hidden: one.hidden, refused: one.lockedUntil === null ? null : true,
      grounds: tool === 's3' ? ['versioning on', 'retention COMPLIANCE'] : ['permissions'], seenAt: moment(asOf, 1,
        '21:01:00'),
      triedAt: one.lockedUntil === null ? null : moment(asOf, 2, '21:01:00'),
    },
  }
}

function sample({ kept, tool }: Store, asOf: string) {
  const sound = kept.find(({ looked }) => looked)
  return tool === 'restic' && sound
    ? { generation: sound.id, at: moment(asOf, 1, '21:10:00'), picked: 20, equal: 20, sizeOnly: 0, wrong: [],
      bytes: 52_000_000, seconds: 4.5 }
    : null
}

export function reachReport({ asOf, backups, profile }: Hospital): string {
  const at = moment(asOf, 9, '10:00:00')
  return JSON.stringify({
    kind: 'kokoroe-backup-reach', version: 1, position: '外来の端末', host: 'pc-gairai1', startedAt: at,
      endedAt: moment(asOf, 9, '10:00:09'),
    complete: true,
    tried: backups.tries.map(({ store, wrote }) => ({
      repository: store, target: 'nas:445', way: 'smb', at, connected: true, listed: wrote, wrote, deleted: false,
      account: `${(profile.domain.split('.')[0] ?? '').toUpperCase()}\\gairai`,
    })),
  }, null, 1)
}

/** `wbadmin get versions` of the receipts server, copied out of the window. */
export function* windowsVersions({ backups }: Hospital): Generator<string> {
  yield* ['C:\\Windows\\system32>hostname', 'IJI-SV01', '', 'C:\\Windows\\system32>wbadmin get versions']
  yield* ['wbadmin 1.0 - バックアップ コマンド ライン ツール', '(C) Copyright Microsoft Corporation. All rights reserved.', '']
  for (const { on } of backups.nights.filter(({ result }) => result === 'well').slice(0, 10).toReversed()) {
    const [year, month, day] = on.split('-')
    yield* [
      `バックアップ時間: ${year}/${month}/${day} 23:00`, 'バックアップの対象: 1394/USB ディスク (ラベル IJI-BK(F:))',
      `バージョン識別子: ${month}/${day}/${year}-14:00`, '回復可能: ボリューム, ファイル, アプリケーション, ベア メタル回復, システム状態',
      'スナップショット ID: {0b266406-9ce2-4e86-b256-7b0f03b0f4fd}', '',
    ]
  }
}

export function disksSeen({ backups }: Hospital): string {
  const disk = { path: '/dev/sda', name: 'sda', type: 'disk', size: 500_000_000_000, rm: false, model: 'SSD',
    serial: 'S4X2', rota: false, mountpoints: ['/'] }
  const shown = backups.attached.flatMap(({ label }, at) => {
    const serial = backups.media.find((one) => one.label === label)?.serial
    const name = `sd${'bcd'[at] ?? 'e'}`
    return [{ path: `/dev/${name}`, name, type: 'disk', size: 4_000_000_000_000, rm: true, tran: 'usb', model: 'RDX',
      serial, rota: true, label,
      mountpoints: ['/mnt/rdx'] }]
  })
  return JSON.stringify({ blockdevices: [disk, ...shown] }, null, 3)
}

/** `mtx status` of the tape library. */
export function* libraryStatus({ backups: { loaded } }: Hospital): Generator<string> {
  yield '  Storage Changer /dev/sg3:1 Drives, 4 Slots ( 0 Import/Export )'
  yield loaded === null ? 'Data Transfer Element 0:Empty'
    : `Data Transfer Element 0:Full (Storage Element 1 Loaded):VolumeTag = ${loaded}`
  for (const slot of [1, 2, 3, 4]) yield `      Storage Element ${slot}:Empty`
}
