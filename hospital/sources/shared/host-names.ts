// The computer a file is named after: `PC-GAIRAI1_net-accounts.txt` → `pc-gairai1`. None in `secedit.inf` or `DC01.inf`.
import { fold } from '#engines/japanese'
import { exportWords } from './host-names.words.ts'

const words = new Set<string>(exportWords.map((word) => fold(word)))

export function hostInName(name: string): string | undefined {
  const stem = fold(name.replace(/\.[^.]*$/, ''))
  const parts = stem.split(/[_ .,()[\]]+/).map((part) => {
    const tokens = part.split('-')
    while (tokens.length > 0 && says(tokens.at(-1))) tokens.pop()
    while (tokens.length > 0 && says(tokens[0])) tokens.shift()
    return tokens.join('-')
  })
  return parts.find((part) => /\p{L}/u.test(part))
}

/** A word of the export or a date, and nothing of the computer. */
function says(token: string | undefined): boolean {
  return words.has((token ?? '').replace(/\d+$/, '')) || /^(?:\d{4,})?$/.test(token ?? '')
}
