// Names that the room of incidents gives to lanes, roles and states, for shapes that must not reach into it. A test holds
// them against the room's own.

export const lanes = ['hearing', 'cut', 'preserve', 'vendors', 'care', 'word'] as const

export const responseRoles = ['lead', 'scribe', 'liaison', 'systems', 'care', 'press'] as const

export const incidentStates = ['open', 'recovering', 'closed'] as const

export const evidenceMethods = [
  'photo', 'collected', 'copied', 'disk-image', 'memory', 'log-export', 'paper', 'device-itself', 'other',
] as const

export const holdEnds = ['acquired', 'released'] as const

export const stepStates = ['todo', 'doing', 'done', 'skipped'] as const

export const lineKinds = [
  'report', 'incident', 'step', 'cut', 'role', 'declared', 'note', 'call', 'duty', 'form', 'evidence', 'recovery', 'told', 'inject',
] as const

export const noteParts = ['known', 'unknown', 'doing', 'notDoing', 'next', 'contact'] as const

export const callOutcomes = ['reached', 'message', 'no-answer', 'busy', 'wrong-number'] as const

export const comebackStates = ['down', 'cleaned', 'scanned', 'connected', 'signed'] as const

export const subjectKinds = ['system', 'device'] as const

export const gateAnswers = ['yes', 'no', 'notApplicable'] as const

export const insideRoles = ['director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations'] as const
