// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'ad-users-csv.title': 'Users of Active Directory (PowerShell)',
  'ad-users-csv.how':
    'Run this one line in PowerShell on a domain controller and drop the users.csv it makes.\n' +
    "Get-ADUser -Filter * -Properties * | Select-Object SamAccountName,DisplayName,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,PasswordNotRequired,AllowReversiblePasswordEncryption,AccountExpirationDate,LockedOut,whenCreated,EmployeeID,Department,Title,Description,DistinguishedName,UserPrincipalName,SID,PrimaryGroupID,@{n='MemberOf';e={$_.MemberOf -join ';'}} | Export-Csv users.csv -NoTypeInformation -Encoding UTF8",
  'ad-users-csv.few-properties':
    'Columns such as enabled or last log-on are missing. Export again with the command of the guide (-Properties *).',
}
