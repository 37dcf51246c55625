// One request from end to end: protected, recognised, permitted, read, handled, answered.
import type { RouteId } from '#apps/contract/contract.ts'
import type { SignedIn } from '#hospital/kernel/people/queries.ts'
import type { Common, Context } from './context.ts'
import { gate } from './gate.ts'
import { withPhone } from './handlers/response/kamo-refused.ts'
import { limited, readJson, TooLarge } from './protect/body.ts'
import { TooSlow } from './protect/in-time.ts'
import { refuse, Refused } from './refuse.ts'
import type { TableRoute } from './table-route.ts'
import { wrongFields } from './wrong-fields.ts'
import { write } from './write.ts'

/** A handler with its types worn off: the table it comes from was checked against the contract. */
export type AnyHandler = (context: Context<RouteId>) => unknown

const kib = 1024
/** Before log-in, little is read; this public form carries a list. */
const mostJson = (route: TableRoute) => {
  if (route.id === 'kamo.report') return 16 * kib
  return route.permission === 'public' && route.id !== 'answer.send' ? 64 * kib : 2048 * kib
}

export async function respond(
  route: TableRoute, handler: AnyHandler, common: Common, request: Request, params: Readonly<Record<string, string>>,
): Promise<Response> {
  const answer = await handled(route, handler, common, request, params).catch((error: unknown) => {
    if (error instanceof TooLarge) return refuse(
      413, 'tooLarge', { code: 'server.tooLarge', params: { most: mebibytes(route) } }
    )
    if (error instanceof TooSlow) return refuse(408, 'tooSlow', { code: 'server.tooSlow' })
    throw error
  })
  const told = answer instanceof Refused && route.id.startsWith('kamo.') ? await withPhone(answer, common) : answer
  return write(route, told, common)
}

async function handled(
  route: TableRoute, handler: AnyHandler, common: Common, request: Request, params: Readonly<Record<string, string>>,
): Promise<unknown> {
  const me = await whoAsks(common)
  const passed = gate(common.house.kernel, route, me, params['facility'] ?? '')
  if (passed instanceof Refused) return passed
  const read = await inputs(route, request, params)
  if (read instanceof Refused) return read
  // The three inputs have just been parsed by this route's own shapes.
  return handler({ ...common, ...passed, ...read, me } as Context<RouteId>)
}

async function whoAsks({ cookies, services }: Common): Promise<SignedIn | null> {
  const token = cookies.get('session')
  if (token === null || token.length > 100) return null
  const me = await services.sessions.find(token)
  if (me === null) cookies.clear('session')
  return me
}

async function inputs(route: TableRoute, request: Request, params: Readonly<Record<string, string>>) {
  const parsedParams = route.params?.safeParse(params)
  if (parsedParams?.success === false || Object.values(params).some((one) => one.length > 400)) {
    return refuse(404, 'notFound', { code: 'server.notFound' })
  }
  const query = route.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (query?.success === false) return wrongFields(query.error)
  const merged = { ...params, ...parsedParams?.data }
  if (route.body === undefined) return { params: merged, query: query?.data, body: undefined, upload: null }
  if ('kind' in route.body) {
    return { params: merged, query: query?.data, body: undefined, upload: limited(request.body, route.body.maxBytes) }
  }
  const read = await readJson(request, mostJson(route))
  if (read === 'tooLarge') return refuse(
    413, 'tooLarge', { code: 'server.tooLarge', params: { most: mebibytes(route) } }
  )
  if (read === 'notJson') return refuse(415, 'notJson', { code: 'server.notJson' })
  const body = route.body.safeParse(read.json ?? {})
  return body.success ? { params: merged, query: query?.data, body: body.data, upload: null } : wrongFields(body.error)
}

function mebibytes(route: TableRoute): string {
  const bytes = route.body !== undefined && 'kind' in route.body ? route.body.maxBytes : mostJson(route)
  return bytes >= kib * kib ? `${Math.floor(bytes / kib / kib)} MB` : `${Math.floor(bytes / kib)} KB`
}
