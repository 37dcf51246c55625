// The contract is written in zod; the browser needs only method and path of each route, so they are read out at build time.
import type { Plugin } from 'vite'

const name = 'virtual:contract-routes'

interface TableLike {
  readonly routeTable: readonly { readonly id: string; readonly method: string; readonly path: string }[]
}

interface HeaderLike {
  readonly callHeader: { readonly name: string; readonly value: string }
}

/** `folder` is apps/contract; `only` picks routes by id for a page that needs a few. */
export function contractRoutes(folder: URL, only = /^/): Plugin {
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const { routeTable } = (await import(new URL('contract.ts', folder).href)) as TableLike
      const { callHeader } = (await import(new URL('client.ts', folder).href)) as HeaderLike
      const picked = routeTable.filter((route) => only.test(route.id))
      if (picked.length === 0) throw new Error('the contract names no routes')
      const table = Object.fromEntries(picked.map((route) => [route.id, `${route.method} ${route.path}`]))
      const header = { [callHeader.name]: callHeader.value }
      return `export default ${JSON.stringify(table)}\nexport const callHeader = ${JSON.stringify(header)}\n`
    },
  }
}
