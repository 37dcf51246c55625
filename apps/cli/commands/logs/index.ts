// `kokoroe logs …`: what logs say. Each command is loaded when it is called.
import type { Group } from '../../command.ts'

export const logs: Group = {
  name: 'logs',
  head: 'logs.usage',
  foot: 'logs.exitCodes',
  commands: [
    { name: 'scan', summary: 'logs.scan.summary', load: async () => (await import('./scan.ts')).scan },
    { name: 'metrics', summary: 'logs.metrics.summary', load: async () => (await import('./metrics.ts')).metrics },
    { name: 'logons', summary: 'logs.logons.summary', load: async () => (await import('./logons.ts')).logons },
    { name: 'pivot', summary: 'logs.pivot.summary', load: async () => (await import('./pivot.ts')).pivot },
    { name: 'search', summary: 'logs.search.summary', load: async () => (await import('./search.ts')).search },
    { name: 'base64', summary: 'logs.base64.summary', load: async () => (await import('./base64.ts')).base64 },
    { name: 'dump', summary: 'logs.dump.summary', load: async () => (await import('./dump.ts')).dump },
    { name: 'rules', summary: 'logs.rules.summary', load: async () => (await import('./rules.ts')).rules },
  ],
}
