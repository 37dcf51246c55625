// What the menu offers, in the order of a week's work; a page whose permission a person lacks is not offered.
import type { Permission } from '#hospital/kernel/permission.ts'
import { path } from '../util/path-builder.ts'

interface NavItem {
  readonly id:
    | 'today' | 'board' | 'tasks' | 'files' | 'stocktakes' | 'backups' | 'contacts' | 'vendors' | 'exceptions' | 'inspection'
    | 'recovery' | 'rehearsals' | 'media'
    | 'incidents' | 'redFile' | 'agreed' | 'kamo' | 'cases' | 'shared' | 'drills'
    | 'register' | 'reports' | 'rulebooks' | 'ledger' | 'password' | 'people' | 'profile' | 'operate'
  readonly needs: Permission
  readonly to: (facility: string) => string
}

interface NavGroup {
  readonly id: 'week' | 'incident' | 'go' | 'know' | 'settings'
  readonly items: readonly NavItem[]
}

export const navigation: readonly NavGroup[] = [
  {
    id: 'week',
    items: [
      { id: 'today', needs: 'work.do', to: path.today },
      { id: 'board', needs: 'board.read', to: path.board },
      { id: 'tasks', needs: 'work.do', to: path.tasks },
      { id: 'files', needs: 'evidence.import', to: path.files },
    ],
  },
  {
    id: 'incident',
    items: [
      { id: 'kamo', needs: 'incident.read', to: path.kamo },
      { id: 'incidents', needs: 'incident.read', to: path.incidents },
      { id: 'drills', needs: 'incident.read', to: path.drills },
      { id: 'redFile', needs: 'incident.read', to: path.redFile },
      { id: 'agreed', needs: 'register.read', to: path.agreed },
      { id: 'cases', needs: 'board.read', to: path.cases },
      { id: 'shared', needs: 'incident.read', to: path.shared },
    ],
  },
  {
    id: 'go',
    items: [
      { id: 'stocktakes', needs: 'work.manage', to: path.stocktakes },
      { id: 'backups', needs: 'board.read', to: path.backups },
      { id: 'contacts', needs: 'register.read', to: path.contacts },
      { id: 'vendors', needs: 'register.read', to: path.vendors },
      { id: 'recovery', needs: 'board.read', to: path.recovery },
      { id: 'rehearsals', needs: 'board.read', to: path.rehearsals },
      { id: 'media', needs: 'board.read', to: path.media },
      { id: 'exceptions', needs: 'board.read', to: path.exceptions },
      { id: 'inspection', needs: 'board.read', to: path.inspection },
    ],
  },
  {
    id: 'know',
    items: [
      { id: 'register', needs: 'register.read', to: path.register },
      { id: 'reports', needs: 'board.read', to: path.reports },
      { id: 'rulebooks', needs: 'board.read', to: path.rulebooks },
      { id: 'ledger', needs: 'ledger.read', to: path.ledger },
      { id: 'password', needs: 'work.do', to: path.password },
    ],
  },
  {
    id: 'settings',
    items: [
      { id: 'people', needs: 'people.manage', to: path.people },
      { id: 'profile', needs: 'evidence.import', to: path.profile },
      { id: 'operate', needs: 'installation.operate', to: () => path.operate() },
    ],
  },
]
