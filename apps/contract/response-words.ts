// Names that the room of incidents gives to lanes, roles and states, for shapes that must not reach into it. A test holds
// them against the room's own.

export const lanes = ['hearing', 'cut', 'preserve', 'vendors', 'care', 'word'] as const

export const responseRoles = ['lead', 'scribe', 'liaison', 'systems', 'care', 'press'] as const

export const incidentStates = ['open', 'recovering', 'closed'] as const
