// Evidence of the night: what was printed, and what a stick gathered from one machine, once whole and once with one bit flipped.
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { bag, sealOf } from '#engines/bagit'
import { at, type Course } from './course.ts'
import { value } from './night.ts'

interface File {
  readonly name: string
  readonly bytes: Buffer<ArrayBuffer>
}

export async function item(one: Course, what: string, more: object = {}): Promise<string> {
  const { id } = await value(one.night.tanaka.call('secured.add', {
    params: at(one), body: { what, collector: '田中 一', method: 'photo', storage: '金庫', ...more },
  }))
  one.items.set(what, id)
  return id
}

export async function bring(one: Course, id: string, files: readonly File[], seal?: string) {
  const sent = []
  for (const { name, bytes } of files) {
    const { sha256, size } = await value(one.night.tanaka.call('secured.upload', { params: at(one), body: bytes }))
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    sent.push({ name, sha256, size })
  }
  return value(one.night.tanaka.call('secured.take', { params: { ...at(one), item: id }, body: { files: sent, ...(seal ? { seal } : {}) } }))
}

export async function notePhotographed(one: Course): Promise<void> {
  const id = await item(one, '3階東病棟のプリンターから出た紙', { method: 'paper', place: '3階東病棟', seal: '0042' })
  await bring(one, id, [{ name: '脅迫文 1.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('the page')]) }])
  await value(one.night.tanaka.call('secured.handOver', {
    params: { ...at(one), item: id }, body: { from: '田中 一', to: '県警 高橋', reason: '捜査のため', seal: '0043' },
  }))
}

async function folderOf(machine: string): Promise<readonly File[]> {
  const payload = [['volatile/processes.txt', 'evil.exe 4711\n'], ['logs/security.evtx', 'x'.repeat(50_000)]] as const
  const members: File[] = []
  const files = payload.map(([name, text]) => ({ name, size: text.length, open: () => [Buffer.from(text)] }))
  for await (const { path, content } of bag({ folder: machine, info: [['Device', machine]], files })) {
    members.push({ name: path, bytes: Buffer.concat(await Array.fromAsync(content)) })
  }
  return members
}

/** Upper case in eight groups, as it stands on the paper beside the machine. */
const onPaper = (files: readonly File[]) => {
  const tags = files.find(({ name }) => name.endsWith('/tagmanifest-sha256.txt'))
  return sealOf(tags?.bytes ?? Buffer.alloc(0)).toUpperCase().match(/.{8}/g)?.join('-') ?? ''
}

export async function collectFrom(one: Course): Promise<void> {
  const files = await folderOf('PC-0001')
  const seal = onPaper(files)
  const whole = await item(one, 'PC-0001 から集めたもの', { method: 'collected', device: 'pc-0001', deviceLabel: 'PC-0001' })
  expect(await bring(one, whole, files, seal)).toMatchObject({ sealed: { whole: true, paper: 'same', faults: [] } })
  const bent = files.map((file) => {
    if (!file.name.endsWith('security.evtx')) return file
    const bytes = Buffer.from(file.bytes)
    bytes[25_000] = (bytes[25_000] ?? 0) ^ 1
    return { ...file, bytes }
  })
  const spoilt = await item(one, 'PC-0001 から集めたもの(写し)', { method: 'copied', device: 'pc-0001', deviceLabel: 'PC-0001' })
  const { sealed } = await bring(one, spoilt, bent, seal)
  expect(sealed).toMatchObject({ whole: false, paper: 'same', count: 1 })
  expect(sealed?.faults[0]?.text).toContain('logs/security.evtx')
}
