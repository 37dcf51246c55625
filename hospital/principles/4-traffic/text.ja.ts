// What duty 4 says to people, Japanese.

export const ja = {
  'principle.4.title': '通信制御の確認',
  'principle.4.about': '必要な通信だけが通り、事業者との接続点がすべて管理されているかを見ます。',
  'duty.4-1': '通信の整理が適切に行われているか確認',
  'duty.4-2': '不要な通信先への制御（トラフィックコントロール）が行われているか確認',
  'duty.4-3': '関係事業者とのネットワーク接続点が管理下にあるか確認',
  'duty.4-back-2': '重要なシステムや通信制御機器のログの保存と運用',
} as const
