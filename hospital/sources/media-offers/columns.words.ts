// Headings of price lists of media and drives.
import { noteWords, vendorWords } from '../shared/contact/columns.words.ts'

export const columns = {
  name: ['品名', '製品名', '商品名', '型番', '品番', '名称', '機種', '製品', '商品', '媒体', 'name', 'product', 'model'],
  sort: ['種類', '媒体種別', '種別', '媒体の種類', '分類', '区分', 'メディア', 'type', 'sort', 'media'],
  capacity: ['容量', '記憶容量', '記録容量', '非圧縮容量', '容量(ネイティブ)', '容量(TB)', '容量(GB)', 'サイズ', 'capacity', 'size'],
  yen: ['税込価格', '価格', '単価', '税込単価', '金額', '価格(税込)', '見積金額', '見積額', '媒体価格', '1本の価格', '単価(税抜)', '価格(税抜)', '税抜価格', '税抜単価', '単価(税込)', 'price', 'yen'],
  driveYen: ['装置価格', 'ドライブ価格', '本体価格', '装置の価格', '機器価格', 'ドライブ', '装置', 'drive price'],
  pricedOn: ['価格の日付', '見積日', '調査日', '価格調査日', '見積年月日', '確認日', '時点', 'priced on', 'quoted on'],
  offeredBy: ['見積元', '販売店', '購入先', '販売元', ...vendorWords, 'offered by', 'shop'],
  note: noteWords,
} as const

/** Prices are wanted with tax. */
export const withoutTax = ['税抜', '税別', '税引'] as const
