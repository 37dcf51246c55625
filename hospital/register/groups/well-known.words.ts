// Names of well-known groups and accounts, for lists without SIDs. Compared after folding; a SID always decides first.

export const wellKnownNames = {
  'domain-admins': ['Domain Admins', 'ドメイン管理者', 'Domain Administrators'],
  'enterprise-admins': ['Enterprise Admins', 'エンタープライズ管理者'],
  'schema-admins': ['Schema Admins', 'スキーマ管理者'],
  administrators: ['Administrators', 'Administratoren', 'ローカル管理者', 'コンピューター管理者'],
  'account-operators': ['Account Operators'],
  'server-operators': ['Server Operators'],
  'print-operators': ['Print Operators'],
  'backup-operators': ['Backup Operators'],
  'group-policy-owners': ['Group Policy Creator Owners'],
  'remote-desktop-users': ['Remote Desktop Users'],
  'domain-users': ['Domain Users', 'ドメインユーザー', 'ドメイン ユーザー'],
  'domain-guests': ['Domain Guests'],
  'domain-computers': ['Domain Computers'],
  administrator: ['Administrator', '管理者'],
  guest: ['Guest', 'ゲスト'],
  krbtgt: ['krbtgt'],
  'default-account': ['DefaultAccount'],
  'defender-guard': ['WDAGUtilityAccount'],
} as const
