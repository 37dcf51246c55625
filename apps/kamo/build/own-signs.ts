// The six buttons and what makes a report red, as they come with the program: for the page that finds no server.
import type { Plugin } from 'vite'

const name = 'virtual:own-signs'
const rules = new URL('../../../hospital/response/triage/rules.ts', import.meta.url)

interface RulesLike {
  shippedRules(): {
    readonly signs: readonly { readonly id: string; readonly title: unknown; readonly button: boolean }[]
    readonly rules: readonly { readonly level: string; readonly when: unknown }[]
  }
}

export function ownSigns(): Plugin {
  return {
    name: 'own-signs',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const shipped = ((await import(rules.href)) as RulesLike).shippedRules()
      const signs = shipped.signs.filter(({ button }) => button).map(({ id, title }) => ({ id, title }))
      const red = shipped.rules.filter(({ level }) => level === 'red').map(({ when }) => when)
      return `export const signs = ${JSON.stringify(signs)}\nexport const red = ${JSON.stringify(red)}\n`
    },
  }
}
