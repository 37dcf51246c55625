// How this hospital keeps its lists: every seed another mixture, the first ten go through all of them.

export const directoryFiles = [
  'powershell5-utf8',
  'csvde',
  'powershell5-unicode',
  'ldifde',
  'powershell5-cp932',
  'powershell7',
] as const

export interface Shape {
  readonly directory: (typeof directoryFiles)[number]
  /** The directory holds employee numbers. */
  readonly employeeIds: boolean
  readonly logins: 'number' | 'latin'
  /** 高橋 花子 with a narrow space, a wide one, none, or the department in brackets. */
  readonly shown: 'spaced' | 'wide' | 'joined' | 'noted'
  readonly memberOf: boolean
  readonly groupNames: 'prefixed' | 'tailed' | 'plain'
  readonly policy: 'good' | 'old' | 'weak' | 'halfTold'
  readonly staff: 'csv' | 'xlsx'
  readonly leavers: 'numbered' | 'named'
  readonly contacts: 'rows' | 'beside'
  readonly disclosures: 'rows' | 'beside'
  /** Companies, systems, contracts and lines on sheets of one workbook. */
  readonly book: boolean
  readonly forms: 'csv' | 'xlsx'
  /** Somebody listed the accounts of one computer too. */
  readonly machine: boolean
  readonly card: boolean
  readonly administrator: 'used' | 'resting' | 'disabled' | 'guest'
}

export function shapeOf(seed: number): Shape {
  const at = Math.abs(Math.trunc(seed) - 1)
  const nth = <T>(list: readonly [T, ...T[]], from = 0): T => list[(at + from) % list.length] ?? list[0]
  const directory = nth(directoryFiles)
  return {
    directory,
    // What CP932 cannot write becomes a question mark: only the number still tells whose account it is.
    employeeIds: directory === 'powershell5-cp932' || at % 3 !== 2,
    logins: nth(['number', 'latin']),
    shown: nth(['spaced', 'wide', 'joined', 'noted'], Math.floor(at / 4)),
    memberOf: at % 5 !== 4,
    groupNames: nth(['prefixed', 'tailed', 'plain']),
    policy: nth(['old', 'good', 'halfTold', 'weak']),
    staff: at % 4 === 1 ? 'xlsx' : 'csv',
    leavers: at % 3 === 1 ? 'named' : 'numbered',
    contacts: nth(['rows', 'beside'], Math.floor(at / 2)),
    disclosures: nth(['rows', 'beside'], Math.floor(at / 3)),
    book: at % 4 === 2,
    forms: nth(['xlsx', 'csv'], Math.floor(at / 5)),
    machine: at % 3 === 0,
    card: at % 2 === 0,
    administrator: nth(['used', 'disabled', 'guest', 'resting', 'used']),
  }
}
