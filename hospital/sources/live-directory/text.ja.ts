// What reading a live directory says to people, Japanese.
export const ja = {
  'live-directory.title': 'Active Directory から直接読む(LDAPS)',
  'live-directory.how':
    'ドメインコントローラーの名前と、一覧を読めるだけの利用者(管理者でなくてかまいません)を入れると、書き出しの手間なしに最新の内容を読みます。',
  'live-directory.not-ldaps': '接続先は ldaps:// で始めてください。暗号化しない接続ではパスワードが見えてしまいます。',
  'live-directory.unreachable': 'ドメインコントローラーにつながりません({reason})。名前・ポート(636)・ファイアウォールを確かめてください。',
  'live-directory.certificate':
    'ドメインコントローラーの証明書を確かめられません({reason})。病院の認証局の証明書(PEM)を設定し、証明書に書かれた名前で接続してください。',
  'live-directory.credentials': '利用者名かパスワードが違います。「利用者@ドメイン名」の形で入れてください。',
  'live-directory.refused': 'ドメインコントローラーが読み取りを断りました({reason})。読み取りを許された利用者か確かめてください。',
} as const
