// What this source says to people, Japanese.
export const ja = {
  'account-ledger.title': 'アカウント管理台帳(共有・サービス・保守用)',
  'account-ledger.how': '共有・サービス・保守業者用のアカウントの台帳です。ログインID・種別・用途・責任者・利用者・見直し日・終了日の列がある CSV か Excel を入れてください。',
  'account-ledger.use-unknown': '「{column}」の種別が分かりませんでした。個人・共有・サービス・業者・緊急用・テスト のどれかに書き直してください。',
  'account-ledger.decision-unknown': '「{column}」の答えが分かりませんでした。使っている・止める・わからない のどれかに書き直してください。',
} as const
