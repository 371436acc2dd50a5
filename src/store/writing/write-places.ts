import { placeId, type ResolvedPlace } from '../../schema/index.ts'
import type { ClaimRow } from './claim-rows.ts'
import type { WriteConnection } from './connection.ts'

/** Takes away where the claims of these documents are: their extraction is superseded. */
export function dropPlacings(connection: WriteConnection, documents: readonly number[]): void {
  connection.each(
    'delete from placings where document = ?',
    documents.map((document) => [document]),
  )
}

/** Writes where each of the claims says it is, and the places that are new. */
export function writePlaces(
  connection: WriteConnection,
  claims: readonly ClaimRow[],
  propositionOf: (ref: string) => number,
): void {
  const placed = claims.filter(({ where }) => where !== undefined)
  if (placed.length === 0) return
  const places = new Map<string, ResolvedPlace>()
  for (const { where } of placed) if (where?.place) places.set(placeId(where.place), where.place)
  const rows = connection.first(
    `insert into places (ref, gazetteer_id, name, country, precision, latitude, longitude, pack)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (ref) do update set latitude = excluded.latitude, longitude = excluded.longitude returning id`,
    Array.from(places, ([ref, { id, name, country, precision, latitude, longitude, pack }]) => [
      ...[ref, id, name, country ?? null, precision, latitude, longitude, pack ?? null],
    ]),
  )
  const ids = new Map([...places.keys()].map((ref, i) => [ref, Number(rows[i]?.id)]))
  connection.each(
    `insert into placings (document, position, proposition, role, name, kind, place, confidence)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    placed.map(({ document, position, proposition, where }) => {
      const { role, name, kind, place } = where!
      const id = place ? ids.get(placeId(place))! : null
      return [
        document,
        position,
        propositionOf(proposition),
        role,
        withoutNul(name),
        kind,
        id,
        place?.confidence ?? null,
      ]
    }),
  )
}

/** A text is cut at its first NUL by some SQLite bindings, and refused by PostgreSQL. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '\ufffd')
}
