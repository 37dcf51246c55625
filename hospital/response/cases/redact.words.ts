// Words that mark people, patients and places in a text; never shown.

/** A name, then one of these. */
export const titlesOfPeople = '(?:さん|様|さま|氏|殿|君|先生|医師|看護師|師長|課長|部長|院長|主任|技師|係長|主事)'

/** These stand before a title and name nobody. */
export const nobodyInPerson = new Set([
  '患者', '業者', '職員', '家族', '皆', '担当', '事業者', '看護', '外来', '入院患者', '病院', '主治', '副', '事務', '情報', '名誉', '当直', '病棟',
  '診療', '担当者', '医療', '総務', '看護部', '薬剤', '副看護', '各', '全', '警察', '利用者', '委員', '臨床検査', '放射線', '臨床工学', '検査', '担当の', '管理',
])

export const patientMarks = [
  /(?:患者|カルテ|診察券|受診者)\s*(?:id|no\.?|番号)?\s*[:=#]?\s*[a-z]{0,3}-?\d{3,}/g,
  /(?:患者|受診者)\s*(?:氏名|名)\s*[:=]?\s*[^\s、。,.]{2,12}/g,
  /患者(?:の)?\s*[\p{Script=Han}\p{Script=Katakana}]{2,8}\s*(?:さん|様|氏)/gu,
  /(?:明治|大正|昭和|平成|令和|[mtshr])\s*(?:\d{1,2}|元)\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?\s*(?:生|誕生)/g,
  /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?\s*(?:生|誕生)/g,
  /生年月日\s*[:=]?\s*[^\s、。]{4,20}/g,
  /\d{1,3}\s*歳(?:代)?\s*(?:の)?\s*(?:男|女)(?:性|児|の子)?/g,
  /(?:保険証|被保険者|マイナンバー|個人番号)\D{0,12}\d{4,}/g,
] as const

export const placeMarks = [
  /〒?\s*\d{3}-\d{4}(?!\d|-)/g,
  /[\p{Script=Han}ぁ-んァ-ヶ]{1,6}[都道府県市区町村][\p{Script=Han}ぁ-んァ-ヶ]{1,12}\d{1,4}(?:丁目|番地|番|-\d)/gu,
] as const
