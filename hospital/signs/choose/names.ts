// Lists of wanted and unwanted names, as people type them: `PC-*,SV01`. Letter case and width do not matter.

export interface NameChoice {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

export const everyName: NameChoice = { include: [], exclude: [] }

/** Whether a name is wanted. A name that is missing is wanted only where nothing is asked for. */
export function nameChooser({ include, exclude }: NameChoice): (names: readonly (string | null)[]) => boolean {
  const wanted = include.map(wildcard)
  const unwanted = exclude.map(wildcard)
  const some = (patterns: readonly RegExp[], names: readonly (string | null)[]) =>
    names.some((name) => name !== null && patterns.some((pattern) => pattern.test(name.normalize('NFKC'))))
  return (names) => (wanted.length === 0 || some(wanted, names)) && !some(unwanted, names)
}

/** Only `*` and `?` mean more than themselves. Stars side by side are one, or a pattern could try forever. */
function wildcard(pattern: string): RegExp {
  const body = pattern.normalize('NFKC').replace(/\*+/g, '*').split('*')
    .map((part) => part.split('?').map((text) => RegExp.escape(text)).join('.')).join('.*')
  return new RegExp(`^${body}$`, 'isu')
}
