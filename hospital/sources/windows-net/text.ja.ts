// What this source says to people, Japanese.
export const ja = {
  'windows-net.title': 'Windows の net コマンドの出力',
  'windows-net.how':
    'その PC のコマンド プロンプトで次を順に実行し、できた「コンピューター名.txt」を入れてください。\nnet user > %COMPUTERNAME%.txt\nnet localgroup Administrators >> %COMPUTERNAME%.txt\nnet accounts >> %COMPUTERNAME%.txt',
  'windows-net.command-failed': 'コマンドが失敗しています。「管理者として実行」で開いたコマンド プロンプトで、もう一度実行してください。',
  'windows-net.policy-incomplete': 'net accounts の出力の一部を読み取れませんでした。省略せずに、もう一度書き出してください。',
  'windows-net.host-from-name': 'コンピューター名が出力にないため、ファイル名「{host}」をコンピューター名と見なしました。',
  'windows-net.too-long': '出力が長すぎるため、{limit} 行で読み取りを止めました。ファイルを分けてください。',
} as const
