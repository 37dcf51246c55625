// Ten thousand ways to cheat with a head in somebody else's drawer: each is found, and both verifiers say the same.
import { describe, expect, it } from 'vitest'
import { verifyExport } from '#engines/ledger'
import type { OutsideHead, Verdict } from '#engines/ledger'
import { join, key, randomFrom, randomLedger } from './ledgers.fixture.ts'
import type { Ledger, Random } from './ledgers.fixture.ts'
import { tamperings } from './tamper.fixture.ts'
import { verifyLedger } from './verify.mjs'

const ledgers = await Promise.all(Array.from({ length: 40 }, (_, i) => randomLedger(i + 1)))
const kinds = Object.entries(tamperings)
const each = Math.ceil(10_100 / kinds.length)

const detected = ({ integrity, completeness }: Verdict): boolean =>
  integrity.verdict === 'broken' || completeness.verdict === 'broken'

function names(verdict: Verdict, seq: number): boolean {
  if (verdict.completeness.reason === 'cut' && verdict.size <= seq) return true
  return verdict.integrity.problems.some(({ from, to }) => from !== null && to !== null && from <= seq && seq <= to)
}

/** A code with or without its size, or a note; at the end of the ledger or before it; sometimes the key as well. */
function outside(ledger: Ledger, pick: Random): { heads: OutsideHead[]; covered: number; vkey?: string } {
  const covered = 1 + pick(ledger.size)
  const [code, note] = [ledger.codes[covered - 1], ledger.notes[covered - 1]]
  if (code?.kind !== 'code' || !note) throw new Error('a head for every size')
  const heads = [[code], [{ ...code, size: null }], [note], [note, code]][pick(4)] ?? []
  return { heads, covered, ...(pick(3) === 0 ? { vkey: key.vkey } : {}) }
}

describe('tampering', () => {
  it('is nothing an honest export shows, whatever head was kept', async () => {
    for (const ledger of ledgers) {
      const bytes = [Buffer.from(join(ledger.lines))]
      for (const [i, head] of [...ledger.codes, ...ledger.notes].entries()) {
        const verdict = await verifyExport(bytes, { heads: [head] })
        expect(verdict).toMatchObject({
          integrity: { verdict: 'ok' }, completeness: { verdict: 'proved', size: (i % ledger.size) + 1 },
        })
        expect(await verifyLedger(bytes, { heads: [head] })).toEqual(verdict)
      }
    }
  })

  let done = 0
  for (const [number, [kind, tamper]] of kinds.entries()) {
    it(`${kind}: found every time`, async () => {
      for (let made = 0, seed = number * 1_000_000; made < each; seed++) {
        const random = randomFrom(seed)
        const ledger = ledgers[random(ledgers.length)]
        if (!ledger) throw new Error('no ledger')
        const { covered, ...expected } = outside(ledger, random)
        const tampered = tamper(ledger, random, covered)
        if (!tampered || Buffer.from(join(ledger.lines)).equals(tampered.bytes)) continue
        const verdict = await verifyExport([tampered.bytes], expected)
        const second = await verifyLedger([tampered.bytes], expected)
        if (!detected(verdict)) expect.fail(`seed ${seed} was not found`)
        if (tampered.touched !== null && !names(verdict, tampered.touched)) {
          expect.fail(`seed ${seed}: record ${tampered.touched} is not named in ${JSON.stringify(verdict)}`)
        }
        // Comparing text first: ten thousand deep comparisons are slow.
        if (JSON.stringify(second) !== JSON.stringify(verdict)) expect(second, `seed ${seed}`).toEqual(verdict)
        made += 1
        done += 1
      }
    })
  }

  it('was tried at least 10,000 times', () => {
    expect(done).toBeGreaterThanOrEqual(10_000)
  })
})
