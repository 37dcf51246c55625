// Each sentence once: several editions often have the same thing to say.

export function distinct(said: readonly { readonly text: string }[]): readonly string[] {
  return [...new Set(said.map((one) => one.text))]
}
