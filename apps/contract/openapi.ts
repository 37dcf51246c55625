// The contract as an OpenAPI 3.1 document, for those who want to stand on it from elsewhere.
import { z } from 'zod'
import { routeTable } from './contract.ts'
import type { Route } from './route.ts'
import { failure } from './shapes.ts'

type Json = Record<string, unknown>

const schema = (of: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json
  return rest
}

function parameters(route: Route): readonly Json[] {
  const own = route.params === undefined ? {} : (schema(route.params, 'input')['properties'] as Record<string, Json>)
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name, in: 'path', required: true, schema: own[name] ?? { type: 'string' },
  }))
  if (route.query === undefined) return inPath
  const query = schema(route.query, 'input')
  const required = new Set(query['required'] as readonly string[] | undefined)
  const inQuery = Object.entries(query['properties'] as Record<string, Json>).map(([name, one]) => ({
    name, in: 'query', required: required.has(name), schema: one,
  }))
  return [...inPath, ...inQuery]
}

function requestBody(route: Route): Json {
  if (route.body === undefined) return {}
  const content =
    'kind' in route.body
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: route.body.maxBytes } } }
      : { 'application/json': { schema: schema(route.body, 'input') } }
  return { requestBody: { required: true, content } }
}

function answers(route: Route): Json {
  const answer = route.response
  const wrong = {
    description: 'refused', content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } }
  }
  if (!('kind' in answer)) {
    return {
      200: { description: 'ok', content: { 'application/json': { schema: schema(answer, 'output') } } }, default: wrong
    }
  }
  if (answer.kind === 'redirect') return { 302: { description: 'elsewhere' }, default: wrong }
  const content =
    answer.kind === 'events'
      ? { 'text/event-stream': { schema: schema(answer.event, 'output') } }
      : Object.fromEntries(answer.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
  return { 200: { description: 'ok', content }, default: wrong }
}

export function openapi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routeTable) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    ;(paths[path] ??= {})[route.method.toLowerCase()] = {
      operationId: route.id,
      tags: [route.id.split('.')[0]],
      summary: route.text.en,
      description: route.text.ja,
      parameters: parameters(route),
      ...requestBody(route),
      responses: answers(route),
      security: route.permission === 'public' ? [] : [{ session: [] }],
      'x-permission': route.permission,
      ...(route.act === undefined ? {} : { 'x-act': route.act }),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kokoroe', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Failure: schema(failure, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kokoroe' } },
    },
  }
}
