// A contact out of somebody's telephone.
import type { Hospital } from '../hospital.ts'

export function* policeCard({ profile }: Hospital): Generator<string> {
  yield* [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:サイバー犯罪対策課',
    'ORG:県警;生活安全部',
    'item1.TEL;type=pref:039-000-0110',
    'item1.X-ABLabel:代表',
  ]
  yield* [`NOTE:${profile.name} 担当`, 'END:VCARD']
}
