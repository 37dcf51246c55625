// React Aria carries its sentences in some thirty languages; the console speaks two, so the others become empty modules.
import type { Plugin } from 'vite'

const foreign = /[\\/]intl[\\/].*[\\/](?!ja-JP|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/

export function twoLanguages(): Plugin {
  return {
    name: 'two-languages',
    enforce: 'pre',
    load(id) {
      return foreign.test(id) ? 'export default {}' : null
    },
  }
}
