export const ja = {
  'response.triage-rules-kept': '「かも?」の見分け方を変えました。',
  'response.triage.line': '{line}行目・{column}文字目: {why}',
  'response.level.red': '赤:すぐ電話・すぐ切る',
  'response.level.yellow': '黄:15分以内に担当が見る',
  'response.level.grey': '灰:今日のうちに確かめる',
  'response.triage.twice': '同じ名前(id)が2度使われています。',
  'response.triage.six': 'ボタン(button: true)は、ちょうど6つにしてください。',
  'response.triage.never': '条件(when)が空です。何があればこの決まりを使うか、書いてください。',
  'response.triage.sign': 'しるし(signs)にない名前です。signsに足すか、名前を直してください。',
  'response.triage.among': '数(atLeast)が、並べたしるしの数より多くなっています。',
  'response.triage.raise': 'まとめた後の色(become)は、元の色(of)より重くしてください。',
} as const
