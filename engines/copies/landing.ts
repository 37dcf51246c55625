// Where a file that is brought back may stand below a folder, or why it may not stand anywhere.
import { join } from 'node:path'
import type { Bytes } from '#engines/imprint'

export type Landing =
  | { readonly ok: true; readonly parts: readonly Bytes[] }
  | { readonly ok: false; readonly said: string }

const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i

/** INVARIANT: no part of an answer means another place than a name in its folder, on the system it is asked for. */
export function landing(path: Bytes, platform: NodeJS.Platform = process.platform): Landing {
  const no = (said: string): Landing => ({ ok: false, said })
  const separated = platform === 'win32' ? path.replaceAll('\\', '/') : path
  if (separated.startsWith('/')) return no('absolute name')
  if (/^[A-Za-z]:(?:[\\/]|$)/.test(path)) return no('name of a drive')
  const parts = separated.split('/').filter((part) => part !== '.' && part !== '')
  // Windows programs write backslashes into archives that others read.
  if (path.split(/[\\/]/).includes('..')) return no('name that climbs out of its folder')
  if (parts.length === 0) return no('empty name')
  if (path.includes('\0')) return no('name with a zero byte')
  if (platform === 'win32') {
    for (const part of parts) {
      const text = Buffer.from(part, 'latin1').toString('utf8')
      if (devices.test(text)) return no('name reserved by Windows')
      if (/[<>:"|?*\u0000-\u001f]|[. ]$|\ufffd/.test(text)) return no('name that Windows cannot hold')
    }
  }
  return { ok: true, parts }
}

/** As the system takes it: bytes as they are where it keeps bytes. */
export function below(folder: string, parts: readonly Bytes[]): string | Buffer {
  const text = parts.join('/')
  if (process.platform === 'win32') return join(folder, Buffer.from(text, 'latin1').toString('utf8'))
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(text, 'latin1')])
}
