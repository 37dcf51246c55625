// bagit.txt and bag-info.txt: labels and values, a line each; a line that begins with a blank goes on with the one before.
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export function isDeclaration(text: string): boolean {
  const labels = new Map(readInfo(text))
  return /^\d+\.\d+$/.test(labels.get('BagIt-Version') ?? '') && /^utf-?8$/i.test(labels.get('Tag-File-Character-Encoding') ?? '')
}

export function readInfo(text: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const last = found.at(-1)
    if (/^[ \t]/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`
    const [, label, value] = /^([^:\s][^:]*):\s*(.*)$/.exec(line) ?? []
    if (label !== undefined && value !== undefined) found.push([label.trim(), value.trim()])
  }
  return found
}

export const infoText = (info: readonly (readonly [string, string])[]): string =>
  info.map(([label, value]) => `${label.replace(/[:\r\n]/g, ' ').trim()}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')
