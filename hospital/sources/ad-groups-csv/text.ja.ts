// What this source says to people, Japanese.
export const ja = {
  'ad-groups-csv.title': 'Active Directory のグループ一覧(PowerShell)',
  'ad-groups-csv.how':
    "ドメインコントローラーの PowerShell で次の 1 行を実行し、できた groups.csv を入れてください。\nGet-ADGroup -Filter * -Properties Members,MemberOf,Description | Select-Object SamAccountName,DistinguishedName,SID,Description,GroupScope,@{n='Members';e={$_.Members -join ';'}},@{n='MemberOf';e={$_.MemberOf -join ';'}} | Export-Csv groups.csv -NoTypeInformation -Encoding UTF8",
  'ad-groups-csv.group-from-name': 'グループ名の列がないため、ファイル名から「{group}」のメンバーと見なしました。違う場合は、ファイル名をグループ名に変えてください。',
  'ad-groups-csv.member-unknown': 'メンバーを表す列が空のため、この行を取り込めませんでした。もう一度書き出してください。',
} as const
