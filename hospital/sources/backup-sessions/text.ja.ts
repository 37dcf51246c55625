// What this source says to people, Japanese.
export const ja = {
  'backup-sessions.title': 'バックアップ製品の実行記録(セッションの表)',
  'backup-sessions.how':
    'Veeam、Arcserve、Acronis、NAS などの実行記録を、製品の画面から CSV か Excel に書き出して入れてください。Veeam は PowerShell でも書き出せます。\n' +
    'Get-VBRBackupSession | Select JobName,JobType,CreationTime,EndTime,Result | Export-Csv sessions.csv -Encoding UTF8 -NoTypeInformation\n' +
    '手で書くときは、次の見出しを 1 行目に写してください。毎月入れると、記録が積み重なります。\n' +
    'ジョブ名,システム,開始日時,終了日時,結果,転送量,保存先',
  'backup-sessions.nothing-named': 'ジョブ名もシステム名も空のため、この行を取り込めませんでした。どちらかを入れて、もう一度取り込んでください。',
  'backup-sessions.no-start': '開始日時が読み取れないため、この行を取り込めませんでした。2026/4/1 22:00 のように書き直して、もう一度取り込んでください。',
  'backup-sessions.result-unknown': '「{column}」が成功か失敗か分かりませんでした。成功・警告・失敗 のどれかに書き直してください。',
} as const
