import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildView } from './build.ts'
import { batch, fact } from './testing/batch.ts'

const users = { source: 'ad-users-csv', gives: ['directory-users'], scope: 'kokoro.local' } as const
const yamada = { realm: 'kokoro.local', login: 'Yamada' } as const

const unit = (name: string, login: string, observedAt: string) =>
  batch({ ...users, scope: `kokoro.local/ou=${name}`, observedAt, facts: [fact('account', { realm: 'kokoro.local', login })] })
const list = (month: string, id: string) =>
  batch({ source: 'leavers', gives: ['leavers'], mode: 'additive', observedAt: month, facts: [fact('person', { employeeId: id, leftOn: month })] })
const on = (source: string, observedAt: string, lastLogonAt: string) =>
  batch({ ...users, source, observedAt, facts: [fact('account', { ...yamada, lastLogonAt })] })
const group = (...members: string[]) => members.map((one) => fact('group', { realm: 'kokoro.local', name: 'g', members: [one] }))
const nameless = (realm: string, observedAt = '2026-11-19') =>
  batch({ source: 'other', gives: ['directory-groups'], observedAt, facts: [fact('account', { realm, login: 'yamada', title: '医師' })] })
const ledger = (login: string) => batch({ source: 'account-ledger', facts: [fact('account', { login, use: 'shared' })] })

describe('what counts on a day', () => {
  const old = batch({ ...users, observedAt: '2026-01-10', facts: [fact('account', { ...yamada, enabled: true }), fact('account', { realm: 'kokoro.local', login: 'gone' })] })
  const now = batch({ ...users, observedAt: '2026-11-01T09:00:00', facts: [fact('account', { ...yamada, enabled: false })] })

  it('takes the newest snapshot as the whole truth', () => {
    const view = buildView([now, old], '2026-11-20')
    expect(view.all('account').map((one) => one.key)).toEqual(['kokoro.local/yamada'])
    expect(view.get('account', 'kokoro.local/yamada')?.is.enabled).toBe(false)
    expect(view.batches('directory-users')).toEqual([now])
  })

  it('does not know later files on an earlier day', () => {
    expect(buildView([now, old], '2026-06-01').all('account')).toHaveLength(2)
    expect(buildView([now, old], '2025-01-01').all('account')).toHaveLength(0)
  })

  it('takes the later import of two equally old ones', () => {
    const again = batch({ ...users, observedAt: '2026-11-01T09:00:00', facts: [fact('account', { ...yamada, enabled: true })] })
    expect(buildView([now, again], '2026-11-20').all('account')[0]?.is.enabled).toBe(true)
  })

  it('lets exports of two units stand side by side, and a whole domain cover its units', () => {
    const parts = [unit('外来', 'a', '2026-10-01'), unit('病棟', 'b', '2026-10-02')]
    expect(buildView(parts, '2026-11-20').all('account')).toHaveLength(2)
    expect(buildView([...parts, now], '2026-11-20').all('account')).toHaveLength(1)
    expect(buildView([...parts, old], '2026-11-20').all('account')).toHaveLength(4)
  })

  it('lets the parts of one place stand side by side, and a file with all of them replace each', () => {
    const told = (parts: string, observedAt: string, login: string) =>
      batch({ source: 'net', scope: `pc1#${parts}`, observedAt, facts: [fact('account', { realm: 'pc1', login })] })
    const logins = (...batches: readonly ReturnType<typeof told>[]) => buildView(batches, '2026-11-20').all('account').map((one) => one.is.login)
    expect(logins(told('users', '2026-11-01', 'a'), told('accounts', '2026-11-02', 'b'))).toEqual(['b', 'a'])
    expect(logins(told('users', '2026-11-01', 'a'), told('users', '2026-11-02', 'b'))).toEqual(['b'])
    expect(logins(told('users', '2026-11-01', 'a'), told('accounts,users', '2026-11-02', 'b'))).toEqual(['b'])
    expect(logins(told('accounts,users', '2026-11-01', 'a'), told('users', '2026-11-02', 'b'))).toEqual(['b', 'a'])
  })

  it('keeps of an older file what a newer one did not tell again', () => {
    const told = (parts: string, observedAt: string, gives: readonly ('directory-users' | 'directory-groups')[], ...facts: Parameters<typeof batch>[0]['facts']) =>
      batch({ source: 'ldifde', gives, scope: `kokoro.local#${parts}`, observedAt, facts })
    const account = (login: string) => fact('account', { realm: 'kokoro.local', login })
    const both = told('account,group', '2026-07-01', ['directory-users', 'directory-groups'], account('gone'), ...group('yamada'))
    const users = told('account', '2026-11-01', ['directory-users'], account('yamada'))
    const view = buildView([both, users], '2026-11-20')
    expect(view.all('account').map((one) => one.is.login)).toEqual(['yamada'])
    expect(view.all('group').map((one) => one.is.name)).toEqual(['g'])
    expect(view.batches('directory-users').map((one) => one.file)).toEqual([users.file])
    expect(view.batches('directory-groups').map((one) => one.file)).toEqual([both.file])
  })

  it('adds monthly lists together', () => {
    expect(buildView([list('2026-04-30', '1'), list('2026-05-31', '2')], '2026-11-20').all('person')).toHaveLength(2)
  })

  it('builds the same view whatever the order of older and newer files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([old, now], { minLength: 2 }), (some) => {
        expect(buildView(some, '2026-11-20').all('account').map((one) => one.is)).toEqual([{ ...yamada, enabled: false }])
      }),
    )
  })
})

describe('several sources about one account', () => {
  const csv = batch({ ...users, observedAt: '2026-11-01', facts: [fact('account', { ...yamada, enabled: true, department: '外来', title: '看護師' })] })
  const csvde = batch({ ...users, source: 'csvde', observedAt: '2026-11-10', facts: [fact('account', { ...yamada, login: 'YAMADA', enabled: false, department: '外 来' })] })

  it('takes the newest value and keeps the disagreement with both rows', () => {
    const [account] = buildView([csv, csvde], '2026-11-20').all('account')
    expect(account?.is).toMatchObject({ enabled: false, title: '看護師' })
    expect(account?.conflicts).toMatchObject([
      { attribute: 'enabled', values: [{ value: false, evidence: { source: 'csvde', row: 2 } }, { value: true, evidence: { source: 'ad-users-csv' } }] },
    ])
    expect(account?.evidence.map((one) => one.source)).toEqual(['csvde', 'ad-users-csv'])
  })

  it('ties each value to the row that gave it', () => {
    const view = buildView([csv, csvde], '2026-11-20')
    const account = view.get('account', 'kokoro.local/yamada')
    if (!account) throw new Error('no account')
    expect(view.source(account, 'enabled')?.source).toBe('csvde')
    expect(view.source(account, 'title')?.source).toBe('ad-users-csv')
    expect(view.source(account, 'sid')).toBeUndefined()
  })

  it('says that two rows of one file disagree', () => {
    const twice = batch({ ...users, facts: [fact('account', { ...yamada, enabled: true }), fact('account', { ...yamada, enabled: false })] })
    const [account] = buildView([twice], '2026-11-20').all('account')
    expect(account?.conflicts[0]?.values.map((one) => one.evidence.row)).toEqual([2, 3])
  })

  it('does not call the way a log-on time moves a disagreement', () => {
    const apart = buildView([on('csvde', '2026-06-01', '2026-05-30'), on('ad', '2026-11-01', '2026-10-30')], '2026-11-20')
    expect(apart.all('account')[0]?.conflicts).toEqual([])
    const together = buildView([on('csvde', '2026-11-01', '2026-05-30'), on('ad', '2026-11-01', '2026-10-30')], '2026-11-20')
    expect(together.all('account')[0]?.conflicts).toHaveLength(1)
  })

  it('adds up lists given one member per row, and takes the newest list of another file', () => {
    const older = batch({ source: 'csvde', observedAt: '2026-01-01', facts: group('x') })
    const newer = batch({ source: 'ad-groups-csv', observedAt: '2026-11-01', facts: group('a', 'b', 'a') })
    expect(buildView([older, newer], '2026-11-20').get('group', 'kokoro.local/g')?.is.members).toEqual(['a', 'b'])
  })
})

describe('one name per directory', () => {
  const known = batch({ ...users, facts: [fact('account', { ...yamada, enabled: true })] })

  it('merges `ad` and the NetBIOS name into the one known domain', () => {
    for (const realm of ['ad', 'KOKORO', 'ドメイン', 'ＫＯＫＯＲＯ.local']) {
      const view = buildView([known, nameless(realm)], '2026-11-20')
      expect(view.all('account').map((one) => one.key)).toEqual(['kokoro.local/yamada'])
      expect(view.all('account')[0]?.is).toMatchObject({ title: '医師', enabled: true, realm: 'kokoro.local' })
      expect(view.all('account')[0]?.conflicts).toEqual([])
    }
  })

  it('guesses nothing between two domains', () => {
    const second = batch({ ...users, scope: 'other.local', facts: [] })
    expect(buildView([known, second, nameless('ad')], '2026-11-20').all('account')).toHaveLength(2)
  })

  it('covers a file that did not name its domain by one that does', () => {
    const before = batch({ ...users, scope: 'ad', observedAt: '2026-01-01', facts: [fact('account', { realm: 'ad', login: 'gone' })] })
    expect(buildView([before, known], '2026-11-20').all('account').map((one) => one.key)).toEqual(['kokoro.local/yamada'])
  })

  it('places a log-in named without its directory, or leaves it alone', () => {
    const pc = batch({ source: 'net-user', facts: [fact('account', { realm: 'pc01', login: 'yamada' }), fact('account', { realm: 'pc01', login: 'nurse' })] })
    const view = buildView([known, pc, ledger('YAMADA'), ledger('nurse'), ledger('nobody')], '2026-11-20')
    expect(view.get('account', 'kokoro.local/yamada')?.is.use).toBeUndefined()
    const one = buildView([known, pc, ledger('YAMADA')], '2026-11-20')
    expect(one.get('account', 'kokoro.local/yamada')?.is.use).toBe('shared')
    expect(one.get('account', 'pc01/yamada')?.is.use).toBeUndefined()
    expect(buildView([known, pc, ledger('nurse')], '2026-11-20').get('account', 'pc01/nurse')?.is.use).toBe('shared')
    expect(buildView([known, pc, ledger('nobody')], '2026-11-20').get('account', '/nobody')?.is.use).toBe('shared')
  })
})
