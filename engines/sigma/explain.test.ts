import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { detectionOf } from './testing/rules.fixture.ts'

const explained = (detection: string) => explain(detectionOf(detection).test)
const line = { is: 'line', cased: false, every: false }

describe('a detection explained', () => {
  it('gathers the values of a field', () => {
    const detection = [
      'a:', '    Image|endswith: [\\a.exe, \\b.exe]', '    CommandLine|contains|all: [x, "y*z"]', 'f:', '    User: [null, "", "-"]',
      'condition: a and not f',
    ].join('\n')
    expect(explained(detection)).toEqual({
      is: 'all',
      of: [
        { ...line, field: 'Image', how: 'ends', values: ['\\a.exe', '\\b.exe'] },
        { ...line, field: 'CommandLine', how: 'contains', values: ['x'] },
        { ...line, field: 'CommandLine', how: 'like', values: ['*y*z*'] },
        { is: 'not', of: { is: 'any', of: [
          { ...line, field: 'User', how: 'missing', values: [] },
            { ...line, field: 'User', how: 'empty', values: [] },
            { ...line, field: 'User', how: 'equals', values: ['-'] },
        ] } },
      ],
    })
  })

  it.each<[string, object]>([
    ['F|contains|all: [x, y]', { how: 'contains', values: ['x', 'y'], every: true }],
    ['F|re|s: a.b', { how: 'regex', values: ['(?s)a.b'], cased: true }],
    ['F|cidr: 10.0.0.0/8', { how: 'network', values: ['10.0.0.0/8'] }],
    ['F|exists: false', { how: 'notThere', values: [] }],
    ['F|gte: 5', { how: 'gte', values: ['5'] }],
    ['F|hour|lt: 6', { how: 'hour:lt', values: ['6'] }],
    ['F|fieldref|startswith: G', { how: 'field:starts', values: ['G'] }],
    ["F: 'a\\**'", { how: 'starts', values: ['a*'] }],
    ["F: 'a\\*b?'", { how: 'like', values: ['a\\*b?'] }],
  ])('%s', (item, expected) => {
    expect(explained(`s:\n    ${item}\ncondition: s`)).toEqual({ ...line, field: 'F', ...expected })
  })

  it('does not mix what all and what any of must hold', () => {
    expect(explained('a:\n    F|contains: [x, y]\nb:\n    F|contains: [z, w]\ncondition: a and b')).toEqual({
      is: 'all',
      of: [{ ...line, field: 'F', how: 'contains', values: ['x', 'y'] },
        { ...line, field: 'F', how: 'contains', values: ['z', 'w'] }],
    })
    expect(explained('s:\n    - word\ncondition: s')).toEqual({ ...line, field: null, how: 'contains',
      values: ['word'] })
  })
})
