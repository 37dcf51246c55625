// What this source says to people, Japanese.
export const ja = {
  'backup-media.title': 'バックアップ媒体の台帳',
  'backup-media.how':
    'バックアップに使うディスクやテープの一覧、または持ち出しと返却の記録です。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\n' +
    'ラベル,種類,容量,製造番号,購入日,接続時間,システム,状態,保管場所,記録日,持出日,返却日,返却予定,担当者\n' +
    '状態は 未使用・使用中・記録済・取り外し・院外・返却待ち・廃棄 のどれかを書きます。接続時間は、つないだままでよい時間です。',
  'backup-media.no-label': 'ラベルも製造番号も空のため、この行を取り込めませんでした。どちらかを入れて、もう一度取り込んでください。',
  'backup-media.sort-unknown': '「{column}」がどの媒体か分かりませんでした。HDD・SSD・RDX・LTO・NAS・DVD などと書き直してください。',
  'backup-media.state-unknown': '「{column}」が分かりませんでした。未使用・使用中・記録済・取り外し・院外・返却待ち・廃棄 のどれかに書き直してください。',
} as const
