// What the command line says, in Japanese (the source).
import { ja as backup } from './commands/backup/text.ja.ts'
import { ja as redfile } from './commands/redfile/text.ja.ts'
import { ja as evidence } from './commands/evidence/text.ja.ts'
import { ja as logs } from './commands/logs/text.ja.ts'

export const ja = {
  'cli.usage': '使い方: kokoroe 命令 [指定]\n\n病院の「サイバーセキュリティ9の心得」を、手もとのファイルから点検します。ネットワークは使いません。\n各命令の説明は kokoroe 命令 --help で表示します。表示の言葉は --lang ja / --lang en で選べます。',
  'cli.exitCodes': '終了コード: 0 問題なし / 1 要対応あり / 2 要対応はないが判断できない項目あり / 64 使い方の誤り / 74 機械の都合（ディスク、ポート、使用中など）',
  'cli.noCommand': '「{name}」という命令はありません。下の一覧からお選びください。',
  'cli.badOption': '指定を読み取れませんでした: {reason}\n使い方は kokoroe {name} --help でご確認ください。',
  'cli.unknownOption': '「{option}」という指定はありません。',
  'cli.optionValue': '「{option}」に続く値がないか、余分です。',
  'cli.cannotRead': '「{path}」を開けません。{reason}',
  'cli.noOutFolder': '書き出し先のフォルダー「{path}」がありません。先に作ってください。',
  'cli.badMapping': '対応づけ「{path}」を使えません（{place}）: {reason}',
  'cli.needsFolder': '点検するフォルダーを指定してください。例: kokoroe check C:\\点検用',
  'cli.noFolder': '「{path}」というフォルダーが見つかりません。場所と名前をご確認ください。',
  'cli.noFile': '「{path}」が見つかりません。場所と名前をご確認ください。',
  'cli.exists': '「{path}」はすでにあります。上書きはしません。別の名前を指定してください。',
  'cli.notEmpty': '「{path}」は空ではありません。空のフォルダーを指定してください。',
  'cli.needsValue': '{what} を指定してください。使い方は --help でご確認ください。',
  'cli.badDate': '「{value}」は日付として読めません。2026-11-20 のように指定してください。',
  'cli.badFormat': '「{value}」という形式はありません。{choices} からお選びください。',
  'cli.badNumber': '{what} には {from} から {to} までの数を指定してください。',
  'cli.outIsInput': '書き出し先「{path}」は、読むファイルと同じです。元の記録を残すため、別の名前を指定してください。',
  'cli.cannotWrite': '「{path}」に書き込めませんでした（{reason}）。空き容量と書き込みの権限をご確認ください。',
  'cli.written': '「{path}」に書き出しました。',

  'serve.summary': '画面を開く（サーバーを動かす）',
  'serve.help':
    '使い方: kokoroe serve [--data フォルダー] [--port 番号] [--host 住所] [--postgres 接続先] [--cert 証明書 --key 秘密鍵] [--intake フォルダー]\n\n  --data      データの置き場所（省略時 ./data）\n  --port      ポート番号（省略時 8090）\n  --host      待ち受ける住所（省略時 127.0.0.1: このパソコンからだけ開けます）\n  --postgres  PostgreSQL を使うときの接続先（postgres://…）\n  --intake    夜の見張りの結果などを置くフォルダー（省略時 データの置き場所の intake）。置くと自動で取り込みます\n  --cert, --key  院内の証明書と秘密鍵（PEM）。指定すると https になります\n\n止めるときは Ctrl+C を押します。',

  'guide.summary': '資料の集め方の案内（書き出す命令や、表の見出し）',
  'guide.help':
    '使い方: kokoroe guide [言葉]\n\n資料ごとに、書き出すための命令や、表を作るときの見出しを表示します。画面の「集め方の案内」と同じものです。\n言葉を付けると、その言葉を含む資料だけを表示します。例: kokoroe guide 退職\n\n終了コード: 0 表示した / 64 その言葉の資料がない',
  'guide.gives': '分かること: {list}',
  'guide.none': '「{word}」にあたる資料はありません。次の資料の案内があります: {known}',

  'check.guide': '足りない資料の集め方は kokoroe guide で表示します（例: kokoroe guide 退職）。',
  'check.summary': 'フォルダーの中のファイルを点検する（サーバーもデータの置き場所も要りません）',
  'check.help':
    '使い方: kokoroe check フォルダー [--edition 版ID …] [--as-of 日付] [--format text|json|html|pdf] [--out ファイル] [--mapping 対応づけ.json …]\n\n  --edition  点検に使う版（くり返し指定できます。省略時は標準の組み合わせ）。--edition list で一覧を表示します\n  --as-of    点検する時点（例 2026-11-20。省略時は今日）\n  --format   出力の形（省略時 text）\n  --out      書き出し先（pdf のときは必要です）\n  --mapping  自動で判別できない表の、列の対応づけ（画面で保存したもの。くり返し指定できます）\n\nフォルダーの中のファイルをすべて読み、何のファイルと判断したか、読めなかった所はどこかも表示します。\n終了コードは、選んだ版が求めることだけで決まります。版の項目に、ファイルでは判断できないものがあれば 2 になります。\n終了コード: 0 問題なし / 1 要対応あり / 2 要対応はないが判断できない項目あり / 64 使い方の誤り / 74 機械の都合',
  'check.noEdition': '「{id}」という版はありません。使える版: {known}',
  'check.title': '点検結果',
  'check.asOf': '{date} 時点',
  'check.files': '読んだファイル',
  'check.noFiles': 'フォルダーにファイルがありません。点検したいファイルを入れてから、もう一度お試しください。',
  'check.file': '{path}: {source}（{facts}件、読めない行 {problems}）',
  'check.fileUnknown': '{path}: 判別できませんでした。{why}',
  'check.fileRefused': '{path}: 読めませんでした。{why}',
  'check.mapped': '列の対応づけで読んだ一覧',
  'check.unanswered': '選んだ版の項目のうち、この点検では判断できないもの {count}: {items}',
  'check.tried': '    近いものから試した種類: {sources} など',
  'check.problem': '    {where}{text}',
  'check.row': '{row}行目: ',
  'check.more': '    ほか {count} 件',
  'check.board': '九つの心得',
  'check.principle': '心得{number} {title}: {verdict}',
  'check.check': '  {verdict} {title}（{asked}）',
  'check.subject': '      ・{label}: {reasons}',
  'check.evidence': '（{path} {row}行目）',
  'check.evidenceSheet': '（{path}「{sheet}」シート {row}行目）',
  'check.evidenceFile': '（{path}）',
  'check.editions': '使った版: {editions}',
  'check.ended': '「{edition}」の期間は{date}までです。新しい版が出ていないか、厚生労働省の案内を確かめてください。点検に使う版は --edition で選べます（一覧は --edition list）。',
  'check.counts': '要対応の項目 {fail} / 判断できない項目 {unknown} / 問題のない項目 {pass} / 対象外 {notApplicable}',
  'check.disclaimer': 'この表示は、いただいたファイルにもとづく点検結果です。読めなかったこと、古いこと、ファイルがないことは「判断できない」とします。',
  'check.progress': '読んでいます: {path}',

  'import.summary': 'ファイルをデータの置き場所に取り込む',
  'import.help':
    '使い方: kokoroe import ファイルまたはフォルダー… [--data フォルダー] [--facility 病院ID] [--mapping 対応表.json]\n\n  --data      データの置き場所（省略時 ./data）\n  --facility  取り込み先の病院（一つだけのときは省略できます）\n  --mapping   列の対応表（画面で保存したもの、または手で書いた JSON）\n\n同じファイルを二度取り込んでも、何も変わりません。画面（serve）が動いている間は、画面から取り込んでください。',
  'import.needsFile': '取り込むファイルまたはフォルダーを指定してください。',
  'import.done': '{path}: {source} として {facts}件を取り込みました（読めない行 {problems}）。',
  'import.same': '{path}: 前に取り込んだものと同じです。何も変えていません。',
  'import.refused': '{path}: 取り込めませんでした。{why}',
  'import.whichFacility': '病院が複数あります。--facility で指定してください: {known}',
  'import.noFacility': 'このデータの置き場所には、まだ病院がありません。先に kokoroe serve で始めてください。',

  'password.summary': 'パスワードの強さを説明する（入力したものは保存も送信もしません）',
  'password.help':
    '使い方: kokoroe password [--hospital 病院名] [--json]\n\n入力を待ちます。打った文字は画面に出ません。保存も送信もしません。\n標準入力から渡すこともできます（1行に一つ）。\n\n  --hospital  病院の名前（ひらがな・ローマ字も可、くり返し可）。名前から作ったものを見分けます\n  --json      機械で読める形で出します\n\n終了コード: 0 すべて十分 / 1 弱いものがある / 64 使い方の誤り',
  'password.ask': '調べるパスワードを打って、Enter を押してください（画面には出ません）: ',
  'password.nothing': '何も入力されませんでした。調べるパスワードを入力してください。',
  'password.notHere': 'パスワードを命令の後ろに書かないでください。打った命令は記録に残ります。何も付けずに kokoroe password と打つと、入力を待ちます。',
  'password.tooMuch': '入力が大きすぎます（1 MB まで）。1行に一つずつ、分けてお試しください。',
  'password.line': '{line}番目: ',

  'ledger.summary': '記録の確かめ、記録の印、書き出し',
  'ledger.help':
    '使い方:\n  kokoroe ledger head   [--data フォルダー]                 いまの記録の印（QR と 8文字×8組）\n  kokoroe ledger check  [--data フォルダー]                 置いてあるデータを、記録と突き合わせて確かめる\n  kokoroe ledger export 書き出し先 [--data フォルダー]        記録を一つのファイルに書き出す\n  kokoroe ledger verify ファイル [--head 印] [--note ファイル] [--json]  書き出した記録を確かめる\n\nverify はデータの置き場所を使いません。--head は紙に印刷された記録の印で、くり返し指定できます。\n終了コード: 0 改ざんなし・欠けなし / 1 改ざんあり / 2 欠けていないか判断できない、または欠けあり / 64 使い方の誤り',
  'ledger.which': 'ledger のあとに head、check、export、verify のどれかを指定してください。',
  'ledger.problem': '記録の問題: {problem}',
  'ledger.differs': '記録と合わないところ: {where}',
  'ledger.broken': '記録に書き換えか欠けがあります。このフォルダーをそのまま残し、控え（kokoroe data save で取ったもの）から別のフォルダーに戻してください。',
  'ledger.tables': '記録は無事ですが、画面に出る内容が記録と合いません。フォルダーの写しを取ってから、kokoroe data rebuild で記録から作り直してください。',
  'ledger.checked': '記録 {size}件と、そこから作られた {rows}行を確かめました。書き換えはありません。',

  'data.summary': 'データの控えを取る・戻す・移す',
  'data.help':
    '使い方:\n  kokoroe data save ファイル [--data フォルダー]         動かしたまま、一つのファイルに控えを取る（証拠は隣の ファイル.files に）\n  kokoroe data restore ファイル [--data フォルダー]      空のフォルダーに戻す\n  kokoroe data move 接続先 [--data フォルダー]           PostgreSQL に移す（最後に記録を確かめます）\n  kokoroe data rebuild [--data フォルダー]               画面に出る内容を、記録から作り直す\n\n戻す前に、控えが壊れていないかを確かめます。中身のあるフォルダーには戻しません。\n断ったときは、何も変えません。\n終了コード: 0 済み / 64 使い方の誤り（移す先・戻す先がもう使われている、など） / 74 機械の都合（控えや記録が壊れている・読めない、書けない、つながらない、使用中）',
  'data.which': 'data のあとに save、restore、move、rebuild のどれかを指定してください。',
  'data.rebuilt': '画面に出る内容を、記録から作り直しました。',
  'data.saved': '控えを取りました: {path}（記録 {size}件）\nSHA-256 {hash}',
  'data.restored': '「{path}」に戻しました。記録 {size}件を確かめました。',
  'data.moved': 'PostgreSQL に移しました。記録 {size}件を確かめました。',

  'people.summary': '運用担当者がログインできなくなったとき、入り直す',
  'people.help':
    '使い方:\n  kokoroe people operators [--data フォルダー]                               運用担当者の一覧\n  kokoroe people reset-login ログイン名 [--second-step] [--data フォルダー]   一度だけ使えるパスワードを発行する\n\n  --second-step  確認コード・予備コード・パスキーも取り消す（それらもなくしたとき）\n\nパスワードを忘れたのが運用担当者で、ほかに再発行できる人がいないときに、この機械の上で使います。\nプログラム（serve）を止めてから行ってください。動いている間は行えません。\n発行したことは記録に残ります。ログイン中の端末はすべてログアウトになります。',
  'people.which': 'people のあとに operators か、reset-login とログイン名を指定してください。',
  'people.noOperator': '「{login}」という運用担当者は見つかりません。kokoroe people operators で確かめてください。ほかの方のパスワードは、画面の「利用者」で再発行します。',
  'people.elsewhere': '（病院の認証サーバーの利用者。パスワードはそちらで変えます）',
  'people.reissued': '{login} の一度だけ使えるパスワード: {code}\nプログラムを動かしてログインし、すぐに新しいパスワードを決めてください。',
  'people.secondStepStays': '確認コードは今までどおり必要です。それもなくしたときは、--second-step を付けてやり直してください。',

  'sample.summary': '見本の病院を作る',
  'sample.help':
    '使い方: kokoroe sample 書き出し先 [--beds 病床数] [--seed 数] [--as-of 日付]\n\n実際に届くような形のファイル（文字コードもさまざま）で、見本の病院を一つ作ります。人名や会社名はすべて架空です。\n  --beds   病床数（省略時 300。1000 でおよそ1万アカウント）\n  --seed   同じ数なら同じ病院になります（省略時 1）\n  --as-of  いつの時点の病院か（省略時は今日）\n\n答え合わせ用の answer-key.json も、フォルダーの隣に書き出します。',
  'sample.out': '書き出し先',
  'sample.done': '「{path}」に見本病院を作りました（{beds}床、アカウント {accounts}件）。\n答え合わせ: {key}\n点検するには: kokoroe check {path}',

  'machine.full': '書き出す先のディスクに、空きがありません。空けるか、別の場所に書き出してください。',
  'machine.failed': 'うまくいきませんでした: {reason}',

  ...logs,
  ...backup,
  ...evidence,
  ...redfile,
} as const
