// The name under which a generation's content is remembered: another one where the same id may hold something else tomorrow.
import { hash } from 'node:crypto'
import type { Generation, Tool } from '#engines/copies'

/** The names of these say what is in them; that a folder's content changed under its name is its reader's to tell. */
const lasting: ReadonlySet<Tool> = new Set<Tool>(['restic', 'borg', 'pbs', 'folder'])

type Named = Pick<Generation, 'id' | 'storedAt' | 'addedBytes'>

export function contentName(tool: Tool, { id, storedAt, addedBytes }: Named): string {
  return lasting.has(tool) ? id : `${id}\0${storedAt ?? ''}\0${addedBytes ?? ''}`
}

export function imprintName(tool: Tool, one: Named): string {
  return `${hash('sha256', contentName(tool, one), 'hex').slice(0, 32)}.imprint`
}
