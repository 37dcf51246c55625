// Documents that no line break parts, lines that do not begin with their document, marks of files made into one.
import { expect, it } from 'vitest'
import { collectBytes, record } from '../testing/collect.ts'

const document = (at: number): string => (
  JSON.stringify({ EventID: String(at), Channel: 'Some', Told: `{"a":"}{${at}"}` })
)
const documents = Array.from({ length: 300 }, (_, at) => document(at))
const wanted = documents.map((text) => JSON.parse(text) as Record<string, string>) // written above

it.each([
  ['all in one line', documents.join(''), 'json'],
  ['all in one line, with spaces', documents.join(' \t'), 'json'],
  ['some lines with several', documents.map((one, at) => (at % 7 === 3 ? one : `${one}\n`)).join(''), 'json-lines'],
  ['moved in', documents.map((one) => ` \t${one}\r\n`).join(''), 'json-lines'],
  ['marks inside', documents.map((one, at) => `${at % 90 === 0 ? '\ufeff' : ''}${one}\n`).join(''), 'json-lines'],
])('reads every document: %s', async (_, text, kind) => {
  const { files, events, problems } = await collectBytes(text)
  expect(files[0]?.kind).toBe(kind)
  expect(problems).toEqual([])
  expect(events.map(record)).toEqual(wanted)
})

it('says where a line stops being documents, and keeps those before it', async () => {
  const line = `${document(1)}${document(2)}{"EventID":`
  const { events, problems } = await collectBytes(`${document(0)}\n${line}\n${document(3)}\n`)
  expect(events.map((event) => event.source.eventId)).toEqual([0, 1, 2, 3])
  expect(events[2]?.offset).toBe(document(0).length + 1 + document(1).length)
  expect(problems).toMatchObject([{
    code: 'line-not-understood', line: 2, detail: `json ${line.length}`, sample: '{"EventID":',
  }])
})
