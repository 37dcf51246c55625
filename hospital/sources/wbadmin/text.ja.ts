// What this source says to people, Japanese.
export const ja = {
  'wbadmin.title': 'Windows Server バックアップの世代(wbadmin get versions)',
  'wbadmin.how':
    'そのサーバーで「管理者として実行」で開いたコマンド プロンプトから次を実行し、できた「コンピューター名.txt」を入れてください。\n' +
    'wbadmin get versions > %COMPUTERNAME%.txt\n' +
    '計画表の保存先には、取り込んだ後に一覧に出る保存先の名前を書くと、計画と世代が結び付きます。',
  'wbadmin.other-output':
    'wbadmin の別の出力か、失敗の表示です。世代の一覧は「管理者として実行」で開いたコマンド プロンプトで、wbadmin get versions を実行して書き出してください。',
  'wbadmin.no-versions': '{host} の Windows Server バックアップには、戻せる世代が一つもありません。バックアップの設定と保存先の接続を確かめてください。',
  'wbadmin.host-from-name': 'コンピューター名が出力にないため、ファイル名「{host}」をコンピューター名と見なしました。',
  'wbadmin.no-identifier': 'バージョン識別子を読み取れないため、この世代を取り込めませんでした。省略せずに、もう一度書き出してください。',
  'wbadmin.too-long': '出力が長すぎるため、{limit} 行で読み取りを止めました。正しいファイルか確かめてください。',
} as const
