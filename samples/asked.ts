// What the editions that are active by default ask of which check: the questions of the examination, written down on
// their own. A test holds them against the rulebooks, so that a new edition comes with new answers.

export const asked = {
  'leaflet-2023': [
    'unused-accounts',
    'leavers-enabled',
    'duplicate-accounts',
    'password-complexity',
    'password-not-required',
    'reversible-encryption',
    'password-age',
    'shared-accounts',
    'stocktake-recent',
    'stocktake-decisions',
    'contact-tree-complete',
    'outside-bodies',
    'system-vendor-contact',
    'incident-plan',
  ],
  'checklist-r7': [
    'remote-maintenance-declared',
    'vendor-disclosures',
    'transfers-old-rights',
    'ordinary-people-administrators',
    'unused-accounts',
    'leavers-enabled',
    'password-length',
    'password-complexity',
    'password-not-required',
    'password-never-expires',
    'password-age',
    'builtin-administrators',
    'contact-tree-complete',
    'outside-bodies',
    'system-vendor-contact',
    'incident-plan',
  ],
  'guideline-7.0': ['lockout', 'vendor-disclosures', 'vendor-answers', 'contract-clauses'],
  'kokoroe-practice': [
    'unused-accounts',
    'leavers-enabled',
    'transfers-old-rights',
    'shared-accounts',
    'builtin-administrators',
    'ordinary-people-administrators',
    'domain-admin-count',
    'service-accounts',
    'vendor-accounts',
    'password-length',
    'lockout',
    'reversible-encryption',
    'password-not-required',
    'duplicate-accounts',
    'hospital-name-accounts',
    'stocktake-recent',
    'stocktake-decisions',
    'contact-tree-complete',
    'contacts-confirmed',
    'system-vendor-contact',
    'outside-bodies',
    'vendor-disclosures',
    'vendor-answers',
    'remote-maintenance-declared',
    'contract-clauses',
    'incident-plan',
  ],
} as const

/** Guideline 7.0 no longer asks for a regular change. */
export const dropped = { 'guideline-7.0': ['password-age', 'password-never-expires'] } as const

export type Edition = keyof typeof asked
export type CheckId = (typeof asked)[Edition][number]
export const editions = Object.keys(asked) as readonly Edition[]

/** Duties no file of the sample tells anything about. */
export const untold = [
  '3-1',
  '3-2',
  '4-1',
  '4-2',
  '4-3',
  '4-back-2',
  '5-1',
  '6-1',
  '6-2',
  '6-back-3',
  '7-1',
  '8-1',
  '8-2',
  '8-back-1',
  '9-1',
  '9-2',
  '9-back-2',
] as const
