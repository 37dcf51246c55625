// How lists and forms say yes, no and "does not apply". Compared after folding.

export const yesWords = [
  'true', 'yes', 'y', '1', 'on', 'はい', '有', '有り', 'あり', '有る', 'ある', '○', '◯', '〇', '●', '✓', '✔', '☑', '■', 'レ', '済', '済み', '実施',
  '実施済', '有効', 'enabled', 'する', '可', '対応', '対応済', '使用中', '利用中', '必要', '要',
] as const

export const noWords = [
  'false', 'no', 'n', '0', 'off', 'いいえ', '無', '無し', 'なし', '無い', 'ない', '×', '✕', '✖', '☓', 'x', '□', '☐', '未', '未実施', '未対応',
  '無効', 'disabled', 'しない', '不可', '停止', '停止中', '不要',
] as const

export const notApplicableWords = ['対象外', '該当なし', '該当無し', '非該当', 'n/a', 'na', 'n.a.', '該当せず', '適用外'] as const

/** "Until further notice" in date columns. */
export const neverWords = ['無期限', 'なし', '無し', '期限なし', 'never', 'none', '-', '―', '－', '制限なし', '永久'] as const

/** What parts several values in one cell. */
export const listSeparator = /[\n;；、,，/／]+/
