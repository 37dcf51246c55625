// What duty 3 says to people, Japanese.

export const ja = {
  'principle.3.title': 'バックアップの実施状況の点検',
  'principle.3.about': 'バックアップが計画どおりに取れ、攻撃者の手が届かない所にあるかを見ます。',
  'duty.3-1': '計画通りにバックアップが実行されているか確認',
  'duty.3-2': 'バックアップデータがネットワークから隔離されているか確認',
} as const
