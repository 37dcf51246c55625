// Lines of the record in people's words.
import { expect, it } from 'vitest'
import { speak } from '#apps/house/speak.ts'
import { rooms } from '#hospital/rooms.ts'
import { actTitle, doer, plainWord } from './record-words.ts'

const say: Parameters<typeof doer>[2] = (message) => speak('ja', message)

it('names whoever acted, and says when nobody did', () => {
  expect(doer('p1', new Map([['p1', '山田 太郎']]), say)).toBe('山田 太郎')
  expect(doer('system:jobs', new Map(), say)).toBe('自動')
  expect(doer('system:command-line', new Map(), say)).toBe('この機械の上で（コマンド）')
  expect(doer('p2', new Map(), say)).toBe('p2')
})

it('calls jobs and files by what they are, and leaves other words alone', () => {
  const word = (act: string, field: string, value: string) => plainWord(act, field, value, { say, locale: 'ja' })
  expect(word('job.finished', 'name', 'evaluate')).toBe('点検')
  expect(word('job.finished', 'name', 'of-a-later-version')).toBe('of-a-later-version')
  expect(word('job.failed', 'problem', 'import')).toBe('import')
  expect(word('register.import', 'source', 'systems')).toBe('システム一覧')
  expect(word('work.task-created', 'check', 'leavers-enabled')).toBe('退職者のアカウント')
  expect(word('people.logged-in', 'way', 'ldap+totp')).toBe('Active Directoryと確認コード')
  expect(word('people.role-granted', 'role', 'staff')).toBe('医療従事者')
  expect(word('facility.added', 'name', 'evaluate')).toBe('evaluate')
})

it('offers every act without the places of its values', () => {
  const titles = rooms.flatMap((room) => room.acts ?? []).flatMap(({ text }) => [actTitle(text.ja), actTitle(text.en)])
  expect(titles.length).toBeGreaterThan(20)
  for (const title of titles) expect(title).not.toMatch(/[{}]|^$/)
})
