// Room for what one duty has and others have not. A new panel is one file and one line here; the page knows no duty by name.
import { lazy, type ComponentType } from 'react'

interface Slot {
  readonly id: string
  readonly Panel: ComponentType
}

const slots: Readonly<Record<string, readonly Slot[]>> = {
  accounts: [
    { id: 'stocktake', Panel: lazy(async () => ({ default: (await import('./panels/stocktake-panel.tsx')).StocktakePanel })) },
    { id: 'password', Panel: lazy(async () => ({ default: (await import('./panels/password-panel.tsx')).PasswordPanel })) },
  ],
  contacts: [
    { id: 'contact-tree', Panel: lazy(async () => ({ default: (await import('./panels/contacts-panel.tsx')).ContactsPanel })) },
    { id: 'vendor-map', Panel: lazy(async () => ({ default: (await import('./panels/vendors-panel.tsx')).VendorsPanel })) },
  ],
  backup: [
    { id: 'backups', Panel: lazy(async () => ({ default: (await import('./panels/backups-panel.tsx')).BackupsPanel })) },
  ],
}

/** By the principle's folder name. */
export function panelsOf(principle: string): readonly Slot[] {
  return slots[principle] ?? []
}
