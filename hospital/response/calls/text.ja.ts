export const ja = {
  'response.called': '電話の結果を書きました。',
  'response.call.who': '誰にかけたかを入れてください。',
  'response.line.call.reached': '電話がつながりました。',
  'response.line.call.message': '伝言を残しました。',
  'response.line.call.no-answer': '電話に出ませんでした。',
  'response.line.call.busy': '話し中でした。',
  'response.line.call.wrong-number': '番号が違いました。連絡先を直してください。',
} as const
