// The leaflet's three roles, one who only reads, one who runs the machine. A person may hold several, per facility.

export const permissions = [
  'board.read', // the nine, findings, reports
  'register.read', // rows about people, accounts, vendors
  'evidence.import', // drop files, map columns
  'work.do', // tasks, stock-take answers, contact confirmations
  'work.manage', // assign, start campaigns, request exceptions
  'exception.approve',
  'incident.read', // the incident board
  'incident.work', // open and close incidents, and all that is done in one
  'rulebook.manage',
  'people.manage',
  'ledger.read',
  'personal.erase',
  'installation.operate', // facilities, settings, saving, jobs
] as const

export type Permission = (typeof permissions)[number]

export const roles = ['manager', 'practitioner', 'staff', 'auditor', 'operator'] as const
export type Role = (typeof roles)[number]

export const granted: Readonly<Record<Role, readonly Permission[]>> = {
  // 経営管理者: decides
  manager: [
    'board.read', 'register.read', 'work.do', 'work.manage', 'exception.approve', 'people.manage', 'ledger.read',
    'incident.read', 'incident.work',
  ],
  // 医療情報システムの安全管理実務者: does
  practitioner: [
    'board.read', 'register.read', 'evidence.import', 'work.do', 'work.manage', 'rulebook.manage', 'people.manage',
    'ledger.read', 'personal.erase', 'incident.read', 'incident.work',
  ],
  // 医療従事者等: answers what it is asked
  staff: ['board.read', 'work.do'],
  auditor: ['board.read', 'register.read', 'ledger.read', 'incident.read'],
  operator: ['installation.operate', 'people.manage', 'ledger.read'],
}

export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => granted[role]))
}
