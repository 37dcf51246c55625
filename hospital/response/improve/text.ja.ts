export const ja = {
  'response.improvement-added': '改善を加えました。',
  'response.improvement-assigned': '改善の担当と期限を決めました。',
  'response.improvement-done': '改善の状態を変えました。',
  'response.line.improvement': '改善を決めました（{due}まで）。',
  'response.line.improved': '改善を終えました。',
  'response.line.improve-again': '改善をもう一度始めました。',
  'response.improvement.owner': '担当が決まっていません。人か部署を一つ書いてください。',
  'response.improvement.taken': 'その改善はもう記録されています。一覧を開き直してください。',
  'response.improvement.none': 'その改善は見つかりません。一覧を開き直してください。',
} as const
