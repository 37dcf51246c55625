// `kokoroe evidence …`: sealed folders, and the evidence this house keeps.
import type { Group } from '../../command.ts'

export const evidence: Group = {
  name: 'evidence',
  head: 'evidence.usage',
  foot: 'evidence.exitCodes',
  commands: [
    { name: 'check', summary: 'evidence.check.summary', load: async () => (await import('./check.ts')).check },
    { name: 'verify', summary: 'evidence.verify.summary', load: async () => (await import('./verify.ts')).verify },
  ],
}
