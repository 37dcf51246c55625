// 見張りの文。
export const ja = {
  'watch.settings.tooLong': '設定ファイルが長すぎます(256 KB まで)。',
  'watch.settings.notYaml': '設定ファイルの {line} 行目 {column} 文字目で、書き方がYAMLになっていません。字下げと記号を確かめてください。',
  'watch.settings.unknown': '設定の「{place}」に、知らない項目があります。つづりを確かめるか、消してください。',
  'watch.settings.unfit': '設定の「{place}」の値が使えません。説明(docs/formats/backup-watch.md)の例に合わせてください。',
  'watch.settings.twice': '「{name}」という保存先が2つあります。別の名前にしてください。',
} as const
