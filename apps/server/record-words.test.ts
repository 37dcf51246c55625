// Lines of the record in people's words.
import { expect, it } from 'vitest'
import { speak } from '#apps/house/speak.ts'
import { rooms } from '#hospital/rooms.ts'
import { actTitle, doer, jobWord } from './record-words.ts'

const say: Parameters<typeof doer>[2] = (message) => speak('ja', message)

it('names whoever acted, and says when nobody did', () => {
  expect(doer('p1', new Map([['p1', '山田 太郎']]), say)).toBe('山田 太郎')
  expect(doer('system:jobs', new Map(), say)).toBe('自動')
  expect(doer('p2', new Map(), say)).toBe('p2')
})

it('calls jobs by what they do, and leaves other words alone', () => {
  expect(jobWord('job.finished', 'evaluate', say)).toBe('点検')
  expect(jobWord('job.failed', 'a problem', say)).toBe('a problem')
  expect(jobWord('facility.added', 'evaluate', say)).toBe('evaluate')
})

it('offers every act without the places of its values', () => {
  const titles = rooms.flatMap((room) => room.acts ?? []).flatMap(({ text }) => [actTitle(text.ja), actTitle(text.en)])
  expect(titles.length).toBeGreaterThan(20)
  for (const title of titles) expect(title).not.toMatch(/[{}]|^$/)
})
