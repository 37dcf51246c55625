// Several group or member names in one cell: DNs hold commas themselves, so they are cut where a domain ends.

/** What PowerShell writes for a list that nobody joined. */
export function notJoined(text: string): boolean {
  return /^(?:Microsoft\.ActiveDirectory\.Management\.|System\.(?:Object|String|Collections))[\w.`[\]]*(?:Collection|\[\])?/.test(text)
}

export function namesIn(cell: string): string[] {
  const text = cell.trim().replace(/^\{(.*)\}$/s, '$1')
  const parts = /=/.test(text) ? text.split(/(?<=DC=[^,;|\n]+)\s*[,;|\n]\s*(?=[A-Z]+=)(?!DC=)/i) : text.split(/[;|\n]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
