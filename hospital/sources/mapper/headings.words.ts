// Headings by attribute that the lists we know do not have: exports of user lists of systems, products and appliances.
export const accountHeadings = {
  realm: ['ドメイン', 'システム名', 'システム', '対象システム', 'サーバー名', 'ホスト名', 'コンピューター名', 'domain', 'realm', 'host'],
  login: [
    'ログインID', 'ユーザーID', 'ユーザID', '利用者ID', 'アカウント名', 'アカウント', 'ログイン名', 'ログオン名', 'ユーザー名', 'ユーザ名', 'ユーザーコード', '利用者コード',
    '利用者番号', 'ID名', 'ログオンID',
    'SamAccountName', 'login', 'login id', 'user id', 'userid', 'username', 'user name', 'account', 'logon name',
    'uid', 'user', 'ID',
  ],
  displayName: [
    '氏名', '利用者名', '利用者氏名', '使用者氏名', '表示名', '名前', '漢字氏名', '職員名', 'ユーザー氏名', 'display name', 'full name', 'name', '姓名',
  ],
  kana: ['フリガナ', 'カナ氏名', '氏名カナ', 'ふりがな', 'カナ', '利用者カナ', 'よみ', 'kana'],
  employeeId: ['職員番号', '職員コード', '社員番号', '従業員番号', '職員ID', 'employee id', 'employee number', 'employeeid'],
  department: ['所属', '部署', '所属部署', '部門', '所属名', '診療科', '所属科', '部署名', 'department', 'section'],
  title: ['職種', '役職', '職名', '資格', '職位', 'title', 'position', 'job'],
  description: ['説明', '備考', 'コメント', 'メモ', 'description', 'comment', 'remarks'],
  enabled: [
    '有効', '有効フラグ', '有効/無効', '有効・無効', '状態', 'ステータス', '利用状態', '使用区分', '利用区分', '使用可否', 'enabled', 'active', 'status',
  ],
  createdAt: ['作成日', '登録日', '作成日時', '登録日時', '発行日', 'created', 'created at', 'when created'],
  lastLogonAt: [
    '最終ログイン', '最終ログイン日時', '最終ログオン', '最終ログオン日時', '最終利用日', '最終利用日時', '最終ログイン日', '最終使用日', '前回ログイン', '最終アクセス日時', '最終アクセス',
    'last login', 'last logon', 'last logon date', 'last access',
  ],
  passwordSetAt: [
    'パスワード変更日', 'パスワード設定日', 'パスワード更新日', 'パスワード最終変更日', 'パスワード変更日時', 'PW変更日', 'パスワード最終更新日時', 'password last set',
    'password changed',
  ],
  passwordNeverExpires: ['パスワード無期限', 'パスワードを無期限にする', '無期限', 'password never expires'],
  passwordLength: ['パスワード桁数', 'パスワード文字数', 'パスワードの長さ', 'password length'],
  twoFactor: ['二要素認証', '2要素認証', '多要素認証', 'MFA', '二段階認証', 'two factor', '2fa'],
  expiresAt: [
    '有効期限', '利用期限', 'アカウント有効期限', '有効終了日', '使用期限', '適用終了日', '利用終了日', '失効日', 'expires', 'expiration date',
    'valid until',
  ],
  lockedOut: ['ロック', 'ロックアウト', 'ロック状態', 'ロックフラグ', 'locked', 'locked out'],
  memberOf: [
    'グループ', '所属グループ', '権限', '権限グループ', '権限名', 'ロール', '役割', '利用権限', '権限レベル', 'アクセス権', 'groups', 'member of', 'memberof',
    'role', 'roles', 'privilege',
  ],
  use: ['種別', 'アカウント種別', '区分', '種類', 'アカウント区分', 'type', 'account type'],
  owner: ['責任者', '管理責任者', '管理者', '所有者', 'owner', 'responsible'],
  purpose: ['用途', '使用目的', '利用目的', '目的', 'purpose'],
  reviewOn: ['見直し日', '次回見直し日', '点検日', '棚卸日', 'review date'],
  endsOn: ['終了日', '終了予定日', '廃止予定日', 'end date'],
  vendor: ['業者', '業者名', '委託先', '会社名', 'ベンダー', '事業者', '保守会社', 'vendor', 'company'],
  users: ['使用者', '共有者', '利用者一覧', '使用する人', 'used by', 'users'],
  sid: ['SID', 'objectSid'],
  dn: ['DistinguishedName', 'DN', '識別名'],
} as const

/** The column says that the account does not work. */
export const disabledHeadings = [
  '無効', '無効フラグ', '停止', '停止フラグ', '利用停止', '使用停止', '削除フラグ', '廃止', '失効', 'ロック済', 'disabled', 'inactive', 'deleted',
  'suspended', '停止区分', '利用不可',
] as const

/** A flag is on or off, whatever it is about: `有効` in 停止フラグ is the flag, `停止中` is the account. */
export const flag = /フラグ|flag/iu
export const flagWords = /^(?:有効|無効|enabled|disabled|active|inactive)$/iu

/** What systems write for an account in use and one that is not. */
export const enabledYes = [
  '有効', '利用中', '使用中', '在職', 'アクティブ', 'active', 'enabled', '正常', '稼働', '使用可', '可能',
  '稼働中', '在籍', '在籍中', '利用可', '利用可能', '使用可能',
] as const
export const enabledNo = [
  '無効', '停止', '停止中', '利用停止', '退職', '削除', '削除済', '廃止', 'inactive', 'disabled', 'ロック', '失効', '使用不可', '休職',
] as const

export const groupHeadings = {
  realm: ['ドメイン', 'システム', 'システム名', 'domain', 'realm'],
  name: ['グループ名', 'グループ', 'ロール名', 'ロール', '権限グループ', 'group', 'group name', 'role'],
  members: ['メンバー', '所属者', '利用者', '構成員', 'members', 'member', 'users'],
  memberOf: ['親グループ', '上位グループ', 'member of'],
  description: ['説明', '備考', 'description'],
} as const

export const policyHeadings = {
  realm: ['ドメイン', 'システム', 'システム名', '対象', 'domain', 'system', 'realm'],
  minLength: ['最小文字数', '最低文字数', '最小桁数', '最低桁数', 'パスワードの長さ', 'パスワード桁数', '文字数', '桁数', 'minimum length', 'min length'],
  complexity: ['複雑さ', '複雑性', '文字種の混在', '文字種', 'complexity'],
  maxAgeDays: ['有効日数', '有効期間', 'パスワード有効期間', '変更周期', 'max age'],
  minAgeDays: ['変更禁止日数', '変更禁止期間', 'min age'],
  history: ['履歴', 'パスワード履歴', '世代', 'history'],
  lockoutThreshold: ['ロックアウト回数', 'ロックまでの回数', '失敗回数', 'ロック回数', 'lockout threshold'],
  lockoutMinutes: ['ロックアウト時間', 'ロック時間', 'ロック解除までの時間', 'lockout duration'],
  reversibleEncryption: ['元に戻せる暗号化', 'reversible encryption'],
} as const
