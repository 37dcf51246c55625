// What this source says to people, Japanese.
export const ja = {
  'backup-events.title': 'Windows Server バックアップのイベント ログ',
  'backup-events.how':
    'そのサーバーで「管理者として実行」で開いたコマンド プロンプトから次を実行し、できたファイルを入れてください。イベント ビューアーで「名前を付けてすべてのイベントを保存」したファイル(evtx、xml、csv)でも読めます。\n' +
    'wevtutil epl Microsoft-Windows-Backup %COMPUTERNAME%_backup.evtx\n' +
    '番号だけを読み、文面は読みません。毎月入れると、実行の記録が積み重なります。',
  'backup-events.by-component': 'バックアップの記録の書き手の名前から判断しました。',
  'backup-events.no-log': 'イベント ログとして読み取れません。evtx か xml か csv で、もう一度保存してください。',
  'backup-events.damaged': '壊れていて読めない記録が {count} 件あります。ログをもう一度保存してください。',
  'backup-events.none': 'バックアップの開始・成功・失敗の記録がありません。Microsoft-Windows-Backup のログを書き出したか確かめてください。',
  'backup-events.others': 'バックアップ以外の記録 {count} 件は、読まずに残しました。',
} as const
