// Headings of registers of terminals and other machines, and how their sorts are written.
import { departmentWords, noteWords } from '../shared/contact/columns.words.ts'
import { segmentWords } from '../places/columns.words.ts'

export const columns = {
  number: ['管理番号', '機器番号', '端末番号', '資産番号', '機器管理番号', '資産管理番号', 'ラベル番号', 'asset number', 'number'],
  hostname: ['ホスト名', 'コンピューター名', 'コンピュータ名', '端末名', 'PC名', 'パソコン名', 'hostname', 'host name', 'computer name'],
  sort: ['種別', '種類', '機器種別', '端末種別', '機器の種類', '区分', '機器区分', 'type'],
  maker: ['メーカー', 'メーカー名', '製造元', '製造者', 'maker', 'manufacturer'],
  model: ['機種', '機種名', '型番', '型式', 'モデル', '製品名', 'model'],
  serial: ['製造番号', 'シリアル番号', 'シリアル', 'シリアルNo', 'S/N', 'serial', 'serial number'],
  os: ['OS', 'OS名', '基本ソフト', 'OSバージョン', 'OS/バージョン', 'operating system'],
  addresses: ['IPアドレス', 'IP', 'IPアドレス(固定)', 'アドレス', 'ip address'],
  place: ['設置場所', '設置部屋', '設置病棟', '病棟・部屋', '部屋', '使用場所', '置き場所', '場所', 'location', 'place'],
  department: ['使用部署', '設置部署', '管理部署', ...departmentWords],
  segment: segmentWords,
  systems: ['利用システム', '使用システム', '導入システム', '用途', '対象システム', 'システム', 'system'],
  vendor: ['保守業者', '保守会社', '保守事業者', '保守', '納入業者', '業者', '事業者', 'vendor'],
  spare: ['予備機', '予備', '予備機か', '代替機', 'spare'],
  retiredOn: ['廃棄日', '廃棄年月日', '撤去日', '除却日', '廃棄', '廃止日', 'retired on'],
  note: noteWords,
} as const

/** What comes first is asked first: プリントサーバー is a server, 医療用端末 a terminal. */
export const sortWords = [
  ['server', ['サーバ', 'server']],
  ['storage', ['nas', 'ストレージ', '記憶装置', '保存装置', 'storage']],
  ['printer', ['プリンタ', '複合機', '印刷', 'printer']],
  ['network', ['スイッチ', 'ルーター', 'ルータ', 'ファイアウォール', 'firewall', '無線ap', 'アクセスポイント', 'ネットワーク機器', 'hub', 'ハブ', 'utm', 'switch', 'router']],
  ['mobile', ['タブレット', 'スマート', 'スマホ', 'ipad', 'モバイル', '携帯', 'tablet', 'mobile']],
  ['terminal', ['端末', 'パソコン', 'pc', 'デスクトップ', 'ノート', 'クライアント', 'シンクライアント', 'desktop', 'notebook', 'laptop', 'terminal']],
  ['medical', ['医療機器', 'モダリティ', 'ct', 'mri', '超音波', '内視鏡', '分析装置', '心電計', 'ポンプ', 'モニタ', 'medical']],
  ['other', ['その他', 'other']],
] as const

/** What files and sheets of machines are called. */
export const titles = ['機器台帳', '機器一覧', '端末一覧', '端末台帳', '端末', '機器', 'パソコン', 'pc一覧', '情報機器', 'device', 'asset'] as const
