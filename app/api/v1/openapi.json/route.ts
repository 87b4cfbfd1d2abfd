import { openApiDocument } from '@/app/api/openapi'

/** OpenAPI 3.1, made from the schemas that the routes themselves use. */
export const GET = () =>
  Response.json(openApiDocument(), { headers: { 'cache-control': 'public, max-age=300' } })
