// Which editions a hospital holds itself to, and the rulebooks it added: the room the kernel opens.
import type { Room } from '#hospital/kernel/room.ts'
import { activateRulebook, addRulebook, deactivateRulebook, withdrawRulebook } from './acts.ts'

export const rulebookRoom: Room = {
  name: 'rulebooks',
  version: 1,
  tables: [
    {
      name: 'rulebook_choice', scope: 'facility', primaryKey: ['rulebook'],
      columns: { rulebook: 'text', active: 'boolean', at: 'integer', by_person: 'text' },
    },
    {
      name: 'rulebook_added', scope: 'facility', primaryKey: ['rulebook'],
      columns: { rulebook: 'text', body: 'text', at: 'integer', by_person: 'text' },
    },
  ],
  acts: [activateRulebook, deactivateRulebook, addRulebook, withdrawRulebook],
}
