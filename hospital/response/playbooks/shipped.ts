// The playbooks that come with the program, in the order in which they are offered. One that cannot be gone through is a bug.
import { z } from 'zod'
import { dataOf } from '../data.ts'
import { orderFaults } from './order.ts'
import { playbook, type Playbook } from './schema.ts'

export const playbookIds = [
  'ransomware', 'suspicious-mail', 'malware-one', 'lost-device', 'unauthorised-login', 'vendor-line', 'web-or-cloud', 'insider',
] as const

const inOrder = playbook.superRefine((book, context) => {
  for (const { code, params } of orderFaults(book)) {
    context.addIssue({ code: 'custom', message: `${code} ${JSON.stringify(params)}`, path: ['steps'] })
  }
})

const loaders = playbookIds.map((id) => dataOf(`playbooks/${id}`, inOrder.and(z.looseObject({ id: z.literal(id) }))))

export function shippedPlaybooks(): readonly Playbook[] {
  return loaders.map((load) => load())
}
