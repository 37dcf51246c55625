// Headings of contact lists: one row per person, or one row per role with a main person and a deputy side by side.
import {
  confirmedWords, departmentWords, emailWords, nightWords, noteWords, personWords, phoneWords, systemWords, titleWords,
  validUntilWords, vendorWords,
} from '../shared/contact/columns.words.ts'

const deputies = [
  '副', '副担当者', '副担当', '副責任者', '代理', '代理者', '代行者', '次席', '次席者', '第2連絡先', '第二連絡先', '2次連絡先', 'サブ', '副連絡先', '連絡先2',
] as const

const ofDeputy = (words: readonly string[]): string[] =>
  deputies.flatMap((deputy) => words.map((word) => `${deputy} ${word}`))

export const columns = {
  role: ['役割', '連絡先区分', '役割区分', '区分', '立場', '役割名', '担当区分', '担当', '分類', '種別', '役割・区分', '連絡区分', 'role', 'category'],
  order: ['正副', '正・副', '正/副', '主副', '主・副', '主/副', '順位', '優先順位', '連絡順', '連絡順位', '優先度', 'order', 'priority'],
  name: personWords,
  title: titleWords,
  department: departmentWords,
  organisation: [
    '機関名', '組織名', '組織', '団体名', '関係機関', '連絡先機関', '連絡先名', '連絡先名称', '名称', '機関', '所属機関', '外部機関', '連絡先機関名', '窓口', '窓口名',
    '相談窓口', 'organisation', 'organization',
  ],
  vendor: vendorWords,
  system: systemWords,
  nights: nightWords,
  confirmedOn: confirmedWords,
  validUntil: validUntilWords,
  note: noteWords,
  email: emailWords,
  email2: emailWords,
  phone1: phoneWords,
  phone2: phoneWords,
  phone3: phoneWords,
  phone4: phoneWords,
  phone5: phoneWords,
  phone6: phoneWords,
  deputyName: [...ofDeputy(personWords), ...deputies.slice(1)],
  deputyPhone1: ofDeputy(phoneWords),
  deputyPhone2: ofDeputy(phoneWords),
  deputyPhone3: ofDeputy(phoneWords),
  deputyEmail: ofDeputy(emailWords),
} as const

export const phoneColumns = ['phone1', 'phone2', 'phone3', 'phone4', 'phone5', 'phone6'] as const
export const deputyColumns = ['deputyPhone1', 'deputyPhone2', 'deputyPhone3', 'deputyEmail'] as const

/** What files and sheets of contacts are called. */
export const titles = ['連絡', 'contact', '体制'] as const

export type Column = keyof typeof columns
