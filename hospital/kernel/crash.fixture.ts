// The child of the crash test: opens the folder, says what it found, and imports without pause until it is killed.
import { writeSync } from 'node:fs'
import { note, openOrThrow, person, withFacilities, written } from './kernel.fixture.ts'

const [folder = '', run = ''] = process.argv.slice(2)
// Straight to the pipe: what was said was said before the kill.
const tell = (line: string) => writeSync(1, `${line}\n`)

const kernel = await openOrThrow({ data: folder })
if (kernel.facilities().length < 2) await withFacilities(kernel)
tell(`open ${(await kernel.head()).size}`)

const actor = person('a')
const importing = async (lane: number) => {
  for (let n = 0; ; n++) {
    const lines = Array.from({ length: (lane * 7 + n) % 12 }, (_, i) => ({ row: i, who: `職員${i}` }))
    const receipt = await kernel.commit(actor, written, note(`${run}-${lane}-${n}`, { lines }))
    if (!receipt.ok) throw new Error(JSON.stringify(receipt))
    tell(`ack ${receipt.seq} ${receipt.leaf}`)
  }
}
await Promise.all([0, 1, 2, 3].map(importing))
