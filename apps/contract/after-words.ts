// Names that the room of incidents gives to phases, levels and finds after an incident, for shapes that must not reach into it. A
// test holds them against the room's own.

export const phaseIds = [
  'detected', 'opened', 'first-call', 'lead', 'first-cut', 'declared', 'first-note', 'first-report', 'restoring', 'first-back', 'all-back',
  'closed',
] as const

export const shareLevels = ['exists', 'status', 'full-notes'] as const

export const caseLevels = ['internal', 'peers', 'public'] as const

export const caseFields = ['title', 'summary', 'entry', 'failed', 'worked', 'stages', 'cost', 'lessons', 'details'] as const

export const placeKinds = ['name', 'account', 'host', 'address', 'phone', 'mail', 'device', 'patient', 'hospital', 'vendor'] as const
