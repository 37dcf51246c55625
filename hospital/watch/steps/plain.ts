// A path as an imprint names it: below its folder, no empty names, none that climbs.
import { toBytes } from '#engines/imprint'

export function plain(path: string): string {
  const names = path.replaceAll('\\', '/').split('/').filter((name) => name !== '' && name !== '.')
  return toBytes(names.map((name) => (name === '..' ? '‥' : name)).join('/')) || '_'
}
