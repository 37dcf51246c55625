// Letters of names that a file in CP932 may have lost: some form of them is not in it (吉, because of 𠮷).
import { encodeCp932 } from './encode.ts'
import { nameVariants } from './variants.words.ts'

let forms: Map<string, string[]> | null = null

/** The letter itself, or the everyday form of one that CP932 cannot write. */
export function mayBeLostInCp932(letter: string): boolean {
  if (!forms) {
    forms = new Map()
    for (const [other, everyday] of nameVariants) forms.getOrInsertComputed(everyday, () => []).push(other)
  }
  return [letter, ...(forms.get(letter) ?? [])].some((form) => encodeCp932(form).lost.length > 0)
}
