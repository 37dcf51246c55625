// Headings of lists of the places where copies lie, and how the four questions of reach are answered there.
import { confirmedWords, noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  name: [
    '保存先', '保存先名', '保存先の名前', 'バックアップ先', 'バックアップ保存先', 'リポジトリ', 'リポジトリ名', '保管先', '格納先', 'repository', 'name', 'destination',
  ],
  tool: ['種類', '方式', '種類/方式', '種類・方式', '種別', 'ソフト', '使用ソフト', 'バックアップソフト', '製品', 'ツール', 'tool', 'software', 'type'],
  place: ['置き場所', '置場所', '場所', 'アドレス', 'パス', '保存先パス', '共有名', 'URL', '設置場所', 'place', 'path', 'address'],
  media: ['媒体', '媒体の種類', '媒体種別', '保存媒体', 'メディア', 'media', 'medium'],
  systems: [...systemWords, 'バックアップ対象', '保存するシステム', '入っているシステム'],
  host: ['サーバー名', 'サーバ名', 'サーバー', 'ホスト名', 'コンピューター名', 'コンピュータ名', '機器', 'host', 'server'],
  offSite: ['院外', '院外保管', '遠隔地', '建物の外', '外部保管', 'off site', 'offsite'],
  inDomain: ['ドメイン参加', 'ドメインに参加', 'ドメイン参加の有無', 'AD参加', 'ドメイン', 'in domain', 'domain joined'],
  sharedAdministrator: [
    '管理者アカウントは共通か', '管理者アカウントは共通', '管理者アカウント', '管理者アカウントの共用', '管理者パスワードは共通か', '管理者パスワード', '管理者の共用', '共通の管理者', '管理者アカウントが共通',
    'shared administrator',
  ],
  passwordOnClient: [
    '端末やサーバーに鍵(パスワード)が置いてあるか', '端末やサーバーに鍵が置いてあるか', '鍵の置き場所', '鍵が置いてあるか', '端末に鍵', '端末にパスワード', 'パスワードの保存', '鍵(パスワード)の保存',
    'パスワードが置いてあるか', 'password on client',
  ],
  accountMayDelete: [
    '取得用アカウントで消せるか', '取得用アカウントで消せる', '取得用アカウントの削除権限', '削除権限', 'バックアップ用アカウントで消せるか', '消せるか', '削除できるか', '削除の可否', 'account may delete',
  ],
  checkedOn: ['点検日', ...confirmedWords],
  note: noteWords,
} as const

/** Answers in their own words. "No" is asked first: 消せない begins like 消せる. */
export const noWords = {
  inDomain: ['不参加', '未参加', '参加していない', '参加しない', 'ワークグループ', '非参加', '外れ', '対象外', 'workgroup', 'not joined'],
  sharedAdministrator: ['共通でない', '共通ではない', '共用しない', '共用していない', '別', '専用', '個別', '独自', '違う', '異なる', 'separate', 'own'],
  passwordOnClient: ['置いていない', '置かない', '置いてない', '保存していない', '保存しない', '入力', '金庫', 'not kept'],
  accountMayDelete: ['消せない', '消去できない', '削除できない', '削除不可', '書き込みのみ', '書込のみ', '追記のみ', '追記専用', '権限なし', 'append only', 'cannot'],
} as const
export const yesWords = {
  inDomain: ['参加', '加入', '所属', 'joined'],
  sharedAdministrator: ['共通', '共用', '同じ', '使い回し', 'same', 'shared'],
  passwordOnClient: ['置いて', '保存', '記憶', '平文', '設定ファイル', 'kept'],
  accountMayDelete: ['消せる', '消せます', '削除できる', '削除可', 'フルコントロール', '全権限', '管理者権限', 'can delete'],
} as const

/** By what the copies are made or kept. What comes first is asked first. */
export const toolWords = [
  ['restic', ['restic']],
  ['borg', ['borg']],
  ['pbs', ['proxmox', 'pbs']],
  ['veeam', ['veeam']],
  ['wbadmin', ['windows server', 'windows サーバー', 'wbadmin', 'wsb', 'windows バックアップ', 'windowsバックアップ']],
  ['s3', ['s3', 'オブジェクト', 'object']],
  ['tape', ['テープ', 'lto', 'tape']],
  ['archive', ['zip', 'tar', 'アーカイブ', '圧縮']],
  ['folder', ['フォルダ', 'robocopy', 'rsync', 'コピー', '複写', 'ファイル共有', '共有フォルダ', 'folder', 'copy']],
] as const

/** What files and sheets of places are called. */
export const titles = ['保存先', 'バックアップ', 'リポジトリ', 'backup', 'repositor'] as const
