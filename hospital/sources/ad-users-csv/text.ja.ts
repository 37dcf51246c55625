// What this source says to people, Japanese.
export const ja = {
  'ad-users-csv.title': 'Active Directory の利用者一覧(PowerShell)',
  'ad-users-csv.how':
    'ドメインコントローラーの PowerShell で次の 1 行を実行し、できた users.csv を入れてください。\n' +
    "Get-ADUser -Filter * -Properties * | Select-Object SamAccountName,DisplayName,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,PasswordNotRequired,AllowReversiblePasswordEncryption,AccountExpirationDate,LockedOut,whenCreated,EmployeeID,Department,Title,Description,DistinguishedName,UserPrincipalName,SID,PrimaryGroupID,@{n='MemberOf';e={$_.MemberOf -join ';'}} | Export-Csv users.csv -NoTypeInformation -Encoding UTF8",
  'ad-users-csv.few-properties':
    '有効・無効や最終ログオンなどの列がありません。-Properties * を付けた案内のコマンドで、もう一度書き出してください。',
} as const
