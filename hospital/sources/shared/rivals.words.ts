// Headings that stand in one kind of list only: where they are found, it is not another kind. Compared after folding.
export const rivalWords = {
  people: [
    '職員番号', '職員コード', '社員番号', '社員コード', '従業員番号', '採用日', '入職日', '入社日', '退職日', '異動日', '発令日', 'employeeid',
    'employee number',
  ],
  account: ['ログインID', 'ユーザーID', 'アカウント名', 'アカウント', 'ログイン名', 'SamAccountName', 'ログオン名', '利用者ID', 'login', 'account'],
  contract: [
    '契約名', '契約期間', '契約開始日', '契約終了日', '契約満了日', '契約日', '契約番号', '契約件名', '契約名称', '契約内容', '免責条項', '免責', 'ガイドライン遵守',
    '脆弱性通知', '自動更新', 'contract',
  ],
  disclosure: ['依頼日', '受領日', '提出日', '提出依頼日', '受取日', '送付日', '回収日', 'asked on', 'received on'],
  line: ['接続元制限', '接続元', '常時接続', '接続方式', '接続方法', '回線種別', '接続形態', '保守方式', 'リモート接続方式', 'vpn', 'method'],
  system: ['重要度', '設置場所', 'クラウド', 'オンプレ', 'リモート保守', '導入日', '導入年月日', 'サーバー台数', 'システム分類', 'システム区分', 'importance'],
  form: ['回答', '回答欄', 'はい・いいえ', 'はい/いいえ', '確認結果', '確認項目', 'チェック項目', '質問', '設問', 'answer', 'question'],
  document: ['承認日', '制定日', '改定日', '改訂日', '施行日', '文書名', '規程名', '文書番号', '版数', 'approved on'],
  stocktake: ['未回答', '未回答数', '未回答件数', '完了日', '確認件数', '回答件数', '棚卸対象', 'unanswered'],
  address: ['住所', '所在地', '郵便番号', '本社所在地', 'address'],
} as const
