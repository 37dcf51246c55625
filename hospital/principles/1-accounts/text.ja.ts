// What duty 1 says to people, Japanese. Every fault gives the figure and the limit.

export const ja = {
  'principle.1.title': 'アカウント整理と使用状況の棚卸し',
  'principle.1.about': '使っていないアカウント、退職者のアカウント、強すぎる権限、弱いパスワードを見つけて片付けます。',
  'duty.1-1': '不要なアカウントの削除',
  'duty.1-2': 'アカウントのパスワード強度と管理状況',
  'duty.1-back-3': '共有アカウントの整理と使用状況の棚卸し',

  'accounts.noneUsable': '使えるアカウントが1件もないため、対象がありません。',
  'accounts.noLedger': 'アカウント台帳がないため、名前で見分けられるものしかわかりません。アカウント台帳を取り込んでください。',
  'accounts.notThere': '取り込んだファイルにアカウントが1件もありません。全員分を書き出して、取り込み直してください。',
  'accounts.enabledUnknown': 'ただし、この一覧には有効・無効がなく、もう無効かもしれません。Enabledの列か「net user 名前」の結果を取り込んでください。',
  'accounts.flagUnknown': 'この設定が一覧から読み取れません。一覧のこの行を確かめるか、「net user 名前」の結果を取り込んでください。',
  'accounts.notComparable':
    '「{realm}」の{count}件（{logins} など）には、人事の一覧と比べられる氏名・フリガナ・職員番号がなく、だれのものかわかりません。氏名（DisplayName）の列を入れるか、台帳に使う人を書いてください。',
  'accounts.nameless':
    '「{realm}」の{count}件（{logins} など）には氏名がなく、1人で使うものか共用かわかりません。氏名（DisplayName）の列を入れるか、台帳に載せてください。',
  'password-policy.notThere': '取り込んだファイルにパスワードの決まりがありません。「net accounts」か「secedit /export」の結果を取り込んでください。',
  'password-policy.disputed':
    '「{one}」と「{other}」で決まりが食い違っています。いまの設定をもう一度書き出し、古いほうは取り込まないでください。',
  'password-policy.none': '対象になるパスワードの決まりがありません（使えるアカウントのない一覧は除いています）。',

  'unused-accounts.old': '最後に使われたのは {date}（{days}日前）です。目安は{limit}日です。',
  'unused-accounts.never': '作られてから一度も使われていません。作成は {date}（{days}日前）、目安は{limit}日です。',
  'unused-accounts.between':
    '最後に使われたのは {date}（{days}日前）ごろです。この日付は最大14日遅れて記録されるため、目安の{limit}日を超えたかどうか、まだわかりません。',
  'unused-accounts.neverNoCreated': '一度も使われていません。作られた日がわからないため、判断できません。作成日（whenCreated）も書き出してください。',
  'unused-accounts.noDate': '最後に使われた日が読み取れません。一覧のこの行を確かめてください。',
  'unused-accounts.noColumn':
    '「{realm}」の一覧（{count}件）に、最後に使われた日がありません。LastLogonDateの列を入れるか、「net user 名前」の結果を取り込んでください。',
  'unused-accounts.none': '調べる対象のアカウントがありません（無効・期限切れ・初期アカウント・緊急用は除いています）。',

  'leavers-enabled.enabled': '{name} さんは {date} に退職しています（{days}日前）。アカウントは有効なままです。猶予は{limit}日です。',
  'leavers-enabled.candidates': '退職者のアカウントかもしれません。候補: {people}。だれのものかを確かめてください。',
  'leavers-enabled.mayBeBack':
    '{name} さんは {date} に退職（{days}日前）とありますが、職員名簿にも載っています。再雇用かどうかを人事に確かめてください。',
  'leavers-enabled.nobodys': '取り込んだ一覧に、職員1人ずつのアカウントがありません。Active Directoryなどの一覧を、全員分取り込んでください。',
  'leavers-enabled.none': '取り込んだ資料に、退職した人がいません。',

  'transfers-old-rights.kept':
    '{name} さんは {date}（{days}日前）に「{from}」から「{to}」へ異動しました。前の部署のグループに残っています: {groups}。猶予は{limit}日です。',
  'transfers-old-rights.perhaps':
    '{date}（{days}日前）に「{from}」から「{to}」へ異動した {name} さんのアカウントかもしれません。前の部署のグループ: {groups}。持ち主を確かめてください。',
  'transfers-old-rights.noFrom': '異動前の所属が書かれていません。異動者一覧に「異動前の所属」を入れてください。',
  'transfers-old-rights.noGroups': '「{realm}」の一覧に、グループの所属（MemberOf）がありません。この列を入れて書き出してください。',
  'transfers-old-rights.noDepartmentGroups':
    '「{realm}」には部署名の付いたグループが見当たらず、前の部署の権限が残っているかを名前では判断できません。グループと部署の対応を確かめてください。',
  'transfers-old-rights.none': '取り込んだ資料に、異動した人がいません。',

  'shared-accounts.noOwner': '台帳に管理責任者（持ち主）がありません。',
  'shared-accounts.noPurpose': '台帳に使う目的がありません。',
  'shared-accounts.noReview': '台帳に次の見直し日がありません。',
  'shared-accounts.reviewPassed': '見直し日 {date} を過ぎています。',
  'shared-accounts.reviewFar': '次の見直し日 {date} は先すぎます。目安は{months}か月以内です。',
  'shared-accounts.several': '1つのアカウントを{count}人で使っています。共用として台帳に載せるか、1人1つに分けてください。',
  'shared-accounts.suspected': '共用と思われる名前ですが、台帳に共用として載っていません。使う人と目的を確かめ、台帳に載せてください。',
  'shared-accounts.suspectedNoLedger': '共用と思われる名前です。アカウント台帳がないため、管理されているかどうかわかりません。',
  'shared-accounts.none': '共用のアカウントは見当たりません。',

  'builtin-administrators.guest': 'Guest（だれでも使える初期アカウント）が有効です。無効にしてください。',
  'builtin-administrators.used':
    '初期の管理者アカウントが {date}（{days}日前）に使われています。{limit}日以内に使われたものは、普段使いとみなします。',
  'builtin-administrators.perhapsUsed':
    '初期の管理者アカウントが {date}（{days}日前）ごろに使われています。日付は最大14日遅れるため、目安の{limit}日以内かどうかわかりません。',
  'builtin-administrators.oldPassword': '初期の管理者アカウントのパスワードは {date}（{days}日前）に設定されたままです。目安は{limit}日です。',
  'builtin-administrators.noLogon': '有効な初期の管理者アカウントです。最後に使われた日が一覧にないため、使われているかどうかわかりません。',
  'builtin-administrators.noPasswordDate': '有効な初期の管理者アカウントです。パスワードを設定した日が一覧にありません。',
  'builtin-administrators.enabledUnknown':
    '有効か無効かが、この一覧だけではわかりません。「net user 名前」の結果か、有効・無効の列のある一覧を取り込んでください。',
  'builtin-administrators.notListed':
    '「{realm}」の一覧に、初めからあるはずの {name} が出ていません。絞り込まずに、全員分（-Filter *）を書き出してください。',
  'builtin-administrators.none': '取り込んだのはWindowsのアカウント一覧ではないため、対象がありません。',

  'ordinary-people-administrators.daily': '普段使いのアカウントに管理者の権限があります。管理専用のアカウントに分けてください。',
  'ordinary-people-administrators.whose': '管理者の権限がありますが、だれの何のためのものかわかりません。台帳に載せるか、外してください。',
  'ordinary-people-administrators.path': '「{group}」に入っています。経路: {path}',
  'ordinary-people-administrators.everybody': '管理者のグループ「{group}」に「{holds}」（全員）が入っています。',
  'ordinary-people-administrators.noGroups': '「{realm}」の一覧に、グループの所属がありません。MemberOfの列かグループの一覧を取り込んでください。',
  'ordinary-people-administrators.notNested':
    '「{realm}」のグループの一覧がないため、グループの中のグループまでは調べられません。グループの一覧（Get-ADGroup）を取り込んでください。',
  'ordinary-people-administrators.silent':
    '「{realm}」の管理者のグループ（{groups}）にだれが入っているか、資料にありません。グループの一覧をメンバー（Members）の列つきで取り込んでください。',
  'ordinary-people-administrators.strangers':
    '管理者のグループ「{group}」のメンバー（{names}）が、どの一覧にもありません。その人たちのいる一覧を、全員分（-Filter *）取り込んでください。',
  'ordinary-people-administrators.ledgerOnly': '「{realm}」は台帳だけのため、管理者の権限は調べていません。',
  'ordinary-people-administrators.noAdminGroup': '「{realm}」の一覧に管理者のグループが出ていません。全部のグループを書き出してください。',

  'domain-admin-count.many': 'ドメイン管理者が{count}人います。目安は{limit}人までです。',
  'domain-admin-count.who': '入っているアカウント: {names}',
  'domain-admin-count.nobody': 'ドメイン管理者が1人も読み取れません。グループのメンバーを書き出してください。',
  'domain-admin-count.notNested': '直接入っているのは{count}人ですが、グループの中のグループを調べられません。グループの一覧を取り込んでください。',
  'domain-admin-count.strangers':
    'ドメイン管理者のうち{count}件（{names}）が、どの一覧にもありません。全員分（-Filter *）の一覧を取り込んでください。',
  'domain-admin-count.notListed': '「{realm}」のDomain Adminsが資料に出ていません。グループの一覧を取り込んでください。',
  'domain-admin-count.none': 'Windowsのドメインがないため、対象がありません。',

  'service-accounts.noOwner': 'プログラム用のアカウントです。台帳に管理責任者がありません。',
  'service-accounts.noPurpose': 'プログラム用のアカウントです。台帳に使う目的がありません。',
  'service-accounts.administrator': 'プログラム用のアカウントが、ドメイン全体の管理者になっています。経路: {path}',
  'service-accounts.noLedger': 'プログラム用と思われる名前です。アカウント台帳に載っていないため、責任者と目的がわかりません。',
  'service-accounts.groupsUnknown': 'プログラム用のアカウントです。グループの所属が資料になく、管理者かどうかわかりません。',
  'service-accounts.none': 'プログラム用のアカウントは見当たりません。',

  'vendor-accounts.ended': '利用の終わりは {date} でしたが、まだ使えます。',
  'vendor-accounts.several': '1つのアカウントを事業者の{count}人で使っています。1人1つに分けてください。',
  'vendor-accounts.severalVendors': '1つのアカウントを複数の事業者が使っています: {names}。事業者ごとに分けてください。',
  'vendor-accounts.noOwner': '事業者のアカウントです。台帳に院内の責任者がありません。',
  'vendor-accounts.noPurpose': '事業者のアカウントです。台帳に使う目的がありません。',
  'vendor-accounts.noEnd': '事業者のアカウントです。いつまで使うか（終了日）が決まっていません。',
  'vendor-accounts.noUsers': '事業者のアカウントです。台帳に使う人がなく、何人で使っているかわかりません。「利用者」の列に書いてください。',
  'vendor-accounts.noLedger': '事業者のものと思われる名前です。アカウント台帳に載っていないため、責任者・目的・終了日がわかりません。',
  'vendor-accounts.none': '事業者のアカウントは見当たりません。',

  'password-length.short': 'パスワードは{length}文字から使えます。目安は{limit}文字以上です。',
  'password-length.accountShort': 'このパスワードは{length}文字です。目安は{limit}文字以上です。',
  'password-length.notStated': '最小の文字数が読み取れません。「net accounts」の結果を取り込んでください。',
  'password-complexity.off': '文字の種類（英字・数字・記号）を混ぜる決まりが無効です。',
  'password-complexity.few': 'このパスワードは文字の種類が{kinds}種類です。目安は{limit}種類以上です。',
  'password-complexity.notStated': '文字の種類の決まりが読み取れません。「secedit /export」の結果を取り込んでください。',
  'lockout.never': '何回間違えてもロックされません（0回）。目安は{limit}回以内でロックです。',
  'lockout.late': '{count}回間違えるまでロックされません。目安は{limit}回以内です。',
  'lockout.notStated': 'ロックまでの回数が読み取れません。「net accounts」の結果を取り込んでください。',
  'reversible-encryption.policy': 'パスワードを元に戻せる形で保存する設定が有効です。無効にしてください。',
  'reversible-encryption.account': 'このアカウントだけ、パスワードを元に戻せる形で保存する設定です。外してください。',
  'reversible-encryption.notStated': '保存のしかたが読み取れません。「secedit /export」の結果を取り込んでください。',
  'reversible-encryption.accountUnknown': 'このアカウントの保存のしかたが読み取れません。一覧のこの行を確かめてください。',
  'reversible-encryption.noAccounts': '「{realm}」のアカウントごとの設定は、アカウントの一覧がないためわかりません。ユーザー一覧を取り込んでください。',
  'reversible-encryption.noColumn':
    '「{realm}」の一覧（{count}件）に、保存のしかたの列がありません。AllowReversiblePasswordEncryptionかuserAccountControlを書き出してください。',
  'password-not-required.empty': 'パスワードなしでも使える設定（PASSWD_NOTREQD）です。設定を外し、パスワードを付けてください。',
  'password-not-required.noColumn':
    '「{realm}」の一覧（{count}件）に、パスワードなしの設定の列がありません。PasswordNotRequiredかuserAccountControlを書き出してください。',
  'password-never-expires.flag': '「パスワードを無期限にする」になっています。',
  'password-never-expires.short': '「パスワードを無期限にする」になっていますが、{length}文字です。無期限でよいのは{limit}文字以上です。',
  'password-never-expires.mayBeShort':
    '「パスワードを無期限にする」になっていますが、決まりでは{length}文字から使え、{limit}文字以上とは言えません。無期限でよいのは{limit}文字以上です。',
  'password-never-expires.lengthUnknown':
    '「パスワードを無期限にする」になっています。{limit}文字以上ならよいのですが、文字数がわかりません。パスワードの決まりを取り込んでください。',
  'password-never-expires.noColumn':
    '「{realm}」の一覧（{count}件）に、無期限の設定の列がありません。PasswordNeverExpiresかuserAccountControlを書き出してください。',

  'password-age.old': 'パスワードは {date}（{days}日前）に変えたままです。目安は{limit}日以内です。',
  'password-age.weakOld': '弱いパスワードを {date}（{days}日前）から変えていません。弱いものの目安は{limit}日以内です。',
  'password-age.mayBeShort':
    'パスワードは {date}（{days}日前）に変えたままです。目安は{limit}日以内です。{exempt}文字以上なら変更は不要ですが、決まりは{length}文字からです。',
  'password-age.lengthUnknown':
    'パスワードは {date}（{days}日前）に変えたままです。{exempt}文字以上なら変更は不要、短ければ{limit}日以内ですが、文字数がわかりません。',
  'password-age.noInterval':
    'パスワードは {date}（{days}日前）に変えています。この版は「定期的に」とだけ求め、日数を決めていません。病院として変更の間隔を決めると判断できます。',
  'password-age.noIntervalList':
    '「{realm}」の{count}件は、変更の間隔が決まっていないため判断できません。この版は「定期的に」とだけ求めています。病院として間隔を決めてください。',
  'password-age.strengthUnknown':
    '「{realm}」の{count}件は{limit}日より前から変わっていませんが、弱いパスワードかどうかわかりません。複雑さの決まりを取り込んでください。',
  'password-age.notComplex':
    '「{realm}」の{count}件は{limit}日より前から変わっていません。複雑さの決まりが無効のため、弱いかどうかわかりません。有効にして変えてもらってください。',
  'password-age.noDate': 'パスワードを変えた日が読み取れません。一覧のこの行を確かめてください。',
  'password-age.noColumn': '「{realm}」の一覧（{count}件）に、パスワードを変えた日がありません。PasswordLastSetの列を入れてください。',

  'duplicate-accounts.several': '1人に普段使いのアカウントが{count}個あります: {logins}。使うものを1つにしてください。',
  'duplicate-accounts.perhaps': '同じ人のアカウントが{count}個あるかもしれません: {logins}。同姓同名の別の人かを確かめてください。',
  'duplicate-accounts.nobody': '職員と結び付くアカウントが1件もないため、判断できません。氏名か職員番号のある一覧を取り込んでください。',
  'duplicate-accounts.none': '職員名簿に職員がいないため、対象がありません。',
  'hospital-name-accounts.made': '病院の名前（{name}）から作った、推測しやすいログイン名です。',
  'hospital-name-accounts.noName': '病院名のローマ字かフリガナがないため、比べられません。病院の情報に入れてください。',
  'stocktake-recent.old': '最後の棚卸しは {date} に終わっています。目安は{months}か月以内です。',
  'stocktake-recent.unanswered': '棚卸しで、まだ答えのないものが{count}件あります。',
  'stocktake-recent.notCounted': '棚卸しの記録に、答えのないものの件数がありません。全部見直したかどうか（未回答が0件か）を記録に入れてください。',
  'stocktake-recent.notFinished': '棚卸しが終わった日がありません。締めるか、終わった日を入れてください。',
  'stocktake-decisions.stillEnabled':
    '{date}（{days}日前）の棚卸しで「止める」と決めましたが、その後の一覧でまだ使えます。目安は{limit}日以内です。止めてください。',
  'stocktake-decisions.noNewList':
    '{date}（{days}日前）の棚卸しで「止める」と決めました。その後に書き出した一覧がなく、止まったかどうかわかりません。新しい一覧を取り込んでください。',
  'stocktake-decisions.unsure':
    '{date}（{days}日前）の棚卸しで「わからない」のままです。使う人に確かめ、「使っている」か「止める」を決めてください。目安は{limit}日以内です。',
  'stocktake-decisions.noDate': '棚卸しの答えに日付がありません。決めた日を入れてください。',
  'stocktake-decisions.waiting': '「止める」「わからない」のうち{count}件は、決めてから{limit}日以内のため、まだ問題としていません。',
  'stocktake-decisions.none':
    '取り込んだ棚卸しの記録に、アカウントごとの答えがありません。「棚卸し」の画面で答えを入れると、止まったかどうかを確かめられます。',
} as const
