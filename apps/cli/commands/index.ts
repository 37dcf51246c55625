// Every command. Adding one is its file and a line here. Each is loaded when it is called: `check` needs no server.
import type { Listed } from '../command.ts'

export const commands: readonly Listed[] = [
  { name: 'serve', summary: 'serve.summary', load: async () => (await import('./serve.ts')).serve },
  { name: 'check', summary: 'check.summary', load: async () => (await import('./check.ts')).check },
  { name: 'guide', summary: 'guide.summary', load: async () => (await import('./guide.ts')).guide },
  { name: 'import', summary: 'import.summary', load: async () => (await import('./import.ts')).importFiles },
  { name: 'password', summary: 'password.summary', load: async () => (await import('./password.ts')).password },
  { name: 'ledger', summary: 'ledger.summary', load: async () => (await import('./ledger.ts')).ledger },
  { name: 'data', summary: 'data.summary', load: async () => (await import('./data.ts')).data },
  { name: 'people', summary: 'people.summary', load: async () => (await import('./people.ts')).people },
  { name: 'logs', summary: 'logs.summary', load: async () => (await import('./logs/index.ts')).logs },
  { name: 'backup', summary: 'backup.summary', load: async () => (await import('./backup/index.ts')).backup },
  { name: 'evidence', summary: 'evidence.summary', load: async () => (await import('./evidence/index.ts')).evidence },
  { name: 'redfile', summary: 'redfile.summary', load: async () => (await import('./redfile/index.ts')).redfile },
  { name: 'sample', summary: 'sample.summary', load: async () => (await import('./sample.ts')).sample },
]
