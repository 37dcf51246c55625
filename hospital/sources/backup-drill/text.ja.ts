// What this source says to people, Japanese.
export const ja = {
  'backup-drill.title': '復旧訓練の記録(こころえの訓練)',
  'backup-drill.how':
    '訓練するコンピューターで次を実行し、できたファイルを入れてください。時計が進み、段階ごとに Enter を押すだけで記録できます。\n' +
    'kokoroe backup drill --system 電子カルテ --out drill.json\n' +
    '一つの訓練が一つのファイルです。前の訓練も残ります。',
  'backup-drill.not-a-report': '訓練の記録として読み取れません({field})。kokoroe backup drill が書いたファイルを、手を加えずに入れてください。',
  'backup-drill.other-version':
    'この記録の版({version})は読み取れません。読めるのは版 {known} です。訓練したコンピューターとこのコンピューターの心得を、同じ版にそろえてください。',
} as const
