// Names that others gave, on one line of a terminal: a file's name must not move the cursor, ring, or pretend to be our own words.
export function oneLine(text: string, most = 300): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')
  return shown.length > most ? `${shown.slice(0, most)}${most > 20 ? '…' : ''}` : shown
}
