// Names that the register gives to sorts of cuts, offices and stances, for shapes that must not reach into it. A test holds them
// against the register's own.
export const cutSorts = ['backup', 'outside', 'border', 'terminal'] as const
export const offices = [
  'director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations', 'vendor', 'outside-body',
] as const
export const stances = ['never-pay', 'never-negotiate', 'board-decides', 'undecided'] as const
