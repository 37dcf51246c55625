// `kokoroe backup …`: whether copies are there, whole, clean and come back. Each command is loaded when it is called.
import type { Group } from '../../command.ts'

export const backup: Group = {
  name: 'backup',
  head: 'backup.usage',
  foot: 'backup.exitCodes',
  commands: [
    { name: 'imprint', summary: 'backup.imprint.summary', load: async () => (await import('./imprint.ts')).imprint },
    { name: 'verify', summary: 'backup.verify.summary', load: async () => (await import('./verify.ts')).verify },
    { name: 'compare', summary: 'backup.compare.summary', load: async () => (await import('./compare.ts')).compare },
    { name: 'inspect', summary: 'backup.inspect.summary', load: async () => (await import('./inspect.ts')).inspect },
    { name: 'watch', summary: 'backup.watch.summary', load: async () => (await import('./watch.ts')).watch },
    { name: 'drill', summary: 'backup.drill.summary', load: async () => (await import('./drill.ts')).drill },
  ],
}
