import { expect, it } from 'vitest'
import { threadsFor } from './read-files.ts'

it('a thread is started where there is enough for it to read', () => {
  const files = (name: string, megabytes: number) => [{ path: name, size: megabytes * 1024 * 1024 }]
  expect(threadsFor([], 8)).toBe(1)
  expect(threadsFor(files('Security.evtx', 160), 8)).toBe(1)
  expect(threadsFor(files('SECURITY.EVTX', 4000), 8)).toBe(5)
  expect(threadsFor(files('Security.evtx', 4000), 2)).toBe(2)
  expect(threadsFor(files('events.jsonl', 400), 8)).toBe(3)
  expect(threadsFor([...files('a.evtx', 100), ...files('b.zip', 20)], 8)).toBe(1)
})
