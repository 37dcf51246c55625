// Names that the register gives to media's states and rehearsals' stages, for shapes that must not reach into it. A test holds
// both lists against the register's own.

export const states = ['empty', 'writing', 'sealed', 'detached', 'off-site', 'due-back', 'retired'] as const

export const stages = [
  'declaredAt', 'inHandAt', 'readableAt', 'dataStartedAt', 'dataInAt', 'consistentAt', 'upAt', 'smokeTestedAt', 'handedOverAt',
] as const

export const rehearsalSorts = ['sample', 'data', 'system', 'site'] as const

export const dataKinds = ['database', 'images', 'large-files', 'small-files', 'machine-image', 'mixed'] as const
