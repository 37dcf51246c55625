// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'ad-groups-csv.title': 'Groups of Active Directory (PowerShell)',
  'ad-groups-csv.how':
    "Run this one line in PowerShell on a domain controller and drop the groups.csv it makes.\nGet-ADGroup -Filter * -Properties Members,MemberOf,Description | Select-Object SamAccountName,DistinguishedName,SID,Description,GroupScope,@{n='Members';e={$_.Members -join ';'}},@{n='MemberOf';e={$_.MemberOf -join ';'}} | Export-Csv groups.csv -NoTypeInformation -Encoding UTF8",
  'ad-groups-csv.group-from-name':
    'No column names the group, so these were taken as members of “{group}” from the file name. If that is wrong, rename the file.',
  'ad-groups-csv.member-unknown': 'The row was not read: its columns for the member are empty. Export again.',
}
