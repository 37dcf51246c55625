// Property names of Get-ADGroup and Get-ADGroupMember, and what people call the group's column they add.
export const columns = {
  group: ['GroupName', 'Group', 'グループ名', 'グループ'],
  login: ['SamAccountName'],
  name: ['Name', 'CN'],
  dn: ['DistinguishedName'],
  sid: ['SID', 'objectSid'],
  description: ['Description', '説明'],
  members: ['Members', 'Member', 'メンバー'],
  memberOf: ['MemberOf'],
  scope: ['GroupScope'],
  category: ['GroupCategory'],
  objectClass: ['objectClass'],
  guid: ['objectGUID'],
} as const
