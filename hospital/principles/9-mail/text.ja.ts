// What duty 9 says to people, Japanese.

export const ja = {
  'principle.9.title': '電子メールの確認',
  'principle.9.about': 'メールを読む前の準備と、不審なメールの扱いを見ます。',
  'duty.9-1': 'メールを確認する前の、修正プログラムの適用と定義ファイルの更新',
  'duty.9-2': 'アカウントのパスワード強度と管理状況',
  'duty.9-back-2': '不審な添付ファイル・リンクを開かず、別の手段で相談・確認',
} as const
