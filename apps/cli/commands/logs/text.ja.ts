// `kokoroe logs` の文。
const reading = `読む範囲（どの命令でも使えます）
  --from 日時 / --to 日時   いつからいつまで（例 2026-11-20、2026-11-20T09:30。--to の日や分は、その終わりまで含みます）
  --zone 地域               日時を読み書きする地域（例 Asia/Tokyo。省略時はこのパソコンの設定）
  --computer 名前 / --exclude-computer 名前   機器の名前で選ぶ・除く（* と ? が使えます。コンマで並べるか、くり返し指定できます）
  --channel / --exclude-channel、--event-id / --exclude-event-id   記録の種類、イベントIDで選ぶ・除く
  --threads 数              同時に使う処理の数（省略時はこのパソコンに合わせます）
  --all-text                記録らしいところのない文章のファイルも読む（ファイルを直接指定したときは、いつも読みます）
  --progress                進みぐあいを、画面でないところにも書く`

const rules = `規則
  --rules 場所              Sigma の規則（zip、フォルダー、ファイル。くり返し指定できます）
  --no-own-rules            病院向けに付いている規則を使わない
  --placeholders フォルダー 規則の %名前% に入れる値（名前をファイル名にし、1行に一つ書きます）
  --log-sources ファイル    規則の logsource と記録との対応づけを足す
  --no-cache                前に読んだ規則の控えを使わない
  --min-level 重さ          informational、low、medium、high、critical のどれか以上
  --rule / --exclude-rule   規則をIDか題名で選ぶ・除く
  --tag / --exclude-tag、--status / --exclude-status   規則を札、状態で選ぶ・除く`

const codes = '終了コード: 0 すべて読めた / 2 読めない所があった / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた'

export const ja = {
  'logs.summary': 'ログから攻撃の兆候を探す（ネットワークは使いません）',
  'logs.usage': '使い方: kokoroe logs 命令 場所… [指定]\n\nWindows のイベントログ（evtx、XML、CSV、JSON）、syslog、FortiGate のログなどを読みます。zip や gz の中も読みます。\n種類は中身で見分けます。各命令の説明は kokoroe logs 命令 --help で表示します。',
  'logs.exitCodes': '終了コード（scan）: 0 兆候なし / 1 兆候あり / 2 兆候はないが、読めない記録か規則があった / 3 兆候があり、読めない記録か規則もあった\n　　　　　（ほか）: 0 すべて読めた / 2 読めない所があった\n　　　　　（共通）: 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた',

  'logs.scan.summary': '規則と照らし合わせ、見つけた兆候を時刻の順に出す',
  'logs.scan.help': `使い方: kokoroe logs scan 場所… [--rules 規則] [--format 形] [--out ファイル] [指定]

例: kokoroe logs scan C:\\ログ --rules sigma-rules.zip

  --format html|csv|jsonl|json|table   出力の形（省略時 html。html,csv のように並べると、両方を書き出します）
  --out ファイル            書き出し先（省略時、html は今のフォルダーの kokoroe-logs-日時.html、ほかは画面）
  --profile minimal|standard|full      一件ごとの詳しさ（省略時 standard）
  --hospital 名前           報告の題に入れる病院の名前
  --geoip ファイル          IPアドレスの国などを調べる mmdb（くり返し指定できます）。SrcCountry などの項目が増えます
  --gap 時間                記録のない時間がこれより長ければ、報告に書く（省略時 72）
  --dedupe                  二つのファイルにある同じ記録を、一度だけ出す

${rules}

${reading}

Ctrl+C で止めると、そこまでの結果を出します。もう一度押すと、すぐに終わります。
終了コード: 0 兆候なし / 1 兆候あり / 2 兆候はないが、読めない記録か規則があった / 3 兆候があり、読めない記録か規則もあった / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,
  'logs.metrics.summary': '何が記録されているか、消された跡や抜けがないかを数える',
  'logs.metrics.help': `使い方: kokoroe logs metrics 場所… [--format table|csv|json|jsonl] [--out ファイル] [--gap 時間] [指定]

イベントID、記録の種類、機器、期間を数えます。消されたログ、番号の抜け、長く記録のない時間も調べます。
  --gap 時間   記録のない時間がこれより長ければ書く（省略時 72）

${reading}

${codes}`,
  'logs.logons.summary': 'ログインの成功と失敗を、アカウントと接続元ごとに数える',
  'logs.logons.help': `使い方: kokoroe logs logons 場所… [--format table|csv|json|jsonl] [--out ファイル] [--all] [指定]

Windows（4624、4625、4634、4648、4672、4776、4768、4771）、リモートデスクトップ、SSH、FortiGate のVPNと管理画面を数えます。
  --all   機器やシステムのアカウントも数える

${reading}

${codes}`,
  'logs.pivot.summary': '兆候に出てくるアカウント、アドレス、ファイルなどを一覧にする',
  'logs.pivot.help': `使い方: kokoroe logs pivot 場所… [--rules 規則] [--format table|csv|json|jsonl] [--out ファイル] [指定]

ほかの記録を調べるときの手がかりになる言葉を、兆候（省略時は medium 以上）から集めます。

${rules}

${reading}

${codes}`,
  'logs.search.summary': '言葉、正規表現、項目の値で記録を探す',
  'logs.search.help': `使い方: kokoroe logs search 場所… (-w 言葉 | -e 正規表現 | --field 項目=値)… [--format table|csv|jsonl] [--out ファイル] [指定]

  -w, --word 言葉        どこかにこの言葉がある（大文字と小文字を分けません）
  -e, --pattern 正規表現 どこかがこの正規表現に合う
  -i, --ignore-case      正規表現で、大文字と小文字を分けない
  --field 項目=値        その項目がこの値である（* と ? が使えます）
  --any                  どれか一つに合えばよい（省略時はすべて）

${reading}

${codes}`,
  'logs.base64.summary': '命令やスクリプトに隠された文字（base64）を読めるようにする',
  'logs.base64.help': `使い方: kokoroe logs base64 場所… [--format table|csv|json|jsonl] [--out ファイル] [指定]

命令行、PowerShell、サービス、タスクなどから base64 を探し、UTF-16、UTF-8、gzip などとして読みます。

${reading}

${codes}`,
  'logs.dump.summary': '記録をそのまま書き出す（JSON、XML）',
  'logs.dump.help': `使い方: kokoroe logs dump 場所… [--format jsonl|json|xml] [--out ファイル] [指定]

${reading}

${codes}`,
  'logs.rules.summary': '規則の一覧、点検、説明、かかった時間',
  'logs.rules.help': `使い方:
  kokoroe logs rules list    [--rules 規則] [指定]             規則の一覧
  kokoroe logs rules check   [--rules 規則]                    使えない規則を、ファイルと行と理由で示す
  kokoroe logs rules explain IDか題名… [--rules 規則]          一つの規則の説明
  kokoroe logs rules time    場所… [--rules 規則] [指定]       規則ごとにかかった時間

  --format table|csv|json|jsonl、--out ファイル

${rules}

終了コード: 0 よし / 1 使えない規則がある（check） / 2 読めない所があった（time） / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,

  'logs.needsPath': '調べるファイルかフォルダーを指定してください。例: kokoroe logs scan C:\\ログ',
  'logs.badZone': '「{value}」という地域はありません。Asia/Tokyo のように指定してください。',
  'logs.badMoment': '{what} の「{value}」は日時として読めません。2026-11-20 か 2026-11-20T09:30 のように指定してください。',
  'logs.noRules': '規則を読めませんでした: 「{path}」 {reason}\n場所と名前をご確認ください。',
  'logs.zeroRules': '使える規則が一つもありません。--rules で指定してください。',
  'logs.refusedRule': '使えない規則: {path}:{line} {title} {reason}',
  'logs.refusedRules': '使えない規則が {count} 件ありました。すべて見るには kokoroe logs rules check をお使いください。',
  'logs.file': '{path}: {state}。{why}',
  'logs.filesAlike': '{count} 件のファイル: {state}。{why}（{names} ほか {more} 件。すべての名前は --format json に出ます）',
  'logs.moreFiles': 'ほかに {count} 件のファイルに、読めない所がありました。',
  'logs.correlation': '相関規則「{title}」: {why}',
  'logs.correlations': '相関規則: {why}',
  'logs.badGeo': '「{path}」は、地域を調べるデータベース（mmdb）ではないか、壊れています。別のファイルを指定してください。',
  'logs.progress': '{percent}%  {done} / {total} MB  記録 {events}件  {rate} MB/秒（{perSecond}件/秒）  残り {left}',
  'logs.stopping': '止めています。そこまでの結果を出します。すぐに終わるには、もう一度 Ctrl+C を押してください。',
  'logs.stoppedHere': '止めた所までを読みました。',
  'logs.stopped': '途中で止めました。まだ見ていないファイルが {left} 件あります。',
  'logs.scanned': '{files} 件のファイル、{events} 件の記録（{megabytes} MB）を、{rules} 件の規則と照らし合わせました（{seconds} 秒）。',
  'logs.found': '兆候 {count} 件: {counts}',
  'logs.nothing': '兆候は見つかりませんでした。規則にない攻撃は見つけられません。',
  'logs.searched': '{count} 件見つかりました。',
  'logs.moreRows': 'ほか {count} 行。すべて見るには --out でファイルに書き出してください。',
  'logs.noRows': 'ありません。',
  'logs.search.needsWord': '探すものを -w（言葉）、-e（正規表現）、--field（項目=値）のどれかで指定してください。',
  'logs.search.badField': '--field は 項目=値 の形で指定してください。例: --field TargetUserName=admin*',
  'logs.search.badPattern': '正規表現「{pattern}」を使えません（{reason}）。',

  'logs.metrics.cleared': '消されたログ',
  'logs.metrics.recordGaps': '番号の抜け',
  'logs.metrics.timeGaps': '長く記録のない時間',
  'logs.metrics.scattered': '番号の抜けが多すぎるログ（一部だけを取り出したもののようです）',
  'logs.metrics.computers': '機器',
  'logs.metrics.channels': '記録の種類',
  'logs.metrics.eventIds': 'イベントID',
  'logs.pivot.title': '手がかりになる言葉',
  'logs.base64.title': '読めるようにした文字',
  'logs.rules.title': '規則 {count} 件',
  'logs.rules.checked': '使える規則 {count} 件、使えない規則 {refused} 件、注意 {warnings} 件',
  'logs.rules.times': '規則ごとの時間（記録 {events} 件）',
  'logs.rules.which': 'rules のあとに list、check、explain、time のどれかを指定してください。',
  'logs.rules.needsName': '説明する規則を、IDか題名で指定してください。',
  'logs.rules.noRule': '「{name}」という規則はありません。kokoroe logs rules list で確かめてください。',
  'logs.weight.refused': '使えない', 'logs.weight.warning': '注意',

  'logs.outcome.failure': 'ログインの失敗', 'logs.outcome.success': 'ログインの成功', 'logs.outcome.explicit': '別のアカウントを指定した操作（4648）',
  'logs.outcome.special': '管理者の権限が付いたログイン（4672）', 'logs.outcome.logoff': 'ログオフ',
  'logs.way.windows': 'Windows', 'logs.way.rdp': 'リモートデスクトップ', 'logs.way.kerberos': 'Kerberos', 'logs.way.ntlm': 'NTLM',
  'logs.way.ssh': 'SSH', 'logs.way.vpn': 'VPN', 'logs.way.fortigate-admin': 'FortiGate管理',
  'logs.kind.account': 'アカウント', 'logs.kind.computer': '機器', 'logs.kind.address': 'アドレス', 'logs.kind.program': 'ファイル',
  'logs.kind.hash': 'ハッシュ', 'logs.kind.domain': 'ドメイン', 'logs.kind.service': 'サービス', 'logs.kind.task': 'タスク', 'logs.kind.share': '共有',

  'logs.col.time': '時刻', 'logs.col.first': '最初', 'logs.col.last': '最後', 'logs.col.count': '件数', 'logs.col.computer': '機器',
  'logs.col.channel': '記録の種類', 'logs.col.provider': '記録した機能', 'logs.col.eventId': 'イベントID', 'logs.col.record': '記録番号',
  'logs.col.account': 'アカウント', 'logs.col.source': '接続元', 'logs.col.way': '方法', 'logs.col.logonType': '種別', 'logs.col.file': 'ファイル',
  'logs.col.missing': '抜けた数', 'logs.col.firstMissing': '抜けの最初', 'logs.col.lastMissing': '抜けの最後', 'logs.col.from': 'いつから',
  'logs.col.to': 'いつまで', 'logs.col.hours': '時間', 'logs.col.kind': '種類', 'logs.col.level': '重さ', 'logs.col.value': '値',
  'logs.col.field': '項目', 'logs.col.how': '読み方', 'logs.col.decoded': '読んだ文字', 'logs.col.encoded': 'もとの文字',
  'logs.col.id': 'ID', 'logs.col.logSource': '対象の記録', 'logs.col.status': '状態', 'logs.col.title': '題名', 'logs.col.author': '作者',
  'logs.col.license': 'ライセンス', 'logs.col.weight': '区分', 'logs.col.line': '行', 'logs.col.reason': '理由',
  'logs.col.milliseconds': 'ミリ秒', 'logs.col.checked': '調べた回数', 'logs.col.matched': '当てはまった回数',

  'logs.explain.tags': '札', 'logs.explain.dates': '作成 / 更新', 'logs.explain.means': 'どういう兆候か', 'logs.explain.description': '作者の説明',
  'logs.explain.where': '調べる記録', 'logs.explain.what': '当てはまる条件', 'logs.explain.harmless': '攻撃でない場合の例',
  'logs.explain.next': '次にすること', 'logs.explain.references': '参考', 'logs.explain.anywhere': 'すべての記録', 'logs.explain.not': '次に当てはまらない',
  'logs.explain.all': 'すべて', 'logs.explain.any': 'どれか', 'logs.explain.anyField': '（どの項目でも）', 'logs.explain.and': 'と', 'logs.explain.or': 'か',
  'logs.explain.cased': '（大文字と小文字を分ける）', 'logs.explain.within': '{seconds} 秒のあいだに', 'logs.explain.groupBy': '{fields} ごと',
} as const
