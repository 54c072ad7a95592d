import type { Json } from '@sasando/core'
import { problem, problemMediaType, type Route, routes } from '@sasando/storage/wire'
import * as z from 'zod/mini'

/** The table of routes, as OpenAPI 3.1. */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of Object.entries<Route>(routes))
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route)
  return {
    openapi: '3.1.0',
    info: { title: 'Sasando storage', version: '1' },
    paths,
    components: { schemas: { Problem: schemaOf(problem) } },
  }
}

function operation(operationId: string, { summary, writes, query, body, answer }: Route): Json {
  const header = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } }
  const failed = { [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    operationId,
    summary,
    parameters: [...(query ? queryParameters(schemaOf(query)) : []), ...(writes ? [header] : [])],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } } : {}),
    responses: {
      ...(answer
        ? { 200: { description: 'Done', content: { 'application/json': { schema: schemaOf(answer) } } } }
        : { 204: { description: 'Done' } }),
      default: { description: 'A problem, with its code', content: failed },
    },
  }
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

function queryParameters(schema: Json): readonly Json[] {
  const { properties = {}, required = [] } = schema as unknown as ObjectSchema
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: each,
  }))
}

/** Any JSON is no type of zod's: it becomes the schema that takes everything. */
function schemaOf(schema: NonNullable<Route['body']>): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })
  return rest as unknown as Json
}
