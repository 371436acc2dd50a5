import { expect, test } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { resourcesOf } from './resources/index.ts'

interface Schema {
  readonly required?: readonly string[]
  readonly properties?: Record<string, unknown>
}
interface OpenApi {
  readonly openapi: string
  readonly paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; required: boolean }[] }>
  >
  readonly components: { readonly schemas: Record<string, Schema> }
}

const document = openApiDocument(resourcesOf('1.2.3'), '1.2.3') as unknown as OpenApi

test('the OpenAPI document lists every resource, each with an id of its own', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual([...new Set(resourcesOf('1.2.3').map((resource) => resource.path))])
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('every reference leads to a schema of the document', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(10)
  for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name)
})

test('what may be absent is not called required', () => {
  const { ReportRow } = document.components.schemas
  expect(ReportRow!.required).toContain('id')
  expect(ReportRow!.required).not.toContain('title')
  expect(ReportRow!.properties).toHaveProperty('title')
})

test('the path parameter is required, filters are not', () => {
  expect(document.paths['/api/claims/{id}']!.get!.parameters).toMatchObject([{ name: 'id', required: true }])
  const filters = document.paths['/api/claims']!.get!.parameters
  expect(filters.map((parameter) => parameter.name)).toContain('asOf')
  expect(filters.every((parameter) => !parameter.required)).toBe(true)
})
