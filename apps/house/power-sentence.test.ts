// INVARIANT: wherever people read that idle machines are to be switched off, they read beside it that odd ones are not.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const files = globSync([
  'hospital/**/text*.ts', 'hospital/**/guidance*.ts', 'hospital/**/data/**/*.yaml', 'apps/*/text*.ts', 'apps/console/**/text*.ts',
], { cwd: root }).filter((one) => !one.includes('node_modules'))

const beside = 8
const ja = { off: /(?:使わない|使用しない|使っていない)[^。]{0,20}電源(?:OFF|を切ります|を切る|を落と)/i, keep: /電源[はを]切ら(?:ない|ず)/ }
const en = { off: /switch off (?:what|computers|devices|machines)[^.]{0,30}not used/i, keep: /leave the power on|do not switch (?:it )?off/i }

/** Lines that say the first without the second near them. */
function alone(text: string): readonly string[] {
  const lines = text.split('\n')
  return [ja, en].flatMap(({ off, keep }) => lines.flatMap((line, at) => {
    const around = lines.slice(Math.max(0, at - beside), at + beside + 1).join('\n')
    return off.test(line) && !keep.test(around) ? [`${at + 1}: ${line.trim()}`] : []
  }))
}

describe('「長期間使わない端末は電源OFF」', () => {
  test('is found where it stands alone', () => {
    expect(alone('長期間使わない端末は電源OFF')).toHaveLength(1)
    expect(alone('Switch off what is not used for long')).toHaveLength(1)
    expect(alone('長期間使わない端末は電源OFF\nおかしい時は、電源を切らない')).toEqual([])
  })

  test('is looked for in every text of ours', () => {
    expect(files.length).toBeGreaterThan(60)
    const found = files.filter((one) => ja.off.test(readFileSync(join(root, one), 'utf8')))
    expect(found.map((one) => one.replaceAll('\\', '/'))).toContain('hospital/rulebooks/data/leaflet-2023.yaml')
  })

  test.each(files)('%s', (file) => expect(alone(readFileSync(join(root, file), 'utf8'))).toEqual([]))
})
