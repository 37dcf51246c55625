// Words by which we recognise what an account is for. Never shown. Japanese ones are compared after `fold`.

/** Parts of a login, digits taken off. All must be such words: `gairai1`, `nurse-ward`, but not `nurse.tanaka`. */
export const sharedLoginWords = [
  'nurse', 'nurses', 'kango', 'kangobu', 'kangoshi', 'kangosi', 'ns', 'gairai', 'gairaig', 'uketsuke', 'uketuke',
  'kaikei', 'byoutou', 'byoto', 'byotou', 'byouto', 'byotoo', 'ward', 'tsumesho', 'tumesyo', 'tumesho', 'station',
  'ope', 'opeshitsu', 'kyoyo', 'kyouyo', 'kyoyou', 'kyouyou', 'kyoyu', 'kyouyu', 'kyoyuu', 'kyouyuu', 'kyotsu',
  'kyoutsu', 'kyoutuu', 'kenyo', 'share', 'shared', 'common', 'public', 'staff', 'user', 'users', 'reception',
  'desk', 'frontdesk', 'tanmatsu', 'tanmatu', 'jimu', 'jimubu', 'iji', 'ijika', 'soumu', 'soumuka', 'yakkyoku',
  'yakuzai', 'yakuzaibu', 'kensa', 'kensashitsu', 'kensasitu', 'houshasen', 'hoshasen', 'xray', 'rehabili',
  'rehabiri', 'eiyou', 'chuzai', 'shujutsu', 'icu', 'hcu', 'er', 'kyukyu', 'toshoku', 'tochoku', 'touchoku',
  'yakin', 'ishi', 'doctor', 'doctors', 'guest', 'test', 'tester', 'rinji', 'temp', 'pc', 'admin', 'kanri',
  'kanrisha', 'kanrisya',
] as const

/** A display name made of nothing but these (and numbers, floors, brackets) is a place or a job, not a person. */
export const sharedNameWords = [
  '共用', '共有', '共同', '共通', '兼用', '外来', '受付', '総合受付', '会計', '窓口', '病棟', '詰所', 'ナースステーション', 'スタッフステーション', '看護師',
  '看護部', '看護', 'ナース', '医師', '当直', '日直', '夜勤', '手術室', '手術部', '検査室', '検査科', '検査', '薬局', '薬剤部', '薬剤科', '薬剤', '放射線',
  '放射線科', '放射線部', '撮影室', '医事', '医事課', '事務', '事務部', '総務', '総務課', '地域連携', '連携室', 'リハビリ', 'リハビリテーション', '栄養', '栄養科',
  '内科', '外科', '小児科', '整形外科', '救急', '救急外来', '透析', '透析室', '健診', '健診センター', '端末', 'パソコン', 'ノート', 'アカウント', 'ユーザー',
  'ユーザ', 'テスト', '研修', '実習生', '学生', '臨時', '応援', '派遣', 'レントゲン', '臨床工学', '医局', '相談室', '感染対策', 'スタッフ', '職員', '管理者',
] as const
/** Beside such words only: 東 and 西 alone are surnames. */
export const besideNameWords = [
  '機', '用', '係', '室', '部', '科', '課', '階', '東', '西', '南', '北', 'id', 'pc', '番', '号', '号機',
] as const

/** One of these in the display name is enough. */
export const sharedMarks = ['共用', '共有アカウント', '共通アカウント', '兼用'] as const

export const serviceLoginWords = [
  'svc', 'service', 'srv', 'sql', 'sqlsvc', 'backup', 'bkup', 'batch', 'job', 'task', 'renkei', 'interface', 'hl7',
  'dicom', 'scan', 'scanner', 'mfp', 'copier', 'printer', 'ldap', 'ldapbind', 'bind', 'sync', 'adsync', 'monitor',
  'kanshi', 'zabbix', 'wsus', 'nas', 'sso', 'radius', 'smtp', 'relay',
] as const
export const serviceNameWords = [
  'サービス用', 'サービスアカウント', 'service account', 'バックアップ', 'バッチ', '連携用', 'データ連携', 'システム連携', '自動実行', '自動処理', '監視用', '複合機',
  'スキャナ', 'ldap', '同期用',
] as const

export const vendorLoginWords = [
  'vendor', 'hosyu', 'hoshu', 'hosyuu', 'maint', 'maintenance', 'mnt', 'mainte', 'remote', 'gyosha', 'gyousha',
  'support',
] as const
export const vendorNameWords = ['保守', '業者', 'ベンダー', 'ベンダ', 'メンテナンス', 'サポート用', 'リモート保守', 'カスタマーエンジニア'] as const

/** Before or after a separator: an administrator's second account. */
export const adminLoginWords = ['adm', 'admin', 'administrator', 'root', 'kanri', 'sysadmin', 'priv'] as const
/** In a display name, description or purpose. */
export const adminNameWords = [
  '管理用', '管理者用', '管理者アカウント', '特権', '(管理)', '(管理者)', 'システム管理', 'ドメイン管理', 'サーバ管理', 'サーバー管理', '(admin)', 'サーバ運用管理',
  'サーバー運用管理',
] as const

/** Made by Windows and its servers themselves; nobody logs on with them. */
export const machineLogins = [
  'krbtgt', 'defaultaccount', 'wdagutilityaccount', 'defaultuser0', 'defaultuser1', 'aspnet', 'support_388945a0',
  'helpassistant', 'iusr', 'sshd', 'local service', 'network service', 'system',
] as const
export const machinePrefixes = [
  'krbtgt_', 'iusr_', 'iwam_', 'msol_', 'aad_', 'healthmailbox', 'sm_', 'systemmailbox', 'federatedemail',
  'discoverysearchmailbox', 'migration.', 'exchange online-',
] as const

/** Administrator groups of systems that are no Windows; Windows' own are known by SID. */
export const systemAdminGroups = ['管理者', 'システム管理者', '管理者グループ', 'admin', 'admins'] as const
/** Groups that hold everybody. */
export const everybodyGroups = ['everyone', 'domain users', 'authenticated users', 'users'] as const

/** After a department's name in the name of its group. */
export const groupTails = [
  '職員', '全員', 'スタッフ', '共有', '共有フォルダ', 'フォルダ', 'グループ', '部', '科', '課', '室', '看護師', '医師', '用', 'rw', 'ro', 'all',
  'users',
] as const

/** Around the hospital's own name in a login. */
export const hospitalLoginWords = [
  'hospital', 'hosp', 'hp', 'byoin', 'byouin', 'byoinn', 'clinic', 'iin', 'med', 'medical', 'center', 'mc',
  'admin', 'user', 'kanri', 'guest', 'staff', 'pc', 'adm', 'net', 'wifi', 'vpn', 'test',
] as const
/** Words of a hospital's name that do not make it this hospital. */
export const hospitalNameWords = [
  'hospital', 'clinic', 'medical', 'center', 'centre', 'general', 'byoin', 'byouin', 'sogo', 'sougou', 'iin',
  'the', 'of', 'city', 'municipal', 'shiritsu', 'kenritsu', 'kokuritsu', 'kouritsu', 'university', 'daigaku',
] as const

/** In the kana of its name. */
export const hospitalKanaWords = ['びょういん', 'いいん', 'くりにっく', 'せんたー', 'そうごう', 'しりつ', 'けんりつ', 'いりょう', 'しみん'] as const

/** What stands around the number of users in 「約5名」. */
export const countUnits = ['名', '人', '名程度', '人程度'] as const
export const about = '約'
