// Headings of ways to reach somebody. Compared after folding, also as the lower of two header rows.
export const phoneWords = [
  '電話番号', '電話', 'TEL', '連絡先電話番号', '連絡先', '内線', '内線番号', 'PHS', 'PHS番号', '携帯', '携帯電話', '携帯番号', '携帯電話番号', '直通', '直通電話',
  '代表電話', '代表番号', 'スマホ', 'スマートフォン', '院内PHS', '院内携帯', '公用携帯', '個人携帯', '自宅電話', '自宅', '緊急連絡先', '緊急電話', '連絡先番号',
  '夜間電話', '夜間連絡先', '休日連絡先', '夜間休日連絡先', '時間外連絡先', '電話/FAX', 'phone', 'phone number', 'mobile', 'tel no', 'extension',
  'cell',
] as const
export const emailWords = [
  'メールアドレス', 'メール', 'Eメール', 'e-mail', 'mail', 'email', '電子メール', 'アドレス', 'メアド', '携帯メール',
] as const
/** Numbers in these columns answer at night; other cells there say whether anybody does. */
export const nightWords = [
  '夜間休日', '夜間・休日', '夜間', '休日', '夜間休日対応', '夜間・休日対応', '夜間対応', '休日対応', '時間外', '時間外対応', '24時間対応', '24時間', '24h', '夜間休日連絡',
  '夜間休日可否', '夜間・休日の連絡', '休日夜間', '休日夜間対応', '平日夜間', '24時間365日', 'nights', 'after hours', '24/7',
] as const
export const confirmedWords = [
  '確認日', '最終確認日', '確認年月日', '点検日', '更新日', '最終更新日', '連絡確認日', '前回確認日', 'confirmed on', 'checked on',
] as const
export const validUntilWords = ['有効期限', '期限', '有効期間', '満了日', '次回確認日', '掲載期限', 'valid until', 'expires'] as const
export const noteWords = ['備考', 'メモ', '注記', '摘要', '特記事項', 'コメント', '補足', 'note', 'remarks'] as const
export const personWords = [
  '氏名', '担当者名', '担当者', '名前', '担当者氏名', '責任者名', '責任者', '連絡者', '正担当者', '窓口担当者', '営業担当', '営業担当者', '保守担当者', '連絡担当者',
  'name', 'contact person', 'person',
] as const
export const titleWords = ['役職', '職名', '役職名', '肩書', '職位', 'title', 'position'] as const
export const departmentWords = [
  '所属', '部署', '所属部署', '部署名', '部門', '担当部署', '担当課', '所属・部署', '部署・部門', '所属名', 'department',
] as const
export const vendorWords = [
  '事業者', '事業者名', '業者名', '業者', '会社名', 'ベンダー', 'ベンダー名', '委託先', '保守会社', '保守業者', '社名', '委託業者', '保守ベンダー', '取引先', '取引先名',
  '事業者名称', '会社',
  '契約先', '契約相手', '契約業者', '契約事業者', 'メーカー', '納入業者', '開発元', '保守事業者', '委託先名', 'vendor', 'vendor name', 'company',
  'supplier',
] as const
export const systemWords = [
  'システム', 'システム名', '対象システム', '担当システム', '関連システム', 'システム名称', '医療情報システム', 'システム・機器', '対象システム名', '機器・システム', '対象機器', '機器名',
  '対象', '製品名', 'system', 'system name',
] as const
