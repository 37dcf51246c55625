// Words of the forms, in Japanese (the source).
export const ja = {
  'refused': '受け付けられませんでした。次の点を直してください。',
  'note': 'メモ',
  'task.submit': 'やることにする',
  'task.duty': '誰の役目ですか',
  'task.assignee': '担当する人',
  'task.anyone': '決めない（役目の人なら誰でも）',
  'task.due': '期限',
  'exception.submit': '申請する',
  'exception.lead': '今すぐには直せないとき、理由と代わりの対策を書いて、期限つきの例外を申請します。経営管理者が承認します。期限が来ると、指摘に戻ります。',
  'exception.reason': '今すぐ直せない理由',
  'exception.reason.hint': '例：保守契約の更新まで、事業者が設定を変えられないため。',
  'exception.measure': '代わりの対策',
  'exception.measure.hint': '例：使う端末を1台に限り、毎週ログを確かめる。',
  'exception.until': 'いつまで',
  'exception.until.hint': 'できるだけ近い日にしてください。',
} as const
