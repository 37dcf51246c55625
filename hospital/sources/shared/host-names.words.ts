// Words in the names of exported files that are no computer's name. Compared after folding.

export const exportWords = [
  'secedit', 'secpol', 'security', 'policy', 'export', 'cfg', 'config', 'output', 'result', 'net', 'user', 'users', 'localgroup', 'group',
  'groups', 'accounts', 'account', 'local', 'admin', 'admins', 'administrators', 'domain', 'dc', 'ad', 'txt', 'log', 'cmd', 'password',
  'ポリシー', 'パスワード', 'セキュリティ', '設定', '結果', '出力', 'ユーザー', 'グループ', 'アカウント', 'コピー', 'copy', 'ドメイン', 'サーバ', 'サーバー',
] as const
