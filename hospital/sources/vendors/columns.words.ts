// Headings of vendor lists.
import {
  emailWords, nightWords, noteWords, personWords, phoneWords, systemWords, titleWords, vendorWords,
} from '../shared/contact/columns.words.ts'

export const columns = {
  name: [...vendorWords, '名称'],
  address: ['住所', '所在地', '本社所在地', '会社住所', '本社住所', '営業所住所', 'address'],
  business: ['業務内容', '委託内容', '取扱', '取扱製品', '委託業務', '業種', '担当業務', '契約内容', '保守内容', '役務内容', 'business', 'service'],
  person: personWords,
  title: titleWords,
  system: systemWords,
  nights: nightWords,
  note: noteWords,
  email: emailWords,
  email2: emailWords,
  phone1: phoneWords,
  phone2: phoneWords,
  phone3: phoneWords,
  phone4: phoneWords,
} as const

export const phoneColumns = ['phone1', 'phone2', 'phone3', 'phone4'] as const

/** Headings of contact lists. */
export const contactWords = ['役割', '連絡先区分', '正副', '正・副', '主副', '役割区分', '連絡順', 'role'] as const

/** What files and sheets of vendors are called. */
export const titles = ['事業者', '業者', 'ベンダー', '取引先', '委託先', '会社', 'vendor', 'supplier'] as const
