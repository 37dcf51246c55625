// Which file a line is about: a tool names it somewhere in a sentence, sometimes below the folder it was brought back to.
export function linesOf(lines: readonly string[], isFile: (path: string) => boolean): ReadonlyMap<string, string> {
  const about = new Map<string, string>()
  for (const line of lines) {
    const path = namedIn(line.slice(0, longest), isFile)
    if (path !== null && !about.has(path)) about.set(path, line)
  }
  return about
}

const longest = 8000

/** The longest stretch, from a separator on, that is the name of a file. */
function namedIn(line: string, isFile: (path: string) => boolean): string | null {
  const ends = [...line.matchAll(/[\s:"'`,;)\]]|$/g)].map(({ index }) => index).slice(-64)
  let found: string | null = null
  for (const { index } of [...line.matchAll(/\//g)].slice(0, 64)) {
    for (const end of ends) {
      if (end - index > (found?.length ?? 0) && isFile(line.slice(index, end))) found = line.slice(index, end)
    }
  }
  return found
}
