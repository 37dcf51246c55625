// What this source says to people, Japanese.
export const ja = {
  'ldifde.title': 'Active Directory の書き出し(ldifde)',
  'ldifde.how':
    'ドメインコントローラーのコマンド プロンプトで次を実行し、できた users.ldf を入れてください。\nldifde -f users.ldf -r "(|(objectClass=user)(objectClass=group)(objectClass=domainDNS))"',
  'ldifde.by-dn': 'LDIF の書き出し(dn: で始まる行)から判断しました。',
} as const
