// Headings of what vendors say a restore takes.
import { noteWords, systemWords, vendorWords } from '../shared/contact/columns.words.ts'

export const columns = {
  vendor: vendorWords,
  system: systemWords,
  hours: [
    '復旧見込み', '復旧見込', '復旧見込み時間', '復旧見込時間', '見込み時間', '見込時間', '復旧時間', '復旧にかかる時間', '復旧期間', '復旧所要時間', '復旧日数', '業者申告', '申告時間', '所要時間', '所要期間', '回答時間', '復旧までの時間',
    'restore time', 'recovery time', 'hours',
  ],
  askedOn: ['依頼日', '照会日', '問合せ日', '問い合わせ日', '確認依頼日', '質問日', 'asked on'],
  saidOn: ['回答日', '申告日', '受領日', '確認日', '回答年月日', 'answered on', 'said on'],
  basis: ['根拠', '前提', '前提条件', '条件', '算出根拠', '理由', '内訳', 'basis'],
  document: ['資料', '文書', '回答書', '書類', '出典', '資料名', '添付', 'document'],
  inWriting: ['書面', '書面回答', '書面での回答', '書面の有無', '文書回答', '回答方法', 'in writing'],
  note: noteWords,
} as const

/** A heading that counts days: 復旧日数. */
export const dayHeading = '日数'

/** How it was said, where the cell names the way instead of yes or no. */
export const written = ['書面', '文書', '紙', 'メール', 'fax', '回答書', '議事録', 'in writing']
export const spoken = ['口頭', '電話', '打合せ', '打ち合わせ', 'spoken', 'by phone']
