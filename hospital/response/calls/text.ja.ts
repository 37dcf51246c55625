export const ja = {
  'response.called': '電話の結果を書きました。',
  'response.calling-kept': '電話をかける順番と時間を変えました。',
  'response.calling.twice': '同じ役割が二度あります。一つにしてください。',
  'response.call.blank': '＿＿＿＿＿＿＿＿',
  'response.call.who': '誰にかけたかを入れてください。',
  'response.line.call.reached': '電話がつながりました。',
  'response.line.call.message': '伝言を残しました。',
  'response.line.call.no-answer': '電話に出ませんでした。',
  'response.line.call.busy': '話し中でした。',
  'response.line.call.wrong-number': '番号が違いました。連絡先を直してください。',
} as const
