import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from './limits.ts'
import { Meter } from './meter.ts'
import { readBatch } from './read-batch.ts'
import { FileReader } from './read-file.ts'
import { inFolder } from './testing/trees.ts'
import { placeOf, type Step, walk } from './walk.ts'

/** Walks, and lets `meanwhile` do its harm just after the folder it names was entered. */
function steps(folder: string, meanwhile: Readonly<Record<string, () => void>>): string[] {
  const all: string[] = []
  const told = (step: Step) => {
    switch (step.is) {
      case 'segment': return `read ${step.segment.prefix}${step.segment.items}`
      case 'unread': return `${step.reason} ${step.name}`
      case 'begin': return step.name
      case 'end': return 'end'
      case 'no-folder': return `no folder: ${step.code}`
    }
  }
  for (const step of walk(folder, [], folder, defaultLimits)) {
    all.push(told(step))
    if (step.is === 'begin') meanwhile[step.name]?.()
  }
  return all
}

describe('a walk while others work', () => {
  it('lists folders that vanished, became links or files, and goes on', async () => {
    await inFolder((folder) => {
      const root = join(folder, 't')
      for (const name of ['a', 'gone', 'linked', 'made-file', 'z']) mkdirSync(join(root, name), { recursive: true })
      writeFileSync(join(root, 'z/file'), '')
      mkdirSync(join(folder, 'outside'))
      const harm = () => {
        rmSync(join(root, 'gone'), { recursive: true })
        rmSync(join(root, 'linked'), { recursive: true })
        symlinkSync('../outside', join(root, 'linked'))
        rmSync(join(root, 'made-file'), { recursive: true })
        writeFileSync(join(root, 'made-file'), '')
      }
      expect(steps(root, { a: harm })).toEqual([
        '.', 'a', 'end', 'vanished gone', 'replaced linked', 'replaced made-file', 'z', 'read z/ffile', 'end', 'end',
      ])
    })
  })
  it('ends when the top itself is moved away', async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, 't/a'), { recursive: true })
      expect(
        steps(join(folder, 't'), { '.': () => renameSync(join(folder, 't'), join(folder, 'u')) })
      ).toEqual(['.', 'vanished a', 'end'])
    })
  })
})

describe('reading what was a file when it was listed', () => {
  it('says what became of it, and neither blocks nor follows', async () => {
    await inFolder(async (folder) => {
      expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0)
      symlinkSync('/etc/passwd', join(folder, 'link'))
      mkdirSync(join(folder, 'folder'))
      const reader = new FileReader(null, new Meter())
      const items = ['fgone', 'fpipe', 'flink', 'ffolder', '?gone', '?folder', `f${'long'.repeat(100)}`].join('/')
      const [result] = (await readBatch([{ place: placeOf(folder).before, prefix: '', items }], reader)) ?? []
      expect(result?.lines.split('\n').map((line) => line.slice(0, 30))).toEqual([
        'x\tvanished\tENOENT\tgone', 'x\treplaced\t-\tpipe', 'x\treplaced\tELOOP\tlink', 'x\treplaced\t-\tfolder',
        'x\tvanished\tENOENT\tgone', 'x\treplaced\t-\tfolder', 'x\ttoo-long\tENAMETOOLONG\tlonglo', '',
      ])
      expect(result?.unread).toBe(7)
    })
  }, 10_000)
  it('stops in the middle of a big file when it is told to', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'big'), Buffer.alloc(2_000_000))
      const meter = new Meter()
      meter.stop()
      const batch = [{ place: placeOf(folder).before, prefix: '', items: 'fbig' }]
      expect(await readBatch(batch, new FileReader(null, meter))).toBeNull()
    })
  })
})
