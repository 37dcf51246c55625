// Paths by pattern, as people write them: `*` within a name, `**` across folders, and a bare folder means all that is in it.
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const expressions = patterns.map((pattern) => expression(pattern.normalize('NFC').replaceAll('\\', '/')))
  return (path) => {
    const written = path.normalize('NFC').replaceAll('\\', '/').replace(/^\/+/, '')
    return expressions.some((one) => one.test(written))
  }
}

/** Linear on any path: stars side by side are one, and names are cut at their separators. */
function expression(pattern: string): RegExp {
  const parts = pattern.replace(/^\.?\/+|\/+$/g, '').split('/').map((part) => (part === '**' ? part : part.replace(/\*+/g, '*')))
  const names = parts.filter((part, at) => part !== '**' || parts[at - 1] !== '**')
  const source = names.map((name, at) => {
    const isLast = at === names.length - 1
    if (name === '**') return isLast ? '.*' : '(?:[^/]*/)*'
    const plain = name.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*')
    return isLast ? plain : `${plain}/`
  }).join('')
  return new RegExp(`^${source}(?:/.*)?$`, 'u')
}
