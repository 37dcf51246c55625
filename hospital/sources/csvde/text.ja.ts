// What this source says to people, Japanese.
export const ja = {
  'csvde.title': 'Active Directory の書き出し(csvde)',
  'csvde.how':
    'ドメインコントローラーのコマンド プロンプトで次を実行し、できた users.csv を入れてください。\ncsvde -u -f users.csv -r "(|(objectClass=user)(objectClass=group)(objectClass=domainDNS))"',
} as const
