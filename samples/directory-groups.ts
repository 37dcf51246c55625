// Groups every Windows domain has, a few this house made, and one for each department.
import type { Group } from './hospital.ts'

/** Name, last part of the SID (below zero: of the built-in domain), description, groups it is in. */
const wellKnown = [
  ['Domain Admins', 512, 'ドメインの管理者', ['Administrators']],
  ['Domain Users', 513, 'すべてのドメイン ユーザー', ['Users']],
  ['Schema Admins', 518, 'スキーマの管理者', []],
  ['Enterprise Admins', 519, '企業の管理者', ['Administrators']],
  ['Administrators', -544, 'コンピューター/ドメインに完全なアクセス権があります', []],
  ['Users', -545, '', []],
  ['Guests', -546, '', []],
  ['Backup Operators', -551, 'ファイルのバックアップと復元のみができます', []],
  ['Remote Desktop Users', -555, '', []],
  ['サーバー管理班', 2901, 'サーバーの当番', ['Domain Admins']],
  ['医療安全委員会', 2902, '委員会の共有フォルダ', []],
  ['VPN利用者', 2903, '院外からの接続を許した人', []],
] as const satisfies readonly (readonly [string, number, string, readonly string[]])[]

interface InHouse {
  readonly name: string
  readonly group: string
}

export function groupsOf(
  departments: readonly InHouse[],
  sid: (rid: number) => string,
  everybodyIn: readonly string[],
): readonly Group[] {
  const ruling = wellKnown.map(([name, id, description, inside]): Group => ({
    name,
    sid: id < 0 ? `S-1-5-32-${-id}` : sid(id),
    description,
    inside: name === 'Domain Users' ? [...inside, ...everybodyIn] : inside,
  }))
  const inHouse = departments.map(({ name, group }, at): Group => ({
    name: group,
    sid: sid(3000 + at),
    description: `${name}の共有フォルダ`,
    inside: [],
  }))
  return [...ruling, ...inHouse]
}
