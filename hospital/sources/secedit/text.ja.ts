// What this source says to people, Japanese.
export const ja = {
  'secedit.title': 'Windows のセキュリティ設定(secedit)',
  'secedit.how':
    'ドメインコントローラー(または調べる PC)のコマンド プロンプトを管理者として開き、次を実行して、できた secedit.inf を入れてください。\nsecedit /export /areas SECURITYPOLICY /cfg secedit.inf',
  'secedit.no-policy': 'パスワードの設定([System Access])がありません。/areas SECURITYPOLICY を付けて、もう一度書き出してください。',
  'secedit.value-unreadable': '「{key}」の値を読み取れませんでした。もう一度書き出してください。',
  'secedit.by-sections': 'secedit の見出し([System Access])から判断しました。',
} as const
