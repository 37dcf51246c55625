// The pure parts of media and rehearsals.
import { expect, it } from 'vitest'
import { labelIn } from './media/use-scanner.ts'
import { noViewer, viewerQuery } from './recovery/viewer-typed.ts'
import { learnedFrom } from './rehearsals/learned.ts'

it('reads a label that is a name, or the address of its page', () => {
  expect(labelIn('RDX-01')).toBe('RDX-01')
  expect(labelIn('http://10.0.0.5:8090/h/h1/media/%E9%87%91%E5%BA%AB-1')).toBe('金庫-1')
  expect(labelIn('https://kokoroe.example/h/h1/media/label?label=RDX.1')).toBe('RDX.1')
  expect(labelIn('https://kokoroe.example/h/h1/media/%E0%A4%A')).toBe('%E0%A4%A')
})

it('sends only what was filled in beside a stage, numbers as numbers', () => {
  expect(learnedFrom({ bytes: '７８０', files: '42,000件', compared: 'たくさん', equal: '', medium: ' RDX-03 ', trouble: ' ' }))
    .toEqual({ bytes: 780e9, files: 42_000, medium: 'RDX-03' })
  expect(learnedFrom({ keysNeeded: 'BitLocker、 管理者, ' })).toEqual({ keysNeeded: ['BitLocker', '管理者'] })
})

it('asks for a view to read in once all about it is a number', () => {
  expect(viewerQuery(noViewer)).toEqual({})
  const wanted = { ...noViewer, wanted: true }
  expect(viewerQuery(wanted)).toEqual({ viewerPercent: 10, viewerTerminals: 5 })
  expect(viewerQuery({ ...wanted, terminals: '１０台', yen: '？' })).toBeNull()
  expect(viewerQuery({ ...wanted, terminals: '１０台', yen: '３００，０００円' })).toEqual({ viewerPercent: 10, viewerTerminals: 10, viewerYen: 300_000 })
  expect(viewerQuery({ ...wanted, terminals: '' })).toBeNull()
  expect(viewerQuery({ ...wanted, terminals: '-1' })).toBeNull()
})
