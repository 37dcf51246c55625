// The levels and audit keywords of Windows by their words, as exports show them. Recognised, never shown.

/** The level by its word. */
export const levelWords: Readonly<Record<string, string>> = {
  重大: '1', critical: '1', エラー: '2', error: '2', 警告: '3', warning: '3', 情報: '4', information: '4', 詳細: '5', verbose: '5',
}

export const keywordWords: Readonly<Record<string, string>> = {
  成功の監査: '0x8020000000000000', 'audit success': '0x8020000000000000', successaudit: '0x8020000000000000',
  失敗の監査: '0x8010000000000000', 'audit failure': '0x8010000000000000', failureaudit: '0x8010000000000000',
}
