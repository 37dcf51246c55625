// Faults that come from people coming, going and moving; and what looks like one and is none.
import { encodeCp932 } from '#engines/japanese'
import { before } from '../days.ts'
import { leaverName } from '../files/personnel.ts'
import type { Account } from '../hospital.ts'
import type { Person } from '../person.ts'
import { formalName, fullName } from '../names.ts'
import type { Ground } from './ground.ts'

export function plantPeople(ground: Ground): void {
  leaversStillEnabled(ground)
  leavingTraps(ground)
  sameNames(ground)
  movedWithOldRights(ground)
  movingTraps(ground)
  twoAccounts(ground)
  awayAndMarried(ground)
}

/** Whose account it is can be told from the account alone, even where two people share a name. */
function identified({ shape }: Ground): boolean {
  return shape.employeeIds || shape.logins === 'number'
}

function leaversStillEnabled(ground: Ground): void {
  const { answers, asOf, dice, directory, people } = ground
  for (let count = ground.some(3, 12); count > 0; count--) {
    const person = people.leaver(dice.pick([1, 2, 8, 20, 45, 70, 130, 260]))
    const account = directory.personal(person)
    account.enabled = true
    // Somebody goes on using it, or nobody remembered it.
    if (dice.chance(0.4)) account.lastLogonOn = before(asOf, 0)
    const what = `${formalName(person.name)}（${person.leftOn} 退職）のアカウントが有効のまま`
    if (legible(ground, person, account)) answers.fail('leavers-enabled', ground.subject(account), what)
    else answers.unknown('leavers-enabled', ground.subject(account))
  }
  // The everyday account was disabled, the one for administration was forgotten.
  if (ground.nth(2, 1)) {
    const person = people.leaver(40)
    directory.personal(person)
    const second = directory.administration(person)
    second.lastLogonOn = before(asOf, 45)
    if (legible(ground, person, second))
      answers.fail(
        'leavers-enabled',
        ground.subject(second),
        `${formalName(person.name)}の管理用アカウントが退職後も有効`,
      )
    else answers.unknown('leavers-enabled', ground.subject(second))
  }
}

/** The number tells, or both lists kept all letters of the name: what CP932 cannot write is lost. */
function legible({ shape }: Ground, person: Person, account: Account): boolean {
  if (account.employeeId !== null && shape.leavers === 'numbered') return true
  const lost = (text: string): boolean => encodeCp932(text).lost.length > 0
  return !lost(leaverName(person, shape)) && !(shape.directory === 'powershell5-cp932' && lost(account.display))
}

function leavingTraps(ground: Ground): void {
  const { asOf, directory, people } = ground
  // Has handed in the notice; the last day is still to come, or is today.
  for (const days of [-25, 0]) {
    const person = ground.take()
    person.leftOn = before(asOf, days)
  }
  // Left, and was hired again under the same number.
  const back = people.leaver(300)
  back.employed = true
  directory.personal(back)
  const account = ground.account(back)
  account.enabled = true
  account.lastLogonOn = before(asOf, 2)
  account.passwordSetOn = before(asOf, 20)
  back.joinedOn = before(asOf, 200)
  if (!identified(ground) && ground.shape.leavers === 'named')
    ground.answers.unknown('leavers-enabled', ground.subject(account))
}

function sameNames(ground: Ground): void {
  const { answers, directory, people } = ground
  // Somebody left, somebody of the same name works here. Never a fault; where only the name tells, it is said as open.
  const gone = people.leaver(60)
  const here = people.newcomer(800, gone.name)
  here.department = otherThan(ground, gone.department)
  const account = directory.personal(here)
  directory.personal(gone)
  if (!identified(ground)) answers.unknown('leavers-enabled', ground.subject(account))
  const twin = ground.take()
  directory.personal(people.newcomer(1500, twin.name))
}

function otherThan({ dice, people }: Ground, department: string): string {
  return dice.pick(people.departments.map(({ name }) => name).filter((name) => name !== department))
}

function movedWithOldRights(ground: Ground): void {
  const { answers, dice, directory, people } = ground
  for (let count = ground.some(2, 8); count > 0; count--) {
    const person = ground.take()
    people.move(person, dice.int(40, 250))
    const [move] = person.moves
    const account = ground.account(person)
    account.groups.push(directory.groupOf(move?.from ?? ''))
    answers.fail(
      'transfers-old-rights',
      ground.subject(account),
      `${move?.from} から ${move?.to} へ異動後も旧部署のグループに所属`,
    )
  }
}

function movingTraps(ground: Ground): void {
  const { directory, people } = ground
  // Moved this month: handing over takes a while.
  const fresh = ground.take()
  people.move(fresh, 12)
  ground.account(fresh).groups.push(directory.groupOf(fresh.moves[0]?.from ?? ''))
  // Went to another department and came back: the old group is the group of today.
  const back = ground.take()
  const away = otherThan(ground, back.department)
  back.moves = [
    { on: before(ground.asOf, 300), from: back.department, to: away },
    { on: before(ground.asOf, 90), from: away, to: back.department },
  ]
  // Serves on a committee besides.
  ground.account(ground.take()).groups.push('医療安全委員会')
}

function twoAccounts(ground: Ground): void {
  const { answers, directory } = ground
  for (let count = ground.some(1, 5); count > 0; count--) {
    const person = ground.take()
    const second = directory.personal(person, { second: true })
    answers.fail(
      'duplicate-accounts',
      { kind: 'person', key: `#${Number(person.number)}` },
      `${fullName(person.name)}に日常用アカウントが2つ（${second.login} ほか）`,
    )
  }
  // The second one is disabled: nothing to report.
  const person = ground.take()
  const second = directory.personal(person, { second: true })
  second.enabled = false
}

function awayAndMarried(ground: Ground): void {
  const { asOf, people } = ground
  // On maternity leave: disabled, and long unused.
  for (let count = ground.some(1, 6); count > 0; count--) {
    const account = ground.account(ground.take())
    account.enabled = false
    account.description = '育休'
    account.lastLogonOn = before(asOf, 280)
    account.passwordSetOn = before(asOf, 300)
  }
  // Married: personnel knows the new name, the directory still shows the old one.
  const account = ground.account(ground.take())
  const { family, familyKana } = people.freshName()
  account.display = account.display.replace(/^\S+(?=[ 　])/u, family)
  account.kana = account.kana === null ? null : `${familyKana} ${account.kana.split(' ')[1] ?? ''}`
}
