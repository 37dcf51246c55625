import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWith, program } from '../../tools/testing/needs.ts'
import { exportSums } from './index.ts'
import { inFolder, oddNames, plant, take, type Tree } from './testing/trees.ts'

const sums = async (bytes: Uint8Array): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of exportSums([bytes])) {
    if (part.kind === 'problem') throw new Error(part.code)
    parts.push(part.bytes)
  }
  return Buffer.concat(parts)
}

describeWith({ what: 'sha256sum (coreutils)', met: program('sha256sum') !== null })('the export for sha256sum', () => {
  it('is checked by it, odd names and all, and finds what was changed', async () => {
    await inFolder(async (folder) => {
      const root = `${folder}/t`
      const files: Tree = new Map(
        oddNames.map((name) => [name, { is: 'file', content: `content of ${name}`, time: 1 }])
      )
      plant(
        root,
        new Map([...files, ['folder\n', { is: 'folder', entries: files }], ['link', { is: 'link', target: 'a' }]]),
      )
      const input = await sums((await take(root)).bytes)
      const check = () => spawnSync(
        'sha256sum', ['--check', '--strict', '--quiet', '-'],
        { cwd: root, input, encoding: 'latin1', env: { LC_ALL: 'C' } },
      )
      expect(check()).toMatchObject({ status: 0, stdout: '', stderr: '' })
      expect(input.toString('latin1').split('\n').length - 1).toBe(oddNames.length * 2)
      writeFileSync(join(root, 'a.dcm'), 'Content of a.dcm')
      expect(check()).toMatchObject({ status: 1, stdout: './a.dcm: FAILED\n' })
    })
  })
  it('is what sha256sum itself would write', async () => {
    await inFolder(async (folder) => {
      plant(`${folder}/t`, new Map(oddNames.map((name) => [name, { is: 'file', content: name, time: 1 }])))
      const own = spawnSync('sha256sum', [
        '--', ...oddNames.map((name) => `./${name}`).filter((name) => /^[\x00-\x7f]*$/.test(name)).toSorted()
      ],
        { cwd: `${folder}/t`, encoding: 'latin1' }).stdout
      const ours = (
        await sums((await take(`${folder}/t`)).bytes)
      ).toString('latin1').split('\n').filter((line) => /^[\x00-\x7f]*$/.test(line)).join('\n')
      expect(ours).toBe(own)
    })
  })
})
