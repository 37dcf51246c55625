// Faults of what is kept: each as it happened somewhere or was tried out, and what every edition must say of it.
import { keyOf } from '#hospital/register/key.ts'
import type { Subject } from '../answers.ts'
import type { Backups, PlanRow } from '../backups.ts'
import { names, places } from '../backups.words.ts'
import { before } from '../days.ts'
import type { Ground } from './ground.ts'

/** The fee rules ask houses of this size and more. */
export const askedForFees = 200

const place = (name: string): Subject => ({ kind: 'repository', key: keyOf.repository({ name }) ?? '' })
const system = (name: string): Subject => ({ kind: 'system', key: keyOf.system({ name }) ?? '' })
const medium = (label: string): Subject => ({ kind: 'medium', key: keyOf.medium({ label }) ?? '' })
const line = ({ system: name, method, place: repository, job }: PlanRow): Subject =>
  ({ kind: 'backupPlan', key: keyOf.backupPlan({ system: name, method, repository, ...(job !== '' &&
    { job }) }) ?? '' })

/** What no file of any sample tells. */
export function openOfBackups({ answers, backups, beds }: Pick<Ground, 'answers' | 'backups' | 'beds'>): void {
  // A list of versions says nothing of what is in them.
  if (backups.nights.length > 0)
    for (const check of ['copies-complete', 'read-again', 'out-of-reach'] as const) answers.unknown(check,
      place(places.windows))
  if (beds < askedForFees) answers.skip('fee-evidence')
}

export function plantBackups(ground: Ground): void {
  const { backups } = ground
  resticAttacked(ground)
  bucketAttacked(ground)
  folderAttacked(ground)
  nightsMissed(ground)
  mediaForgotten(ground)
  planned(ground, backups)
  cameBack(ground)
  asked(ground)
}

function resticAttacked({ answers, asOf, backups }: Ground): void {
  const store = backups.store(places.nas)
  const flipped = store.kept[3]
  if (flipped) flipped.damage = `data/${flipped.root.slice(0, 2)}/${flipped.root.slice(0, 12)}`
  answers.fail('read-again', place(places.nas), '1か所でビットが反転した世代がある')
  const stored = `${before(asOf, 1)}T20:00:00+09:00`
  const forged = backups.keep(`${before(asOf, -400)}T02:00:00+09:00`, {
    storedAt: stored, files: 1, bytes: 4096, addedBytes: 4096, looked: false, canaries: 'none',
  })
  const [newest, ...older] = store.kept
  store.kept.unshift(forged)
  store.prune = { takes: older.map(({ id }) => id), keeps: [forged.id, ...(newest ? [newest.id] : [])] }
  answers.fail('times-trusted', place(places.nas), '未来の日時を名乗る世代があり、次の整理で本物が消える')
  answers.fail('copies-complete', place(places.nas), 'いちばん新しい世代がほとんど空')
}

function bucketAttacked({ answers, asOf, backups }: Ground): void {
  const { kept } = backups.store(places.images)
  for (const one of kept.slice(4)) one.hidden = 40
  for (const one of kept.slice(0, 4)) one.lockedUntil = before(asOf, -5)
  answers.fail('locks-hold', place(places.images), '削除マーカーで隠された版があり、鍵も5日後に切れる')
}

function folderAttacked({ answers, asOf, backups }: Ground): void {
  const store = backups.store(places.pharmacy)
  const [newest] = store.kept
  if (newest) {
    newest.canaries = 'changed'
    newest.suspicions = [
      { rule: 'mass-rename', count: 4120, example: '処方/2026/11/000123.csv.yakmd' }, { rule: 'new-ending', count: 4120,
        example: '.yakmd' },
    ]
    answers.fail('clean-generations',
      { kind: 'generation', key: keyOf.generation({ repository: places.pharmacy, id: newest.id }) ?? '' },
      '見張り用のファイルが書き換わり、まとめて名前が変わっている')
  }
  store.inDomain = true
  store.gone.push({ id: `${before(asOf, 1)}-16`, takenAt: `${before(asOf, 1)}T16:00:00+09:00` })
  answers.fail('generations-stay', place(places.pharmacy), 'いちばん新しい世代が、その日のうちに消えた')
  const tried = backups.tries.find(({ store }) => store === places.pharmacy)
  if (tried) tried.wrote = true
  answers.fail('out-of-reach', place(places.pharmacy), '外来の端末から書き込め、ドメインにも入っている')
}

function nightsMissed({ answers, backups }: Ground): void {
  const [failed, nothing] = [backups.nights[5], backups.nights[4]]
  if (failed) failed.result = 'failed'
  if (nothing) nothing.result = 'nothing'
  const row = backups.plans.find(({ place: name }) => name === places.windows)
  if (row) answers.fail('backups-run', line(row), '失敗した夜と、動かなかった夜がある')
}

function mediaForgotten({ answers, asOf, backups }: Ground): void {
  const again = (label: string, store: string) => {
    const kept = backups.store(store).kept
    kept.splice(0, kept.length, ...kept.filter((one) => one.medium !== label))
    backups.moves.splice(0, backups.moves.length, ...backups.moves.filter((one) => one.medium !== label))
  }
  // The newest disk was never taken out.
  again('RDX-01', places.disks)
  backups.carry('RDX-01', places.disks, 3, null, 'stays')
  backups.attached = [{ label: 'RDX-01', since: `${before(asOf, 3)}T09:30:00+09:00` }]
  answers.fail('media-rotation', medium('RDX-01'), '3日前から入れたまま')
  answers.unknown('out-of-reach', place(places.disks))
  // One tape came twice in a row and still stands in the library; the one that was due never came.
  for (const label of ['A00001L8', 'A00002L8', 'A00003L8', 'A00004L8']) again(label, places.tapes)
  backups.carry('A00003L8', places.tapes, 40, before(asOf, 12))
  backups.carry('A00004L8', places.tapes, 33, before(asOf, -2))
  backups.carry('A00001L8', places.tapes, 26, before(asOf, -9))
  backups.carry('A00002L8', places.tapes, 12, null, 'shelf')
  const { kept } = backups.store(places.tapes)
  kept.splice(0, kept.length, ...kept.filter((one) => one.medium !== 'A00002L8'))
  backups.carry('A00002L8', places.tapes, 5, before(asOf, -25))
  backups.loaded = 'A00002L8'
  answers.fail('media-rotation', medium('A00002L8'), '同じテープに続けて書いた')
  answers.fail('media-rotation', medium('A00003L8'), '入れるはずの日に入れていない')
  answers.unknown('out-of-reach', place(places.tapes))
}

function planned({ answers, beds }: Ground, backups: Backups): void {
  const { network, pharmacy, laboratory, receipts } = names
  const drop = (fits: (row: PlanRow) => boolean): void => {
    for (const row of backups.plans.filter(fits)) backups.plans.splice(backups.plans.indexOf(row), 1)
  }
  const off = (name: string, from: string): void => {
    const store = backups.store(from)
    store.systems = store.systems.filter((one) => one !== name)
  }
  drop((row) => row.system === network)
  for (const store of [places.nas, places.disks]) off(network, store)
  answers.fail('backup-planned', system(network), '計画表になく、1つも取っていない')
  drop((row) => row.place === places.disks && (row.system === pharmacy || row.system === laboratory))
  for (const name of [pharmacy, laboratory]) {
    off(name, places.disks)
    answers.fail('several-ways', system(name), '1つの方法、1つの場所だけ')
  }
  for (const one of backups.media) one.systems = one.systems.filter((name) => ![network, pharmacy,
    laboratory].includes(name as never))
  answers.fail('older-generations-protected', system(laboratory), '3世代目より前に、守られたものがない')
  const rare = backups.plans.find((row) => row.system === pharmacy)
  if (rare) Object.assign(rare, { every: '週1', generations: '2' })
  const store = backups.store(places.pharmacy)
  store.kept = store.kept.filter((_, at) => at === 0 || at === 4)
  answers.fail('backup-often-enough', system(pharmacy), '失ってよいのは24時間、計画は週1回')
  answers.fail('generations-kept', system(pharmacy), '2世代しかない')
  answers.unknown('older-generations-protected', system(pharmacy))
  const unwritten = backups.plans.find((row) => row.system === receipts && row.place === places.disks)
  if (unwritten) unwritten.clause = ''
  if (beds >= askedForFees) answers.fail('fee-evidence', system(receipts), 'オフライン保管の根拠が書かれていない')
}

function cameBack({ answers, backups }: Ground): void {
  const { records, receipts, laboratory } = names
  const last = (name: string) => backups.drills.findLast((one) => one.system === name)
  const failed = last(receipts)
  if (failed) Object.assign(failed, { result: '失敗', trouble: '復号の鍵がドメインの中にしかなく、手に入らなかった',
    keyOutOfReach: 'RDXの暗号鍵' })
  answers.fail('rehearsed', system(receipts), '最後の訓練で戻らなかった')
  const slow = last(records)
  if (slow) Object.assign(slow, { hours: 31, trouble: '媒体の読み出しに時間がかかった' })
  answers.fail('rehearsed', system(records), '目標24時間のところ31時間かかった')
  for (const one of backups.drills.filter(({ system: name }) =>
    name === laboratory)) backups.drills.splice(backups.drills.indexOf(one), 1)
  answers.fail('rehearsed', system(laboratory), '訓練をしたことがない')
}

function asked({ answers, asOf, backups }: Ground): void {
  const of = (name: string) => backups.claims.find((one) => one.system === name)
  const silent = of(names.images)
  if (silent) Object.assign(silent, { said: '', saidOn: null })
  answers.fail('restore-claims', system(names.images), '尋ねてから100日、返事がない')
  const old = of(names.records)
  if (old) Object.assign(old, { askedOn: before(asOf, 520), saidOn: before(asOf, 500) })
  answers.fail('restore-claims', system(names.records), '1年以上前の回答')
  const never = of(names.network)
  if (never) backups.claims.splice(backups.claims.indexOf(never), 1)
  answers.fail('restore-claims', system(names.network), '尋ねていない')
}
