// The places of the contact tree. The contract's types refuse any other at the call; its schemas are too heavy for the browser.

export const contactRoles = [
  'director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations', 'vendor', 'outside-body',
] as const

export const outsideBodies = [
  'ministry', 'portal', 'privacy-commission', 'police', 'jpcert', 'insurer', 'prefecture',
] as const
