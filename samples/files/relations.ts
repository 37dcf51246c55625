// Lists of contacts, companies, systems, contracts, lines, plans and stock-takes, as those who keep them lay them out.
import { inEra, inShortEra, slashed, wideDigits } from '../days.ts'
import type { Hospital } from '../hospital.ts'
import type { Contact } from '../relation-types.ts'
import type { Cell } from './workbook.ts'

type Rows = Iterable<readonly Cell[]>

const mark = (yes: boolean | null, words: readonly [string, string] = ['○', '×']): string =>
  yes === null ? '' : yes ? words[0] : words[1]

/** One row per person. */
export function* contactRows({ relations, profile }: Hospital): Rows {
  yield [`${profile.name} インシデント発生時の緊急連絡先`]
  yield []
  yield ['役割', '正副', '所属', '氏名', '内線', '携帯', '確認日', '備考']
  for (const one of relations.inside) {
    yield [
      one.shown,
      one.order === 'main' ? '正' : '副',
      one.department,
      one.name,
      one.extension,
      one.mobile,
      one.confirmedOn === null ? null : { day: one.confirmedOn },
      one.note,
    ]
  }
}

/** One row per role, main person and deputy side by side under merged headings. */
export function* contactRowsBeside({ relations, asOf }: Hospital): Rows {
  yield [{ text: '緊急連絡体制', over: 8 }]
  yield [`${inEra(asOf)}現在`]
  yield ['部門', { text: '正担当者', over: 3 }, { text: '副担当者', over: 3 }, '確認日']
  yield ['部門', '氏名', '内線', '携帯', '氏名', '内線', '携帯', '確認日']
  for (const role of new Set(relations.inside.map((one) => one.shown))) {
    const theirs = relations.inside.filter((one) => one.shown === role)
    const cells = (order: Contact['order']): Cell[] => {
      const one = theirs.find((contact) => contact.order === order)
      return [one?.name ?? null, one?.extension ?? null, one?.mobile ?? null]
    }
    const on = theirs[0]?.confirmedOn
    yield [role, ...cells('main'), ...cells('deputy'), on ? { day: on } : null]
  }
}

export function* outsideRows({ relations }: Hospital): Rows {
  yield ['区分', '機関名', '電話番号', '確認日', '有効期限', '備考']
  for (const one of relations.outside)
    yield [one.shown, one.name, one.phone, date(one.confirmedOn, inEra), date(one.validUntil, slashed), one.note]
  yield ['関係機関', '情報処理推進機構（IPA）', '03-0000-0999', '', '', '届出・相談']
}

export function* nightRows({ relations }: Hospital): Rows {
  yield ['システム名', '事業者名', '担当者', '連絡先', '夜間・休日', '確認日']
  for (const one of relations.vendorContacts) {
    yield [
      one.system,
      one.vendor?.short ?? '',
      one.name,
      one.phone,
      mark(one.nights, ['24時間対応', '平日のみ']),
      date(one.confirmedOn, inShortEra),
    ]
  }
}

export function* vendorRows({ relations }: Hospital): Rows {
  yield ['事業者名', '住所', '電話番号', 'メール', '備考']
  for (const { name, address, phone, email } of relations.vendors) yield [name, address, phone, email, '']
}

export function* systemRows({ relations }: Hospital): Rows {
  yield ['システム名', '分類', '事業者', '重要度', '設置場所', 'リモート保守', 'クラウド']
  for (const { name, category, vendor, importance, location, remote, cloud } of relations.systems) {
    yield [
      name,
      category,
      vendor?.short ?? '',
      importance,
      location,
      mark(remote, ['有', '無']),
      cloud ? 'SaaS' : 'オンプレ',
    ]
  }
}

export function* contractRows({ relations }: Hospital): Rows {
  yield [
    '事業者',
    '対象システム',
    '契約名',
    '契約開始日',
    '契約終了日',
    '免責条項',
    'ガイドライン遵守',
    '脆弱性通知',
    '役割分担',
  ]
  for (const one of relations.contracts) {
    yield [
      one.vendor?.name ?? '',
      one.system,
      one.title,
      inEra(one.from),
      one.to === null ? '自動更新' : inEra(one.to),
      mark(one.disclaimer, ['有', '無']),
      mark(one.guideline),
      mark(one.vulnerability),
      mark(one.roles, ['有（別紙）', '無']),
    ]
  }
}

export function* disclosureRows({ relations }: Hospital): Rows {
  yield ['事業者', '対象システム', '様式', '依頼日', '受領日']
  for (const one of relations.disclosures) {
    const form = { mds: 'MDS', sds: 'SDS', checklist: '事業者確認用チェックリスト' }[one.form]
    yield [
      one.vendor?.short ?? '',
      one.system,
      form,
      slashed(one.askedOn),
      one.receivedOn === null ? '未' : slashed(one.receivedOn),
    ]
  }
}

/** The two forms side by side. */
export function* disclosureRowsBeside({ relations }: Hospital): Rows {
  yield ['業者名', 'システム名', { text: 'MDS/SDS', over: 2 }, { text: 'チェックリスト', over: 2 }]
  yield ['業者名', 'システム名', '依頼日', '受領日', '依頼日', '受領日']
  for (const system of relations.systems) {
    const rows = relations.disclosures.filter((one) => one.system === system.name)
    if (rows.length === 0) continue
    const cells = [
      rows.find(({ form }) => form !== 'checklist'),
      rows.find(({ form }) => form === 'checklist'),
    ].flatMap((row): Cell[] => [row ? { day: row.askedOn } : null, row?.receivedOn ? { day: row.receivedOn } : null])
    yield [system.vendor?.short ?? '', system.name, ...cells]
  }
}

export function* lineRows({ relations }: Hospital): Rows {
  yield ['事業者', '対象システム', 'リモート保守の有無', '方式', '接続元制限', '常時接続', '二要素認証', '申告日']
  for (const one of relations.lines) {
    const told =
      one.method === null
        ? ['なし', '', '', '', '']
        : ['有', one.method, mark(one.sourceLimited), mark(one.alwaysOn, ['常時', '都度']), mark(one.twoFactor)]
    yield [one.vendor?.name ?? '', one.system, ...told, inShortEra(one.declaredOn)]
  }
}

export function* documentRows({ relations }: Hospital): Rows {
  yield ['文書名', '種類', '承認日', '見直し日']
  for (const { title, kind, approvedOn, reviewedOn } of relations.documents)
    yield [title, kind, inEra(approvedOn), wideDigits(inEra(reviewedOn))]
}

export function* stocktakeRows({ relations }: Hospital): Rows {
  yield ['アカウント棚卸しの記録']
  yield []
  yield ['対象部署', '開始日', '終了日', '確認件数', '未回答件数']
  for (const { scope, startedOn, finishedOn, reviewed, unanswered } of relations.stocktakes) {
    yield [scope, { day: startedOn }, finishedOn === null ? null : { day: finishedOn }, reviewed, unanswered]
  }
}

function date(day: string | null, write: (day: string) => string): string {
  return day === null ? '' : write(day)
}
