// `kokoroe backup` の文。
const common = `  --json       結果を1行1件のJSONで出す
  --progress   進みぐあいを、画面でないところにも書く`

export const ja = {
  'backup.summary': 'バックアップがあるか、欠けず、変わらず、きれいで、戻せるかを確かめる',
  'backup.usage':
    '使い方: kokoroe backup 命令 … [指定]\n\nサーバーがなくても、それだけで使えます。写しを変えたり消したりはしません。各命令の説明は kokoroe backup 命令 --help で表示します。',
  'backup.exitCodes':
    '終了コード: 0 よい / 1 よくない(変わった、欠けた、疑わしい) / 2 わからない所があった / 3 よくない所とわからない所があった\n　　　　　　64 使い方の誤り / 74 機械の都合 / 130 途中で止めた',
  'backup.imprint.summary': 'フォルダーの指紋を取る(全ファイルのSHA-256と、紙に書ける一つの符号)',
  'backup.imprint.help': `使い方: kokoroe backup imprint フォルダー --out ファイル [指定]

例: kokoroe backup imprint E:\\ --out rdx-3.imprint --label "RDX 3 第47週" --like rdx-2.imprint

  --out ファイル    指紋の書き出し先(調べるフォルダーの外)
  --label 文        指紋に入れる名前(システム、世代、媒体など)
  --like ファイル   前の指紋。残り時間の見当に使います
  --sums ファイル   sha256sum -c で確かめられる一覧も書き出す
${common}

Ctrl+C で止めても、同じ命令をもう一度実行すると続きから進みます。
終了コード: 0 全部読めた / 2 読めないファイルがあった / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,
  'backup.imprint.what': '調べるフォルダー一つと、--out で書き出し先を指定してください(例: kokoroe backup imprint E:\\ --out rdx-3.imprint)。',
  'backup.imprint.resumed': '前に途中で止めた「{path}」の続きから始めます。',
  'backup.imprint.aborted': '途中で止めました。同じ命令をもう一度実行すると、続きから進みます({path})。',
  'backup.imprint.no-folder': '「{path}」を開けません。場所と、読む権限を確かめてください。',
  'backup.imprint.inside': '書き出し先「{path}」が、調べるフォルダーの中にあります。外の場所を --out に指定してください。',
  'backup.imprint.exists': '「{path}」はすでにあります。指紋は上書きしません。別の名前を --out に指定してください。',
  'backup.imprint.done':
    '指紋を取りました: {path}\n  ファイル {files} 個、{amount}。読めなかったもの {unread} 個\n  全体の指紋 {root}\n  紙に書く符号 {code}',
  'backup.verify.summary': 'フォルダーを読み直し、指紋と同じかを確かめる',
  'backup.verify.help': `使い方: kokoroe backup verify 指紋ファイル フォルダー [指定]

例: kokoroe backup verify rdx-3.imprint E:\\ --part 3/7

  --part 3/7   7つに分けたうちの3番目だけを読み直す(毎晩少しずつ全部を読むとき)
  --code 符号  紙に書いた符号。指紋ファイルがすり替えられていないことも確かめます
${common}

終了コード: 0 同じ / 1 変わったか、なくなった / 2 読めない所があった / 3 その両方 / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,
  'backup.verify.what': '指紋ファイルとフォルダーを一つずつ指定してください(例: kokoroe backup verify rdx-3.imprint E:\\)。',
  'backup.verify.part': '--part の「{part}」は使えません。3/7 のように、何番目/いくつ分、で書いてください。',
  'backup.verify.done': '同じ {intact} 件({amount})、変わった {altered} 件、なくなった {missing} 件、読めない {unread} 件',
  'backup.code.mistyped': '符号の打ち間違いです。前から {groups} 番目の組を確かめてください。',
  'backup.code.none': '--code が符号の形になっていません。紙のとおり、8文字の組を8つ入れてください。',
  'backup.code.other': '「{path}」の指紋は、紙の符号と合いません。別の世代の紙か、指紋ファイルが書き換えられたかのどちらかです。このまま戻すのに使わないでください。',
  'backup.compare.summary': '二つの世代の指紋を比べ、増えた・消えた・変わった・名前が変わったを出す',
  'backup.compare.help': `使い方: kokoroe backup compare 古い指紋 新しい指紋 [指定]

  --lines 数   画面に出すファイルの数(省略時 200)。JSONではいつも全部出します
${common}

終了コード: 0 同じ / 1 違いがあった / 2 比べられない所があった / 3 その両方 / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,
  'backup.compare.what': '古い指紋と新しい指紋を、この順に一つずつ指定してください(例: kokoroe backup compare rdx-2.imprint rdx-3.imprint)。',
  'backup.compare.more': '… ほか {count} 件(--lines で増やせます。--json なら全部出ます)',
  'backup.compare.done':
    '{before} 個({beforeAmount}) → {after} 個({afterAmount})\n増えた {added}、消えた {removed}、変わった {changed}、名前が変わった {renamed}、時刻だけ変わった {touched}、比べられない {unjudged}',
  'backup.compare.ending': '  {name}: 増 {added}、消 {removed}、変 {changed}、改名 {renamed}({was} 個 → {now} 個)',
  'backup.compare.otherEndings': 'ほかの拡張子',
  'backup.compare.unmatched': '中身の同じファイルが多すぎて、{count} 個は名前の変更かどうかを調べていません。',
  'backup.difference.added': '増えた　　{path}',
  'backup.difference.removed': '消えた　　{path}',
  'backup.difference.changed': '変わった　{path}',
  'backup.difference.silent': '変わった　{path}(大きさと日時はそのまま。壊れたか、日時を戻されたおそれがあります)',
  'backup.difference.renamed': '改名　　　{from} → {path}',
  'backup.difference.unjudged': '不明　　　{path}(読めなかったため、比べられません)',
  'backup.altered': '変わった　{path}',
  'backup.altered.silent': '変わった　{path}(大きさと日時はそのまま。壊れたか、日時を戻されたおそれがあります)',
  'backup.missing': 'なくなった　{path}',
  'backup.unread': '読めない　{path}({code})',
  'backup.problem': '指紋ファイルの {line} 行目に問題があります({code})。書き換えられたか、壊れています。',
  'backup.unsound': '指紋ファイルそのものが最後までそろっていないか、書き換えられています。この結果だけで「無事」とは言えません。',
  'backup.noFile': 'ファイル「{path}」がありません。場所と名前を確かめてください。',
  'backup.noFolder': 'フォルダー「{path}」がありません。媒体が差さっているか、場所と名前を確かめてください。',
  'backup.stopping': '止めています。もう一度 Ctrl+C を押すと、すぐに終わります。',
  'backup.progress': '{files} 個、{amount}(毎秒 {rate}、{perSecond} 個)',
  'backup.progressLeft': '{files} 個、{amount}(毎秒 {rate}、{perSecond} 個)あと {left}',
  'backup.watch.summary': '保存先を見張る(世代、読み直し、中身、守り、抜き取り復元)。結果はこころえに取り込めます',
  'backup.watch.help': `使い方: kokoroe backup watch 保存先 [指定]
　　　　kokoroe backup watch --settings 設定ファイル [指定]
　　　　kokoroe backup watch --settings 設定ファイル --probe --position 場所の名前

例: kokoroe backup watch /mnt/nas/restic --name 院内NAS --system 電子カルテ --password-file nas.key

保存先は restic、borg、日付のフォルダー、tar・zip、S3(s3://サーバー/バケツ/場所)。種類は中身で見分けます。
パスワードは --password-file か環境変数(RESTIC_PASSWORD、BORG_PASSPHRASE、AWS_ACCESS_KEY_ID と AWS_SECRET_ACCESS_KEY)から読み、どこにも書きません。

  --settings ファイル       見張る保存先を書いたファイル(書き方は docs/formats/backup-watch.md)
  --name、--system、--source   保存先の名前、入っているシステム(くり返せます)、元のフォルダー(入っていないファイルを探します)
  --memory フォルダー       前に見たことの控え(省略時 設定ファイルの隣の kokoroe-watch)
  --out ファイル            結果の書き出し先(省略時 控えの中の watch-機器名.json)
  --probe --position 名前   いまの場所から、保存先に届くか・書けるかを試す(書くのは自分の置いた見張り用ファイルだけ)
${common}

終了コード: 0 よい / 1 壊れた・疑わしい・欠けたものがある / 2 わからない所があった / 3 その両方 / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,
  'backup.watch.what': '保存先を一つ指定するか、--settings で設定ファイルを指定してください(例: kokoroe backup watch /mnt/nas/restic)。',
  'backup.watch.settings': '{path}: {problem}',
  'backup.watch.aside': '「{name}」の前の控えが読めないため、{file} に移して、はじめから見直します。',
  'backup.watch.forgot': '「{name}」の控えを残せませんでした。結果には入りますが、次の回は今回の続きになりません。{reason}',
  'backup.watch.busy': 'ほかの見張りが「{path}」を使っています({holder})。終わってから、もう一度実行してください。',
  'backup.watch.noMemory': '控えのフォルダー「{path}」に書けません({reason})。書ける場所を --memory で指定してください。',
  'backup.watch.skipped.generations': '{name}: 調べられないものがありました。{reason}',
  'backup.watch.skipped.read': '{name}: 読み直しができませんでした。{reason}',
  'backup.watch.skipped.protection': '{name}: 守りを確かめられませんでした。{reason}',
  'backup.watch.skipped.content': '{name}: 中身を調べられませんでした。{reason}',
  'backup.watch.skipped.source': '{name}: 元のフォルダーと比べられませんでした。{reason}',
  'backup.watch.skipped.sample': '{name}: 抜き取って戻せませんでした。{reason}',
  'backup.watch.gone': '前に見た世代 {id}({at})がなくなりました。古い世代を消す決まりどおりか、確かめてください。',
  'backup.watch.newestGone': '最新だった世代 {id}({at})がなくなりました。{seen} にはありました。だれが消したか、すぐに確かめてください。',
  'backup.watch.deleted': '世代 {id}({at})は {deleted} に消されました。追記のみの保存先なので、まだ戻せます。整理(compact)をせずに、すぐ担当者に連絡してください。',
  'backup.watch.prune': '次の整理で {count} 世代が消え、{left} 世代が残ります(消えるもの: {ids})。残したい世代が入っていないか、確かめてください。',
  'backup.watch.clock': '保存先の時計が {minutes} 分ずれています。時計を直してください。直るまで、世代の日付は信用できません。',
  'backup.watch.missing': '元のフォルダーの {count} 個が入っていません(例 {example})。バックアップの対象から外れていないか、確かめてください。',
  'backup.watch.sourceUnread': '元のフォルダーに、読めないところが {count} か所あり、そこは比べていません。見張りのアカウントに、読むだけの権限を付けてください。',
  'backup.watch.more': '… ほか {count} 世代(結果のファイルには全部あります)',
  'backup.watch.step.generations': '{name}: 世代を調べています',
  'backup.watch.step.read': '{name}: 今夜の分を読み直しています',
  'backup.watch.step.protection': '{name}: 守りを確かめています',
  'backup.watch.step.content': '{name}: 中身を調べています',
  'backup.watch.step.source': '{name}: 元のフォルダーと比べています',
  'backup.watch.step.sample': '{name}: 抜き取って戻しています',
  'backup.watch.progress': '  {files} 個、{amount}(毎秒 {rate})',
  'backup.watch.progressLeft': '  {files} 個、{amount}(毎秒 {rate})あと {left}',
  'backup.watch.repository': '{name}: {count} 世代',
  'backup.watch.generation': '{at}  {id}  {amount}  等級 {grade}  読み直し {read}  壊れ {damages}',
  'backup.watch.damage': '壊れています: {where}',
  'backup.watch.suspicion': '疑わしい点 {rule}: {count} 件(例 {example})',
  'backup.watch.sample': '抜き取り復元: {picked} 個のうち {back} 個が戻り、{equal} 個は中身も一致。戻らない {wrong} 個',
  'backup.probe.position': '--position で、いまの場所の名前を指定してください(例: --position 外来の端末)。',
  'backup.probe.nothing': '設定ファイルのどの保存先にも reach がありません。届くかを試す相手(例: nas01:445 や \\\\nas01\\backup)を書き足してください。',
  'backup.probe.wrote': 'よくない　{name}: {target} に書けました。この場所から消されるおそれがあります',
  'backup.probe.reached': '届く　　　{name}: {target}(書けません)',
  'backup.probe.not': '届かない　{name}: {target}',
  'backup.refused.no-tool': '{what} を読むためのソフトが、このパソコンにありません。入れてから、もう一度試してください。',
  'backup.refused.old-tool': '{what} のソフトが古く、この確認ができません。新しい版にしてください。',
  'backup.refused.no-password': '「{what}」のパスワードがありません。--password-file か環境変数で渡してください。',
  'backup.refused.wrong-password': '「{what}」のパスワードが合いません。正しいものか確かめてください。',
  'backup.refused.not-there': '「{what}」には何もありません。媒体が差さっているか、場所の書き方を確かめてください。',
  'backup.refused.not-one': '「{what}」は、指定された種類の保存先ではありません。種類か場所を直してください。',
  'backup.refused.no-generation': '「{what}」という世代はありません。kokoroe backup watch で、いまある世代を確かめてください。',
  'backup.refused.unreachable': '「{what}」が応答しません。電源とネットワークを確かめてください。',
  'backup.refused.denied': '「{what}」を読む権限がありません。読むだけの権限を付けてください。',
  'backup.refused.locked': '「{what}」はほかの処理が使っています。壊れたという意味ではありません。終わってから、もう一度試してください。',
  'backup.refused.damaged': '「{what}」は壊れていて読めません。触らずに、別の世代が読めるかを確かめてください。',
  'backup.refused.not-offered': '「{what}」は、この方式では確かめられません。指定を見直すか、ほかの方法で確かめてください。',
  'backup.refused.too-large': '「{what}」は大きすぎて読みません。担当者に、分けて保存できるか聞いてください。',
  'backup.refused.no-room': '「{what}」のある場所の空きが足りません。空きを作るか、--memory で広い場所を指定してください。残りは次の回に調べます。',
  'backup.refused.aborted': '途中で止めました。',
  'backup.refused.failed': '「{what}」を読むソフトが失敗しました。空き容量とネットワークを確かめ、もう一度試してください。続くときは、この文をそのまま担当者に見せてください。',
  'backup.inspect.summary': '中身を調べ、暗号化や入れ替えの跡を探す(前の世代と比べるとさらに確かです)',
  'backup.inspect.help': `使い方: kokoroe backup inspect フォルダー [--previous 前の指紋] [--out 指紋ファイル] [指定]
　　　　kokoroe backup inspect 指紋ファイル [--previous 前の指紋] [指定]

例: kokoroe backup inspect E:\\ --previous rdx-2.imprint --out rdx-3.imprint --write-once "PACS/**"

画像(JPEG、DICOMなど)、PDF、Office、zip、文章、プログラムなどを、種類ごとの形で確かめます。ネットワークは使いません。

  --previous ファイル   前の世代の指紋(inspect か watch で取ったもの)。大量の変更・改名・消失、文字列化も分かります
  --out ファイル        取った指紋を残す(次の --previous に使えます)
  --write-once 場所     変わらないはずの場所(* と ** が使えます。くり返せます)
  --canary 場所=SHA256  見張り用ファイル(くり返せます)
  --tools               7z・xz・zst などを、入っている専用ソフトでも確かめる
  --lines 数            画面に出すファイルの数(省略時 50)
${common}

これで見つからないもの: 形を壊さない書き換え、512バイト未満のファイル、専用ソフトのない圧縮形式の中身、初めから暗号化されたファイル。
終了コード: 0 疑わしい点なし / 1 疑わしい / 2 読めない所があった / 3 その両方 / 64 使い方の誤り / 74 機械の都合 / 130 途中で止めた`,
  'backup.inspect.what': '調べるフォルダーか指紋ファイルを一つ指定してください(例: kokoroe backup inspect E:\\)。',
  'backup.inspect.canary': '--canary の「{given}」は使えません。場所=SHA-256 の形で書いてください。',
  'backup.inspect.done': '調べたファイル {files} 個: よい {clean}、疑わしい {suspect}、判断できない {unjudged}',
  'backup.inspect.rule': '疑わしい　{title}: {count} 件(例 {example})',
  'backup.inspect.why.armour': '文字に置きかえられている',
  'backup.inspect.why.behind-end': '終わりの後ろに余分がある',
  'backup.inspect.why.checksum': '検算が合わない',
  'backup.inspect.why.control': '文章にない制御文字がある',
  'backup.inspect.why.directory': '中の目録が合わない',
  'backup.inspect.why.head': '先頭がその種類でない',
  'backup.inspect.why.inflate': 'ほどけない',
  'backup.inspect.why.unpack': 'ほどけない',
  'backup.inspect.why.noise': 'でたらめな並び',
  'backup.inspect.why.pixels': '画像がでたらめな並び',
  'backup.inspect.why.rle': '画像の形が合わない',
  'backup.inspect.why.sections': '中の区切りが合わない',
  'backup.inspect.why.stuffing': 'その種類にない並び',
  'backup.inspect.why.encrypted': '暗号化されている',
  'backup.inspect.why.length': '長さが合わない',
  'backup.inspect.file': '疑わしい　{path}({kind}: {why})',
  'backup.inspect.tool': '疑わしい　{path}({program} が壊れていると言っています)',
  'backup.inspect.canaries': '見張り用ファイル: {state}',
  'backup.inspect.aborted': '途中で止めました。',
  'backup.drill.summary': '復旧訓練を、時計を見ながら段階ごとに記録する(実際に戻すこともできます)',
  'backup.drill.help': `使い方: kokoroe backup drill [保存先] --system システム [指定]

例: kokoroe backup drill /mnt/nas/restic --system 電子カルテ --into D:\\訓練 --password-file nas.key

段階(宣言、媒体が手元に、読み出せた、戻し始め、戻し終わり、整合、起動、診療での確認、引き渡し)に着いたら Enter を押します。
s で段階を飛ばし、q で中止します。保存先を指定すると、読み出しから戻し終わりまでは、実際に戻して測ります。

  --system 名前     訓練するシステム
  --sort 種類       sample(抜き取り)、data(データのみ)、system(システム丸ごと。省略時)、site(病院全体)
  --into フォルダー 戻す先(空のフォルダー。省略時は一時フォルダーに戻し、測ったあと消します)
  --generation 番号 戻す世代(省略時は最新)
  --files 数、--megabytes 数   戻す量の上限(省略時 1000 個、1000 MB)
  --title、--by     題と、実施した人
  --out ファイル    記録の書き出し先(省略時 drill-日付.json)。こころえに取り込むと、復旧の見込みに使われます
  --json            記録を画面に出す

終了コード: 0 戻った / 1 戻らなかった / 64 使い方の誤り / 74 機械の都合 / 130 中止した`,
  'backup.drill.what': '--system で訓練するシステムを指定してください。--sort は sample、data、system、site のどれかです(例: kokoroe backup drill --system 電子カルテ)。',
  'backup.drill.notEmpty': '戻す先「{path}」が空ではありません。空のフォルダーを指定してください。',
  'backup.drill.waiting': '{time}  次: {stage}(着いたら Enter、飛ばすなら s、中止は q)',
  'backup.drill.restoring': '世代 {id} を {path} に戻しています',
  'backup.drill.restored': '{files} 個、{amount} が戻りました。比べた {compared} 個のうち {equal} 個が一致',
  'backup.drill.refused': '戻せません: {reason}',
  'backup.drill.done': '訓練を終えました: {state}(全体 {time})',
} as const
