import { useQuery } from '@tanstack/react-query'
import { type GeoProjection, geoGraticule10, geoPath } from 'd3-geo'
import { useMemo } from 'react'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-50m.json?url'

type World = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>

/** Paths of the ground of a map. */
export interface Ground {
  readonly graticule: string
  /** Absent until the file has come, or where none is wanted. */
  readonly land?: string
  readonly borders?: string
}

/** Land and borders of Natural Earth, 1:50m, from the file that is served beside the pages; a net of degrees in any case. */
export function useBorders(
  projection: GeoProjection,
  isWanted: boolean,
): { readonly ground: Ground; readonly failed: boolean } {
  const world = useQuery({
    queryKey: ['borders'],
    queryFn: async ({ signal }) => (await (await fetch(address, { signal })).json()) as World,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  })
  const topology = isWanted ? world.data : undefined
  const ground = useMemo((): Ground => {
    const path = geoPath(projection).digits(1)
    const graticule = path(geoGraticule10()) ?? ''
    if (!topology) return { graticule }
    const { countries, land } = topology.objects
    return {
      graticule,
      land: path(feature(topology, land)) ?? '',
      borders: path(mesh(topology, countries, (a, b) => a !== b)) ?? '',
    }
  }, [projection, topology])
  return { ground, failed: world.isError }
}
