// JSON lines beyond one block of bytes: the memory a form was learnt from is soon another's.
import { expect, it } from 'vitest'
import { collectBytes, record } from '../testing/collect.ts'

it('reads every field under its own name through many blocks and forms', async () => {
  // Names of one length that come and go, so that forms learnt in one block go on in the next.
  const names = Array.from({ length: 24 }, (_, at) => `Field${String(at).padStart(2, '0')}`)
  let seed = 7
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 16) % below
  }
  const lines = Array.from({ length: 6_000 }, (_, at) => {
    const line: Record<string, string> = { EventID: String(at % 7), Channel: 'Some' }
    for (const name of names) if (next(6) > 0) line[name] = next(9) === 0 ? `髙橋 "${at}" \\${name}` : `${name} of line ${at}`
    return line
  })
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  expect(text.length).toBeGreaterThan(2.5 * 1024 * 1024)
  const { events, problems } = await collectBytes(`${text}\n`)
  expect(problems).toEqual([])
  expect(new Set(lines.map((line) => Object.keys(line).join())).size).toBeGreaterThan(2_000)
  expect(events.length).toBe(lines.length)
  events.forEach((event, at) => expect(record(event)).toEqual(lines[at]))
})
