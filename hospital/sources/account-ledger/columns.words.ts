// Headings of the hospital's own ledger of accounts, and its words for the kinds of them.
export const columns = {
  login: ['ログインID', 'ユーザーID', 'アカウント名', 'アカウント', 'ログイン名', 'ユーザー名', 'ID名', 'ログオン名', 'SamAccountName', 'login', 'account', 'ID'],
  realm: ['システム', 'システム名', '対象システム', 'ドメイン', 'サーバー名', '端末名', '機器名', 'コンピューター名', 'realm', 'system', 'domain', 'host'],
  displayName: ['表示名', '名称', 'display name'],
  use: ['種別', 'アカウント種別', '区分', '種類', 'アカウント区分', 'type', 'kind'],
  purpose: ['用途', '使用目的', '利用目的', '目的', '使途', '利用用途', 'purpose'],
  owner: ['責任者', '管理責任者', '管理者', '所有者', '管理担当者', '担当者', 'owner', 'responsible'],
  users: ['利用者', '使用者', '利用者名', '共有者', '利用者一覧', '使用する人', '利用職員', 'users', 'used by'],
  reviewOn: ['見直し日', '次回見直し日', '見直し予定日', '点検日', '次回点検日', '棚卸日', '次回見直し', 'review date', 'review on'],
  endsOn: ['終了日', '利用終了日', '有効期限', '期限', '終了予定日', '廃止予定日', '利用期限', 'end date', 'ends on', 'expires'],
  vendor: ['業者', '業者名', '委託先', '会社名', 'ベンダー', '事業者', '保守会社', '保守業者', 'vendor', 'company'],
  department: ['部署', '所属', '利用部署', '部門', '使用部署', 'department'],
  decided: ['棚卸し結果', '棚卸結果', '棚卸しの結果', '棚卸しの回答', '判定', '確認結果', '回答', 'decision'],
  decidedOn: ['回答日', '判定日', '確認日', '棚卸し実施日', '棚卸実施日', 'decided on'],
  note: ['備考', 'メモ', 'note'],
} as const

export const useWords = {
  person: ['個人', '個人用', '個人アカウント', 'person', 'personal'],
  shared: ['共有', '共用', '共有アカウント', '共用アカウント', '部署共有', '部門共有', 'shared'],
  service: ['サービス', 'サービスアカウント', 'システム', 'システム用', 'バッチ', '連携', '連携用', 'バックアップ用', 'service'],
  vendor: ['業者', '保守', '保守用', 'ベンダー', '委託', '保守業者', '業者用', 'リモート保守', 'vendor', 'maintenance'],
  builtin: ['既定', '標準', '組み込み', 'ビルトイン', '既定の管理者', 'builtin', 'built-in'],
  emergency: ['緊急', '緊急用', '非常用', '災害用', 'emergency'],
  test: ['テスト', '試験', '研修', '訓練', '検証', 'テスト用', '研修用', 'test', 'training'],
} as const

/** What the head of a department answered. The longer word is asked first: 使っていない is no 使っている. */
export const decisionWords = {
  stop: ['止める', '止めてよい', '停止', '停止する', '廃止', '削除', '削除する', '無効にする', '無効化', '不要', '使っていない', '使用していない', '利用していない', '未使用', 'stop', 'disable', 'delete'],
  keep: ['使っている', '使用中', '使用している', '利用中', '利用している', '継続', '継続する', '継続利用', '残す', '存続', '必要', 'keep', 'in use'],
  unsure: ['わからない', '分からない', '不明', '要確認', '確認中', '未確認', 'unsure', 'unknown'],
} as const
