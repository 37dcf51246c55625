// Labels in the message text of security events, Japanese and English. They are read only under an event ID that is known, and
// only to name its values; no meaning is ever taken from the text itself. Compared after folding.

/** The heading of a group of lines → the prefix of its field names. */
export const sectionWords: Readonly<Record<string, string>> = {
  サブジェクト: 'Subject', subject: 'Subject',
  作成元サブジェクト: 'Subject', 'クリエーター サブジェクト': 'Subject', 作成者サブジェクト: 'Subject', 'creator subject': 'Subject',
  新しいログオン: 'Target', 'new logon': 'Target',
  ログオンを失敗したアカウント: 'Target', ログオンに失敗したアカウント: 'Target', 'account for which logon failed': 'Target',
  資格情報が使用されたアカウント: 'Target', 'account whose credentials were used': 'Target',
  'ターゲット アカウント': 'Target', 対象アカウント: 'Target', 'target account': 'Target',
  新しいアカウント: 'Target', 'new account': 'Target',
  アカウント情報: 'Target', 'account information': 'Target',
  'ターゲット サブジェクト': 'Target', 対象サブジェクト: 'Target', 'target subject': 'Target',
  ロックアウトされたアカウント: 'Target', 'account that was locked out': 'Target',
  グループ: 'Target', group: 'Target', 新しいグループ: 'Target', 'new group': 'Target', 削除されたグループ: 'Target', 'deleted group': 'Target',
  メンバー: 'Member', member: 'Member',
}

/** Labels whose field depends on the group they stand in: `*` is its prefix. */
export const groupLabels: Readonly<Record<string, string>> = {
  'セキュリティ id': '*Sid', 'security id': '*Sid', 'ユーザー id': '*Sid', 'user id': '*Sid', 'グループ id': '*Sid', 'group id': '*Sid',
  アカウント名: '*UserName', 'account name': '*UserName', グループ名: '*UserName', 'group name': '*UserName',
  アカウントドメイン: '*DomainName', 'アカウント ドメイン': '*DomainName', 'account domain': '*DomainName',
  'グループ ドメイン': '*DomainName', グループドメイン: '*DomainName', 'group domain': '*DomainName',
  領域名: '*DomainName', 提供された領域名: '*DomainName', 'supplied realm name': '*DomainName',
  'ログオン id': '*LogonId', 'logon id': '*LogonId',
}

/** Labels that are the same field wherever they stand. */
export const plainLabels: Readonly<Record<string, string>> = {
  'ログオン タイプ': 'LogonType', ログオンタイプ: 'LogonType', ログオンの種類: 'LogonType', 'logon type': 'LogonType',
  'ログオン guid': 'LogonGuid', 'logon guid': 'LogonGuid',
  制限付き管理モード: 'RestrictedAdminMode', 'restricted admin mode': 'RestrictedAdminMode',
  仮想アカウント: 'VirtualAccount', 'virtual account': 'VirtualAccount',
  昇格されたトークン: 'ElevatedToken', 'elevated token': 'ElevatedToken', 偽装レベル: 'ImpersonationLevel', 'impersonation level': 'ImpersonationLevel',
  'リンクされたログオン id': 'TargetLinkedLogonId', 'linked logon id': 'TargetLinkedLogonId',
  ネットワークアカウント名: 'TargetOutboundUserName', 'ネットワーク アカウント名': 'TargetOutboundUserName', 'network account name': 'TargetOutboundUserName',
  'ネットワーク アカウント ドメイン': 'TargetOutboundDomainName', 'network account domain': 'TargetOutboundDomainName',
  'プロセス id': 'ProcessId', 'process id': 'ProcessId', '呼び出し側プロセス id': 'ProcessId', 'caller process id': 'ProcessId',
  プロセス名: 'ProcessName', 'process name': 'ProcessName', 呼び出し側プロセス名: 'ProcessName', 'caller process name': 'ProcessName',
  '新しいプロセス id': 'NewProcessId', 'new process id': 'NewProcessId', 新しいプロセス名: 'NewProcessName', 'new process name': 'NewProcessName',
  'トークン昇格の種類': 'TokenElevationType', 'token elevation type': 'TokenElevationType', 必須ラベル: 'MandatoryLabel', 'mandatory label': 'MandatoryLabel',
  '作成元プロセス id': 'ProcessId', 'クリエーター プロセス id': 'ProcessId', 'creator process id': 'ProcessId',
  作成元プロセス名: 'ParentProcessName', 'クリエーター プロセス名': 'ParentProcessName', 'creator process name': 'ParentProcessName',
  'プロセスのコマンド ライン': 'CommandLine', プロセスのコマンドライン: 'CommandLine', 'プロセス コマンド ライン': 'CommandLine', 'process command line': 'CommandLine',
  ワークステーション名: 'WorkstationName', 'workstation name': 'WorkstationName',
  'ソース ネットワーク アドレス': 'IpAddress', ソースネットワークアドレス: 'IpAddress', 'source network address': 'IpAddress',
  'ネットワーク アドレス': 'IpAddress', 'network address': 'IpAddress', 'クライアント アドレス': 'IpAddress', クライアントアドレス: 'IpAddress', 'client address': 'IpAddress',
  'ソース アドレス': 'IpAddress', 'source address': 'IpAddress',
  'ソース ポート': 'IpPort', ソースポート: 'IpPort', 'source port': 'IpPort', 'クライアント ポート': 'IpPort', 'client port': 'IpPort', ポート: 'IpPort', port: 'IpPort',
  'ログオン プロセス': 'LogonProcessName', ログオンプロセス: 'LogonProcessName', 'logon process': 'LogonProcessName',
  認証パッケージ: 'AuthenticationPackageName', 'authentication package': 'AuthenticationPackageName',
  移行されたサービス: 'TransmittedServices', 'transited services': 'TransmittedServices',
  'パッケージ名 (ntlm のみ)': 'LmPackageName', 'package name (ntlm only)': 'LmPackageName', キーの長さ: 'KeyLength', 'key length': 'KeyLength',
  失敗の原因: 'FailureReason', 失敗の理由: 'FailureReason', 'failure reason': 'FailureReason',
  ステータス: 'Status', 状態: 'Status', status: 'Status', エラーコード: 'Status', 'エラー コード': 'Status', 'error code': 'Status',
  結果コード: 'Status', 'result code': 'Status', 失敗コード: 'Status', 'failure code': 'Status',
  'サブ ステータス': 'SubStatus', サブステータス: 'SubStatus', 'sub status': 'SubStatus',
  特権: 'PrivilegeList', privileges: 'PrivilegeList',
  'ターゲット サーバー名': 'TargetServerName', 'target server name': 'TargetServerName',
  ログオンアカウント: 'TargetUserName', 'ログオン アカウント': 'TargetUserName', 'logon account': 'TargetUserName',
  'ソース ワークステーション': 'Workstation', ソースワークステーション: 'Workstation', 'source workstation': 'Workstation',
  サービス名: 'ServiceName', 'service name': 'ServiceName', サービスファイル名: 'ServiceFileName', 'サービス ファイル名': 'ServiceFileName', 'service file name': 'ServiceFileName',
  サービスの種類: 'ServiceType', 'service type': 'ServiceType', サービス開始の種類: 'ServiceStartType', サービスの開始の種類: 'ServiceStartType', 'service start type': 'ServiceStartType',
  サービスアカウント: 'ServiceAccount', 'サービス アカウント': 'ServiceAccount', 'service account': 'ServiceAccount',
  タスク名: 'TaskName', 'task name': 'TaskName', タスクの内容: 'TaskContent', 'タスク コンテンツ': 'TaskContent', 'task content': 'TaskContent',
  共有名: 'ShareName', 'share name': 'ShareName', 共有パス: 'ShareLocalPath', 'share path': 'ShareLocalPath',
  相対ターゲット名: 'RelativeTargetName', 'relative target name': 'RelativeTargetName', アクセスマスク: 'AccessMask', 'アクセス マスク': 'AccessMask', 'access mask': 'AccessMask',
  オブジェクトの種類: 'ObjectType', 'object type': 'ObjectType', オブジェクト名: 'ObjectName', 'object name': 'ObjectName',
  'チケット オプション': 'TicketOptions', 'ticket options': 'TicketOptions',
  'チケット暗号化の種類': 'TicketEncryptionType', 'ticket encryption type': 'TicketEncryptionType', 事前認証の種類: 'PreAuthType', 'pre-authentication type': 'PreAuthType',
}
