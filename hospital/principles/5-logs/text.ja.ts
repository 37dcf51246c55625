// What duty 5 says to people, Japanese.

export const ja = {
  'principle.5.title': 'ログの確認',
  'principle.5.about': '攻撃の兆候（知らない認証、知らない設定変更）がないかを見ます。',
  'duty.5-1': '攻撃の兆候がないかを再確認',
} as const
