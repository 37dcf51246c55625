// Names that the room of incidents gives to duties and reports, for shapes that must not reach into it. A test holds them
// against the room's own.

export const clockStates = ['late', 'soon', 'running', 'not-asked', 'done', 'not-required'] as const

export const answers = ['yes', 'maybe', 'no', 'none', 'some', 'many', 'unknown'] as const

export const ways = ['phone', 'web', 'mail', 'fax', 'post', 'visit'] as const

export const stages = ['first', 'follow', 'final'] as const

export const deciders = [
  'director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations', 'vendor', 'outside-body',
] as const
