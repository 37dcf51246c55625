// The pages of one incident, in the order in which they stand above each of them. A page adds its line here.
import type { Permission } from '#hospital/kernel/permission.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { path } from '../../util/path-builder.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

interface IncidentTab {
  readonly id: string
  readonly title: Readonly<Record<Locale, string>>
  readonly path: (facility: string, incident: string) => string
  readonly needs: Permission
}

const own = (id: 'board' | 'timeline' | 'roles') => ({ id, title: { ja: ja[`tab.${id}`], en: en[`tab.${id}`] }, needs: 'incident.read' } as const)

export const incidentTabs: readonly IncidentTab[] = [
  { ...own('board'), path: path.incident },
]
