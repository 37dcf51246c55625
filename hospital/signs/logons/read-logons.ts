// Who logged in, and who tried, by the logs of some paths.
import { readFiles, type ReadFiles, type ReadFilesOptions } from '../files/read-files.ts'
import { LogonsTotal } from './logons.ts'
import type { LogonRow, LogonsConfig } from './logons-pass.ts'

export async function readLogons(
  paths: readonly string[], config: LogonsConfig, options: ReadFilesOptions,
): Promise<{ readonly read: ReadFiles; readonly rows: readonly LogonRow[] }> {
  const total = new LogonsTotal()
  const read = await readFiles(
    paths, { name: 'logons', config }, (rows) => total.add(rows as readonly LogonRow[]), options,
  )
  return { read, rows: total.result() }
}
