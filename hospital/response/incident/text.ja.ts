export const ja = {
  'response.opened': '事案を開きました。',
  'response.retitled': '事案の題名を直しました。',
  'response.state-set': '事案の状態を変えました。',
  'response.incident.none': 'その事案は見つかりません。一覧を開き直してください。',
  'response.incident.taken': 'その事案はもう開かれています。一覧を開き直してください。',
  'response.incident.closed': 'この事案は終わっています。続けるときは、もう一度開いてください。',
  'response.line.opened': '事案 {number} を開きました。',
  'response.line.drill': '訓練 {number} を始めました。',
  'response.line.retitled': '題名を直しました。',
  'response.line.open': '対応を続けます。',
  'response.line.recovering': '復旧に移りました。',
  'response.line.closed': '事案を終えました。',
} as const
