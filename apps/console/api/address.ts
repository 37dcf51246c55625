// Method and address of one call: parameters into the path, the rest into the query.

export type QueryValue = string | number | boolean | null | undefined

export interface Address {
  readonly method: string
  readonly address: string
}

export function addressOf(
  routes: Readonly<Record<string, string>>,
  id: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): Address {
  const [method, path] = (routes[id] ?? '').split(' ')
  if (!method || !path) throw new Error(`the contract has no route \`${id}\``)
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`route \`${id}\` needs the parameter \`${name}\``)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, `${value}`)
  }
  return { method, address: search.size > 0 ? `${filled}?${search}` : filled }
}
