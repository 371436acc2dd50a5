import { z } from 'zod'
import { ErrorAnswer } from './error-answer.ts'
import type { Resource } from './resource.ts'

type JsonSchema = Record<string, unknown>

/**
 * The OpenAPI 3.1 document of `resources`. Schemas are written by zod itself: the generators tried for Hono call every
 * `exactOptional` property required.
 */
export function openApiDocument(resources: readonly Resource[], version: string): JsonSchema {
  const schemas = new Map<string, JsonSchema>()
  const paths: Record<string, JsonSchema> = {}
  for (const resource of resources) {
    paths[resource.path] = {
      ...paths[resource.path],
      [resource.method.toLowerCase()]: operationOf(resource, schemas),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'hearsay',
      version,
      description:
        'Who claims what, on whose authority, and in which exact words. Changes are taken on the loopback address only. Offsets are half-open UTF-16 units into `document.text`. Absent properties are absent, never null.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))) },
  }
}

function operationOf(resource: Resource, schemas: Map<string, JsonSchema>): JsonSchema {
  const { mediaType, schema } = resource.answer
  return {
    operationId: operationName(resource),
    summary: resource.summary,
    parameters: [...parametersOf(resource.parameters, 'path'), ...parametersOf(resource.query, 'query')],
    ...(resource.body && {
      requestBody: {
        required: true,
        content:
          resource.body === 'bytes'
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: componentOf(resource.body, schemas) } },
      },
    }),
    responses: {
      200: {
        description: resource.summary,
        content: { [mediaType]: schema ? { schema: componentOf(schema, schemas) } : {} },
      },
      default: {
        description: 'An error of the error table, with its status',
        content: { 'application/json': { schema: componentOf(ErrorAnswer, schemas) } },
      },
    },
  }
}

/** `claimsId` for a reading of `/api/claims/{id}`, `postClaimsId` for a change. */
function operationName({ method, path }: Resource): string {
  const name = path
    .replace(/^\/api\//, '')
    .replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/\W/g, '')
  return method === 'GET' ? name : method.toLowerCase() + name[0]!.toUpperCase() + name.slice(1)
}

function parametersOf(schema: z.ZodObject, where: 'path' | 'query'): JsonSchema[] {
  const json = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: json.required?.includes(name) ?? false,
    schema: property,
  }))
}

/** `schema` with every named part moved to `schemas` and referred to by name. */
function componentOf(schema: z.ZodType, schemas: Map<string, JsonSchema>): JsonSchema {
  const { $schema: _draft, $defs = {}, ...whole } = z.toJSONSchema(schema)
  for (const [name, part] of Object.entries($defs)) schemas.set(name, referring(part))
  const name = z.globalRegistry.get(schema)?.id
  if (name === undefined) return referring(whole)
  schemas.set(name, referring(whole))
  return { $ref: `#/components/schemas/${name}` }
}

/** The same schema with references into components, and without the `id` that zod repeats in each named part. */
function referring(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', '#/components/schemas/')
    return value
  }) as JsonSchema
}
