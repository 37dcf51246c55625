// What this source says to people, Japanese.
export const ja = {
  'backup-watch.title': 'バックアップの見回りの報告',
  'backup-watch.how':
    'バックアップの保存先が見えるコンピューターで次を実行し、できたファイルを入れてください。続けて見回るときは、前回の報告と同じファイルに書きます。\n' +
    'kokoroe backup watch --settings watch.yaml --out watch.json\n' +
    '同じコンピューターの新しい報告は、前の報告に置き換わります。見回りから外した保存先は、置き換わったときに一覧から消えます。',
  'backup-watch.not-a-report': '見回りの報告として読み取れません({field})。kokoroe backup watch をもう一度実行してください。',
  'backup-watch.other-version':
    'この報告の版({version})は読み取れません。読めるのは版 {known} です。見回るコンピューターとこのコンピューターの心得を、同じ版にそろえてください。',
  'backup-watch.part-unreadable': '報告の一部({field})を読み取れませんでした。kokoroe backup watch をもう一度実行してください。',
  'backup-watch.broken-off': '見回りが途中で止まった報告です。残りは見ていません。kokoroe backup watch をもう一度実行してください。',
  'backup-watch.refused':
    'この保存先を読めませんでした({reason})。前回までに分かったことだけを取り込みました。接続とパスワードを確かめ、もう一度見回ってください。',
} as const
