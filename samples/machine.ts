// A computer at the reception desk that is in no domain's care: its own accounts, its own rules.
import { answerAccounts } from './answers-accounts.ts'
import type { Answers } from './answers.ts'
import { before } from './days.ts'
import type { Dice } from './dice.ts'
import type { Account, Machine } from './hospital.ts'

export function machineFor(dice: Dice, asOf: string): Machine {
  const bare = {
    kana: null,
    employeeId: null,
    department: null,
    title: null,
    createdOn: before(asOf, 1500),
    expiresOn: null,
    lockedOut: false,
    reversible: false,
    unit: null,
  }
  const builtin = { ...bare, sort: 'builtin', enabled: false, description: null } as const
  const accounts: Account[] = [
    {
      ...builtin,
      login: 'Administrator',
      rid: 500,
      display: '',
      lastLogonOn: null,
      passwordSetOn: before(asOf, 1500),
      passwordNeverExpires: true,
      passwordNotRequired: false,
      groups: ['Administrators'],
    },
    {
      ...builtin,
      login: 'Guest',
      rid: 501,
      display: '',
      lastLogonOn: null,
      passwordSetOn: before(asOf, 1500),
      passwordNeverExpires: true,
      passwordNotRequired: true,
      groups: ['Guests'],
    },
    {
      ...bare,
      sort: 'shared',
      login: 'uketsuke',
      rid: 1001,
      display: '総合受付',
      description: null,
      enabled: true,
      lastLogonOn: before(asOf, dice.int(0, 3)),
      passwordSetOn: before(asOf, dice.int(700, 1400)),
      passwordNeverExpires: true,
      passwordNotRequired: false,
      groups: ['Administrators', 'Users'],
    },
  ]
  return {
    name: `UKETSUKE-PC${dice.int(2, 8)}`,
    accounts,
    policy: {
      minLength: 0,
      complexity: false,
      maxAgeDays: null,
      minAgeDays: 0,
      history: 0,
      lockoutThreshold: dice.pick([0, 10]),
      lockoutMinutes: 10,
      reversible: false,
    },
  }
}

export function answerMachine({ name, accounts, policy }: Machine, asOf: string, answers: Answers): void {
  const realm = name.toLowerCase()
  const groups = [{ name: 'Administrators', sid: 'S-1-5-32-544', description: '', inside: [] }]
  answerAccounts({ asOf, realm, told: 'half', policy, accounts, groups }, answers)
  for (const { sort, login } of accounts) {
    if (sort === 'shared')
      answers.fail('shared-accounts', { kind: 'account', key: `${realm}/${login}` }, '台帳にない端末の共有アカウント')
  }
}
