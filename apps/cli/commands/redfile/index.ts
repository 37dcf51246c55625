// `kokoroe redfile …`: the red file made beside the server, and its signature checked anywhere.
import type { Group } from '../../command.ts'

export const redfile: Group = {
  name: 'redfile',
  head: 'redfile.usage',
  foot: 'redfile.exitCodes',
  commands: [
    { name: 'make', summary: 'redfile.make.summary', load: async () => (await import('./make.ts')).make },
    { name: 'check', summary: 'redfile.check.summary', load: async () => (await import('./check.ts')).check },
  ],
}
