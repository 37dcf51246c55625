// What a place holds: many generations as folders, or one folder that is written over each time. By names alone.
import { momentInName } from '../moment-in-name.ts'

export type Layout = 'each' | 'one' | 'auto'

/** Where snapshots stand below a place; `inner` is the folder in each that holds the content. */
export const snapshotFolders: readonly { readonly path: string; readonly inner: string | null }[] = [
  { path: '.zfs/snapshot', inner: null },
  { path: '.snapshots', inner: 'snapshot' },
  { path: '.snapshot', inner: null },
  { path: '~snapshot', inner: null },
  { path: '#snapshot', inner: null },
]

/** rsnapshot and its like: the same folder has another number tomorrow. */
const rotating = /^(?:hourly|daily|weekly|monthly|yearly|alpha|beta|gamma|delta|omega|sync|backup|snapshot)\.\d{1,4}$/i
/** What stands beside generations and is none. */
const beside = new RegExp(
  '^(?:\\.kokoroe-.*|lost\\+found|system volume information|\\$recycle\\.bin|#recycle|@eadir|\\.trash.*|\\.ds_store' +
    '|latest|current)$', 'i',
)

export const isRotating = (name: string): boolean => rotating.test(name)
export const isBeside = (name: string): boolean => beside.test(name)
export const isDated = (name: string, zone: string): boolean => rotating.test(name) || momentInName(name, zone) !== null

/**
 * Folders with a day in their name are generations only where they are what the place is for: a PACS keeps folders
 * by day as well, among others or with files beside them.
 */
export function holdsMany(folders: readonly string[], files: readonly string[], layout: Layout, zone: string): boolean {
  if (layout !== 'auto') return layout === 'each'
  const dated = folders.filter((name) => isDated(name, zone)).length
  const others = folders.length - dated + files.length
  return dated > 0 && dated >= others
}
