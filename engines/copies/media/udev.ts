// Properties that udev keeps of a disk → its serial, where lsblk has none.

/** `KEY=value` a line, or `E:KEY=value` as in its own files. Null where there is none. */
export function udevSerial(output: string): string | null {
  const values = new Map<string, string>()
  for (const line of output.split('\n', 10_000)) {
    const [, key = '', value = ''] = /^(?:E:)?(ID_[A-Z_]{1,40})=(.{1,200})$/.exec(line.trim()) ?? []
    if (key !== '') values.set(key, value)
  }
  // The short one is the disk's own; the long one begins with maker and model.
  const inOrder = ['ID_SERIAL_SHORT', 'ID_SCSI_SERIAL', 'ID_WWN', 'ID_SERIAL']
  return inOrder.map((key) => values.get(key)).find((value) => value !== undefined) ?? null
}
