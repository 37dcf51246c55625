// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['保険会社', '証券番号', '補償内容', '対象外', '事前連絡', '保険開始日', '満期日', '支払限度額', '事故受付電話']
export const rows = [['みほん損害保険㈱', 'CY-100200', '調査、復旧、賠償', '身代金', '要', 'R8.4.1', '令和9年3月31日', '5,000万円', '0120-000-000']]

export const fixtures: readonly Fixture[] = [
  { name: 'サイバー保険.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '保険一覧.xlsx', bytes: await workbook([['保険会社名', '契約番号', '補償範囲', '限度額', '満期', 'TEL'], ['第二損保', 'A-1', '賠償', '1億円', '2027/3/31', '03-0000-0000']]) },
  { name: 'サイバー保険2.csv', bytes: encode(csv([header, ['', 'X', '調査', '', '', '', '', '', ''], ['みほん損保', 'Y', '調査', '', '', '', '', 'たっぷり', '']]), 'cp932'), faulty: true },
]
