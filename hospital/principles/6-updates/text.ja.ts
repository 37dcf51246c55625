// What duty 6 says to people, Japanese.

export const ja = {
  'principle.6.title': '各種システムの更新',
  'principle.6.about': '更新が当たり、セキュリティ対策ソフトが動いているかを見ます。',
  'duty.6-1': 'ソフトウェアの更新が適切に行われているか確認',
  'duty.6-2': 'セキュリティ対策ソフトが常に稼働しているか確認',
  'duty.6-back-3': '対策が不十分な機器の通信制御・停止・縮退',
} as const
