// Faults of what vendors were asked, answered and promised, and of the lines they come in by.
import { keyOf } from '#hospital/register/key.ts'
import type { Subject } from '../answers.ts'
import { before } from '../days.ts'
import type { AnswerSheet, Contract, RemoteLine } from '../relation-types.ts'
import { systemSubject } from './contacts.ts'
import type { Ground } from './ground.ts'

export function plantVendors(ground: Ground): void {
  disclosures(ground)
  sheets(ground)
  lines(ground)
  contracts(ground)
}

function disclosures(ground: Ground): void {
  const { answers, dice, relations } = ground
  const { systems, sheets: filled } = relations
  const rows = relations.disclosures
  const sent = (system: string) => filled.some((sheet) => sheet.system === system)
  const [waiting, unasked] = dice.shuffled(systems.filter(({ vendor, name }) => vendor !== null && !sent(name)))
  const late = rows.find((row) => row.system === waiting?.name && row.form !== 'checklist')
  if (waiting && late) {
    late.receivedOn = null
    answers.fail('vendor-disclosures', systemSubject(waiting), '開示書（MDS/SDS）を依頼したが未受領')
  }
  if (unasked && !ground.nth(3, 0)) {
    for (const row of rows.filter(({ system }) => system === unasked.name)) rows.splice(rows.indexOf(row), 1)
    answers.fail('vendor-disclosures', systemSubject(unasked), '開示書もチェックリストも依頼していない')
  }
  // The list was not kept up, but the filled-in form itself is there.
  const came = rows.find((row) => row.form === 'checklist' && sent(row.system))
  if (came) came.receivedOn = null
}

function sheets(ground: Ground): void {
  const { answers, asOf, dice, relations } = ground
  const subject = ({ vendor, system, form }: AnswerSheet, item: string): Subject => ({
    kind: 'vendorAnswer',
    key: keyOf.vendorAnswer({ vendor: vendor.name, system, form, item }) ?? '',
  })
  for (const [at, sheet] of relations.sheets.entries()) {
    const [first, second, third] = dice.shuffled(sheet.lines)
    // Answered five months ago: young enough for the guideline's yearly round, too old for our quarterly look.
    const old = at === 1 && ground.nth(3, 0)
    if (old) sheet.answeredOn = before(asOf, 140)
    if (first && at !== 2) {
      Object.assign(first, { answer: 'no', note: dice.pick(['来年度の更新で対応します', '次の版で対応予定', '']) })
      if (old) answers.unknown('vendor-answers', subject(sheet, first.item), ['kokoroe-practice'])
      answers.fail(
        'vendor-answers',
        subject(sheet, first.item),
        `${sheet.vendor.short}の回答が「いいえ」`,
        old ? ['guideline-7.0'] : undefined,
      )
    }
    if (second) second.answer = 'notApplicable'
    if (third && at === 2) {
      third.answer = null
      answers.unknown('vendor-answers', subject(sheet, third.item))
    }
  }
}

function lines(ground: Ground): void {
  const { answers, dice, relations } = ground
  const subject = ({ vendor, system, method }: RemoteLine): Subject => ({
    kind: 'remoteLine',
    key: keyOf.remoteLine({ system, ...(vendor && { vendor: vendor.name }), ...(method && { method }) }) ?? '',
  })
  const [open, plain, unsaid, denied] = dice.shuffled(relations.lines.filter(({ method }) => method !== null))
  if (open) {
    open.alwaysOn = true
    open.sourceLimited = false
    answers.fail('remote-maintenance-declared', subject(open), '常時接続で、接続元を限っていない')
  }
  if (plain && !ground.nth(4, 1)) {
    plain.twoFactor = false
    answers.fail('remote-maintenance-declared', subject(plain), '二要素認証がない')
  }
  if (unsaid && ground.nth(2, 1)) {
    unsaid.alwaysOn = null
    answers.unknown('remote-maintenance-declared', subject(unsaid))
  }
  // The list of systems says yes, and nobody described the line.
  const system = relations.systems.find(({ name }) => name === denied?.system)
  if (denied && system) {
    relations.lines.splice(relations.lines.indexOf(denied), 1)
    if (ground.nth(2, 0)) answers.unknown('remote-maintenance-declared', systemSubject(system))
    else {
      system.remote = null
      answers.fail('remote-maintenance-declared', systemSubject(system), 'リモート保守の有無を確認していない')
    }
  }
  // Said on one list, denied on the other.
  const quiet = relations.systems.find(({ remote, vendor }) => remote === false && vendor !== null)
  if (quiet && ground.nth(3, 1)) {
    quiet.remote = true
    answers.fail('remote-maintenance-declared', systemSubject(quiet), 'システム一覧は「有」、回線一覧は「なし」')
  }
}

function contracts(ground: Ground): void {
  const { answers, asOf, dice, relations } = ground
  const all = relations.contracts
  const subject = ({ vendor, system, title }: Contract): Subject => ({
    kind: 'contract',
    key: keyOf.contract({ system, title, ...(vendor && { vendor: vendor.name }) }) ?? '',
  })
  const [disclaimer, silent, ended, unread, renewed] = dice.shuffled(all)
  if (disclaimer) {
    disclaimer.disclaimer = true
    answers.fail('contract-clauses', subject(disclaimer), 'サイバー攻撃の免責条項がある')
  }
  if (silent) {
    Object.assign(silent, { guideline: false, vulnerability: false })
    answers.fail('contract-clauses', subject(silent), 'ガイドライン遵守と脆弱性通知の条項がない')
  }
  if (ended && !ground.nth(3, 2)) {
    Object.assign(ended, { from: before(asOf, 430), to: before(asOf, 65) })
    answers.fail('contract-clauses', subject(ended), '契約期間が終わっている')
  }
  if (unread) {
    unread.roles = null
    answers.unknown('contract-clauses', subject(unread))
  }
  // Last year's contract beside this year's, and one of a system that is gone.
  if (renewed)
    all.push({
      ...renewed,
      title: `${renewed.title}（前年度）`,
      from: before(asOf, 700),
      to: before(asOf, 335),
      disclaimer: true,
    })
  if (renewed)
    all.push({
      ...renewed,
      system: '旧電子カルテ',
      title: '旧電子カルテ保守契約',
      from: before(asOf, 2500),
      to: before(asOf, 900),
      roles: false,
    })
}
