// Files of this source as they arrive.
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const profile = {
  name: '見本病院', kana: 'ミホンビョウイン', romaji: 'mihon', alsoCalled: ['見本', 'mihon-hp'], beds: 300, director: '見本 太郎',
  documents: [{ title: 'サイバーBCP', about: 'bcp', approvedOn: '2026-04-01' }],
}

export const fixtures: readonly Fixture[] = [
  { name: 'hospital.json', bytes: encode(JSON.stringify(profile, null, 2), 'utf-8') },
  { name: 'profile.json', bytes: encode(JSON.stringify(profile), 'utf-8-bom') },
]
