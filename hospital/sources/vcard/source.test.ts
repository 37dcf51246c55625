import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { codes, factsOf, read } from '../testing/read.ts'
import { partsOf, propertiesIn } from './lines.ts'
import { vcard } from './source.ts'

const card = async (...lines: readonly string[]) => {
  const batch = await read(vcard, 'a.vcf', ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'))
  return { is: factsOf(batch, 'contact')[0], problems: codes(batch) }
}

it('leaves facsimile numbers out and keeps the label of a number', async () => {
  const { is } = await card(
    'FN:山田',
    'TITLE:広報',
    'TEL;TYPE=FAX:03-1',
    'TEL;TYPE="work,voice";VALUE=uri:tel:03-1111-2222',
    'i1.TEL:7001',
    'i1.X-ABLabel:院内PHS',
  )
  expect(is).toEqual({ role: 'public-relations', name: '山田', phones: ['03-1111-2222', 'PHS 7001'] })
})

it('makes a name of its parts, family name first', async () => {
  expect((await card('N:髙﨑;花子;;;', 'ROLE:院長')).is?.name).toBe('髙﨑 花子')
})

it('reads the role out of a category or the note, and says when there is none', async () => {
  expect((await card('FN:山田', 'CATEGORIES:事務部')).is?.role).toBe('administration')
  expect((await card('FN:山田', 'NOTE:病院長')).is?.role).toBe('director')
  expect(await card('FN:山田')).toEqual({ is: { name: '山田' }, problems: ['1 note vcard.role-unknown'] })
})

it('joins folds inside a character', () => {
  const bytes = Buffer.from('FN:髙﨑\n', 'utf8')
  const folded = Buffer.concat([bytes.subarray(0, 4), Buffer.from('\r\n '), bytes.subarray(4)])
  expect([...propertiesIn(folded)].map((property) => property.value)).toEqual(['髙﨑'])
})

it('any text survives its escaping', () => {
  const escaped = (text: string) => text.replace(/[\\,;]/g, (sign) => `\\${sign}`)
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^\s:][^\r\n]*[^\s]$/), { minLength: 1, maxLength: 4 }), (parts) => {
      expect(partsOf(parts.map(escaped).join(';'))).toEqual(parts.map((part) => part.trim()))
    }),
    { numRuns: 100 },
  )
})
