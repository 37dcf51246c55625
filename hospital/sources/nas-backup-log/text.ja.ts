// What this source says to people, Japanese.
export const ja = {
  'nas-backup-log.title': 'NAS のバックアップのログ(Synology・QNAP)',
  'nas-backup-log.how':
    'NAS の画面からログを CSV で書き出して入れてください。Synology は「ログセンター」か「Hyper Backup」の「ログ」の「エクスポート」、QNAP は「QuLog Center」か「HBS 3」のイベントログの書き出しです。\n' +
    '文章で書かれたログから、タスクごとの開始・成功・失敗を読み取ります。計画表の「ジョブ名」に、ログに出てくるタスクの名前を書くと、システムと結び付きます。\n' +
    '表の見出しは、次のようになっています。\n' +
    'レベル,ログ,時刻,ユーザー,イベント',
  'nas-backup-log.none': 'バックアップの開始や結果の記録がありませんでした。書き出した期間と、ログの種類を確かめてください。',
  'nas-backup-log.no-time': 'バックアップの記録のうち{count}件は、時刻が読み取れないため取り込めませんでした。CSV を表計算ソフトで保存し直さずに、もう一度書き出してください。',
  'nas-backup-log.not-understood':
    'バックアップに関する{count}件の文が、成功か失敗か分かりませんでした。例を見て、結果を「バックアップ実行記録」の表に書いて取り込んでください。',
  'nas-backup-log.others': 'バックアップのほかの{count}件の記録は、取り込んでいません。',
} as const
