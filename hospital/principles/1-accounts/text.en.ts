// What duty 1 says to people, English.

export const en = {
  'principle.1.title': 'Sort out accounts and take stock of their use',
  'principle.1.about':
    'Finds accounts nobody uses, accounts of leavers, rights that are too strong and weak passwords.',
  'duty.1-1': 'Delete accounts that are not needed',
  'duty.1-2': 'How strong passwords are and how they are managed',
  'duty.1-back-3': 'Sort out shared accounts and take stock of their use',

  'accounts.noneUsable': 'There is no usable account, so there is nothing to look at.',
  'accounts.noLedger': 'Without an account ledger only names can tell. Please import the account ledger.',
  'accounts.notThere': 'The imported files hold no account. Please export all accounts and import the file again.',
  'accounts.enabledUnknown':
    'But this list does not say whether it is enabled; it may be disabled already. Import the column Enabled, or the output of `net user NAME`.',
  'accounts.flagUnknown':
    'The list does not show this setting. Check this row, or import the output of `net user NAME`.',
  'accounts.notComparable':
    '{count} accounts of `{realm}` ({logins} …) have no name, reading or number that could be compared with ' +
      'personnel\'s list. Add the column DisplayName, or write the users into the ledger.',
  'accounts.nameless':
    '{count} accounts of `{realm}` ({logins} …) have no name, so one person\'s cannot be told from shared ones. Add ' +
      'the column DisplayName, or list them in the ledger.',
  'password-policy.notThere':
    'The imported files hold no rules of passwords. Import the output of `net accounts` or `secedit /export`.',
  'password-policy.disputed':
    '`{one}` and `{other}` disagree on the rules. Export the settings of today again, and leave the old file out.',
  'password-policy.none': 'No rules of passwords apply here (lists without usable accounts are left out).',

  'unused-accounts.old': 'Last used on {date} ({days} days ago). The limit is {limit} days.',
  'unused-accounts.never': 'Never used since it was made on {date} ({days} days ago). The limit is {limit} days.',
  'unused-accounts.between':
    'Last used around {date} ({days} days ago). This date may lag by 14 days, so it cannot be told yet whether ' +
      '{limit} days have passed.',
  'unused-accounts.neverNoCreated':
    'Never used, and nothing says when it was made. Please export the date of creation (whenCreated) too.',
  'unused-accounts.noDate': 'The date of last use cannot be read. Please look at this row of the list.',
  'unused-accounts.noColumn':
    'The list of `{realm}` ({count} accounts) has no date of last use. Add the column LastLogonDate, or import ' +
      'the output of `net user NAME`.',
  'unused-accounts.none':
    'There is no account to look at (disabled, expired, built-in and emergency ones are left out).',

  'leavers-enabled.enabled':
    '{name} left on {date} ({days} days ago), and the account is still enabled. The grace period is {limit} days.',
  'leavers-enabled.candidates':
    'This may be the account of somebody who left. Candidates: {people}. Please find out whose it is.',
  'leavers-enabled.mayBeBack':
    '{name} left on {date} ({days} days ago) but is on the staff list. Please ask personnel whether they were rehired.',
  'leavers-enabled.nobodys': 'The lists hold no accounts of single people. Please import all accounts of the directory.',
  'leavers-enabled.none': 'Nobody in the imported lists has left.',

  'transfers-old-rights.kept':
    '{name} moved from `{from}` to `{to}` on {date} ({days} days ago) and is still in groups of the old ' +
      'department: {groups}. The grace period is {limit} days.',
  'transfers-old-rights.perhaps':
    'This may be the account of {name}, who moved from `{from}` to `{to}` on {date} ({days} days ago). Groups of ' +
      'the old department: {groups}. Please find out whose it is.',
  'transfers-old-rights.noFrom':
    'The department before the move is not stated. Please add it to the list of transfers.',
  'transfers-old-rights.noGroups':
    'The list of `{realm}` says nothing about groups. Please export the column MemberOf.',
  'transfers-old-rights.noDepartmentGroups':
    'No group of `{realm}` is named after a department, so old rights cannot be told by name. Please check which ' +
      'group belongs to which department.',
  'transfers-old-rights.none': 'Nobody in the imported lists has moved.',

  'shared-accounts.noOwner': 'The ledger names nobody responsible for it.',
  'shared-accounts.noPurpose': 'The ledger does not say what it is for.',
  'shared-accounts.noReview': 'The ledger gives no date of the next review.',
  'shared-accounts.reviewPassed': 'Its review date {date} has passed.',
  'shared-accounts.reviewFar': 'Its next review {date} is too far away. The limit is {months} months.',
  'shared-accounts.several':
    '{count} people use this one account. Declare it as shared in the ledger, or give each their own.',
  'shared-accounts.suspected':
    'It looks shared by its name, but the ledger does not list it as shared. Find out who uses it for what, and ' +
    'list it.',
  'shared-accounts.suspectedNoLedger':
    'It looks shared by its name. Without an account ledger it cannot be told whether it is looked after.',
  'shared-accounts.none': 'No shared account was found.',

  'builtin-administrators.guest': 'Guest, which anybody can use, is enabled. Please disable it.',
  'builtin-administrators.used':
    'The built-in administrator was used on {date} ({days} days ago). Use within {limit} days counts as everyday use.',
  'builtin-administrators.perhapsUsed':
    'The built-in administrator was used around {date} ({days} days ago). The date may lag by 14 days, so it ' +
      'cannot be told whether that is within {limit} days.',
  'builtin-administrators.oldPassword':
    'The password of the built-in administrator was set on {date} ({days} days ago). The limit is {limit} days.',
  'builtin-administrators.noLogon':
    'The built-in administrator is enabled, and the list does not say when it was last used.',
  'builtin-administrators.noPasswordDate':
    'The built-in administrator is enabled, and the list does not say when its password was set.',
  'builtin-administrators.enabledUnknown':
    'This list does not tell whether it is enabled. Import the output of `net user NAME`, or a list with that column.',
  'builtin-administrators.notListed':
    'The list of `{realm}` does not hold {name}, which every Windows has. Please export all accounts (-Filter *).',
  'builtin-administrators.none': 'The imported lists are not of Windows accounts.',

  'ordinary-people-administrators.daily':
    'An everyday account has administrator rights. Please use a separate account for administration.',
  'ordinary-people-administrators.whose':
    'It has administrator rights, and nobody knows whose it is or what for. List it in the ledger or remove it.',
  'ordinary-people-administrators.path': 'It is in `{group}` by way of: {path}',
  'ordinary-people-administrators.everybody':
    'The administrators\' group `{group}` holds `{holds}`, which is everybody.',
  'ordinary-people-administrators.noGroups':
    'The list of `{realm}` says nothing about groups. Import the column MemberOf or a list of groups.',
  'ordinary-people-administrators.notNested':
    'There is no list of groups of `{realm}`, so groups inside groups cannot be followed. Please import one ' +
      '(Get-ADGroup).',
  'ordinary-people-administrators.noAdminGroup':
    'The list of `{realm}` holds no administrators\' group. Please export all groups.',
  'ordinary-people-administrators.silent':
    'Who is in the administrators\' groups of `{realm}` ({groups}) is not in the files. Import a list of groups with ' +
      'the column Members.',
  'ordinary-people-administrators.strangers':
    'Members of the administrators\' group `{group}` ({names}) stand in no list. Import the list they are in, all ' +
      'accounts (-Filter *).',
  'ordinary-people-administrators.ledgerOnly': 'Of `{realm}` there is only a ledger; its administrators were not looked at.',

  'domain-admin-count.many': 'There are {count} domain administrators. The limit is {limit}.',
  'domain-admin-count.who': 'Accounts in it: {names}',
  'domain-admin-count.nobody': 'No domain administrator can be read. Please export the members of the groups.',
  'domain-admin-count.notNested':
    '{count} are in it directly; groups inside groups cannot be followed. Please import the list of groups.',
  'domain-admin-count.strangers':
    '{count} of the domain administrators ({names}) stand in no list. Please import all accounts (-Filter *).',
  'domain-admin-count.notListed': 'Domain Admins of `{realm}` is not in the files. Please import the list of groups.',
  'domain-admin-count.none': 'There is no Windows domain.',

  'service-accounts.noOwner': 'A program\'s account. The ledger names nobody responsible.',
  'service-accounts.noPurpose': 'A program\'s account. The ledger does not say what it is for.',
  'service-accounts.administrator': 'A program\'s account rules the whole domain, by way of: {path}',
  'service-accounts.noLedger':
    'By its name a program\'s account. It is in no account ledger, so nobody responsible and no purpose are known.',
  'service-accounts.groupsUnknown': 'A program\'s account. Nothing says which groups it is in.',
  'service-accounts.none': 'No account of a program was found.',

  'vendor-accounts.ended': 'Its use was to end on {date}, and it still works.',
  'vendor-accounts.several': '{count} people of the vendor use this one account. Please give each their own.',
  'vendor-accounts.severalVendors': 'Several vendors use this one account: {names}. Please give each vendor its own.',
  'vendor-accounts.noOwner': 'A vendor\'s account. The ledger names nobody inside responsible for it.',
  'vendor-accounts.noPurpose': 'A vendor\'s account. The ledger does not say what it is for.',
  'vendor-accounts.noEnd': 'A vendor\'s account without an end date.',
  'vendor-accounts.noUsers': 'A vendor\'s account. The ledger does not say who uses it, so it may be shared. Please write it there.',
  'vendor-accounts.noLedger':
    'By its name a vendor\'s account. It is in no account ledger, so owner, purpose and end date are not known.',
  'vendor-accounts.none': 'No account of a vendor was found.',

  'password-length.short': 'Passwords of {length} characters are allowed. The limit is {limit} or more.',
  'password-length.accountShort': 'This password has {length} characters. The limit is {limit} or more.',
  'password-length.notStated': 'The least length cannot be read. Please import the output of `net accounts`.',
  'password-complexity.off': 'The rule to mix letters, digits and signs is switched off.',
  'password-complexity.few': 'This password has {kinds} kinds of signs. The limit is {limit} or more.',
  'password-complexity.notStated':
    'The rule on kinds of signs cannot be read. Please import the output of `secedit /export`.',
  'lockout.never': 'Wrong passwords never lock an account (0). The limit is a lock within {limit}.',
  'lockout.late': 'An account is locked only after {count} wrong passwords. The limit is {limit}.',
  'lockout.notStated': 'The number of tries cannot be read. Please import the output of `net accounts`.',
  'reversible-encryption.policy': 'Passwords are stored so that they can be read back. Please switch that off.',
  'reversible-encryption.account':
    'The password of this account is stored so that it can be read back. Please switch that off.',
  'reversible-encryption.notStated':
    'How passwords are stored cannot be read. Please import the output of `secedit /export`.',
  'reversible-encryption.accountUnknown':
    'How this password is stored cannot be read. Please look at this row of the list.',
  'reversible-encryption.noAccounts':
    'Single accounts of `{realm}` may differ, and there is no list of them. Please import the list of users.',
  'reversible-encryption.noColumn':
    'The list of `{realm}` ({count} accounts) does not say how passwords are stored. Please export ' +
      'AllowReversiblePasswordEncryption or userAccountControl.',
  'password-not-required.empty':
    'It may be used without a password (PASSWD_NOTREQD). Clear the flag and set a password.',
  'password-not-required.noColumn':
    'The list of `{realm}` ({count} accounts) does not say whether passwords are required. Please export ' +
      'PasswordNotRequired or userAccountControl.',
  'password-never-expires.flag': 'Its password never expires.',
  'password-never-expires.short':
    'Its password never expires and has {length} characters. Never expiring is fine from {limit} on.',
  'password-never-expires.mayBeShort':
    'Its password never expires. The rules allow {length} characters, so {limit} are not assured; never expiring ' +
      'is fine from {limit} on.',
  'password-never-expires.lengthUnknown':
    'Its password never expires. That is fine from {limit} characters on, but its length is not known. Please ' +
      'import the rules of passwords.',
  'password-never-expires.noColumn':
    'The list of `{realm}` ({count} accounts) does not say whether passwords expire. Please export ' +
      'PasswordNeverExpires or userAccountControl.',

  'password-age.old': 'The password was last changed on {date} ({days} days ago). The limit is {limit} days.',
  'password-age.weakOld':
    'A weak password, last changed on {date} ({days} days ago). The limit for weak ones is {limit} days.',
  'password-age.mayBeShort':
    'Last changed on {date} ({days} days ago). The limit is {limit} days. From {exempt} characters on no change ' +
      'is needed, but the rules allow {length}.',
  'password-age.lengthUnknown':
    'Last changed on {date} ({days} days ago). From {exempt} characters on no change is needed, below that ' +
      'within {limit} days; its length is not known.',
  'password-age.noInterval':
    'Last changed on {date} ({days} days ago). This edition asks for "regular" change and gives no number of ' +
      'days. It can be told once the hospital sets its own interval.',
  'password-age.noIntervalList':
    '{count} of `{realm}` cannot be told, because no interval is set. This edition only asks for "regular" ' +
      'change. Please set an interval.',
  'password-age.strengthUnknown':
    '{count} of `{realm}` have not been changed for more than {limit} days, and it is not known whether they are ' +
      'weak. Please import the rule on complexity.',
  'password-age.notComplex':
    '{count} of `{realm}` have not been changed for more than {limit} days. Complexity is off, so it is not known whether ' +
      'they are weak. Please switch it on and have them changed.',
  'password-age.noDate': 'When the password was changed cannot be read. Please look at this row of the list.',
  'password-age.noColumn':
    'The list of `{realm}` ({count} accounts) does not say when passwords were changed. Please add the column ' +
    'PasswordLastSet.',

  'duplicate-accounts.several': 'One person has {count} everyday accounts: {logins}. Please keep one.',
  'duplicate-accounts.perhaps':
    'One person may have {count} accounts: {logins}. Please find out whether they are two people of one name.',
  'duplicate-accounts.nobody':
    'No account fits anybody of the staff list. Import a list of accounts with names or employee numbers.',
  'duplicate-accounts.none': 'The staff list holds nobody.',
  'hospital-name-accounts.made': 'A log-in made of the hospital\'s name ({name}), easy to guess.',
  'hospital-name-accounts.noName':
    'The hospital\'s name in Latin letters or kana is not known. Please fill in the hospital\'s profile.',
  'stocktake-recent.old': 'The last stock-take ended on {date}. The limit is {months} months.',
  'stocktake-recent.unanswered': '{count} accounts of the stock-take have no answer yet.',
  'stocktake-recent.notCounted':
    'The record does not say how many have no answer. Please enter the number (0 when all were reviewed).',
  'stocktake-recent.notFinished': 'The stock-take has no end date. Please close it, or enter the date.',
  'stocktake-decisions.stillEnabled':
    'The stock-take of {date} ({days} days ago) decided to stop it; a later list shows it still usable. The limit is ' +
      '{limit} days. Please stop it.',
  'stocktake-decisions.noNewList':
    'The stock-take of {date} ({days} days ago) decided to stop it. No list is newer, so nobody can tell whether it ' +
      'was done. Please import a new list.',
  'stocktake-decisions.unsure':
    'Since the stock-take of {date} ({days} days ago) nobody knows what it is for. Ask, and decide: in use or stop. ' +
      'The limit is {limit} days.',
  'stocktake-decisions.noDate': 'The answer has no date. Please enter the day of the decision.',
  'stocktake-decisions.waiting': 'Of those to stop or to ask about, {count} are within {limit} days of the decision.',
  'stocktake-decisions.none':
    'The record of the stock-take holds no answers by account. Enter them on the stock-take page to see whether they ' +
      'are carried out.',
} as const
