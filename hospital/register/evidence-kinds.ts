// The kinds of evidence a hospital can bring. Sources say which they give, checks say which they need: they meet only here.

export const evidenceKinds = [
  // 心得1
  'directory-users', 'directory-groups', 'local-accounts', 'password-policy', 'staff', 'leavers', 'transfers',
  'account-ledger', 'stocktake',
  // 心得2
  'contacts', 'outside-bodies', 'vendors', 'systems', 'contracts', 'vendor-answers', 'disclosures', 'remote-lines',
  // 心得3
  'backup-plan', 'backup-log', 'backup-repository', 'backup-places', 'backup-media', 'backup-reach', 'recovery-needs',
  'rehearsals', 'restore-claims',
  // 心得4–9: what will tell, as the later rooms come
  'network-config', 'network-log', 'outside-lines', 'event-log', 'update-status',
  'antivirus-status', 'media-ledger', 'takeout-ledger', 'device-ledger', 'mail-settings', 'training-record',
  // when it happens
  'places', 'cut-points', 'stop-rules', 'substitutes', 'insurances', 'ransom-policy',
  // about the hospital itself
  'hospital-profile', 'documents',
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]
