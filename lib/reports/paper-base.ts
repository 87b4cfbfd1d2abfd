import { feature } from 'topojson-client'
import type { GeoLine, PaperBase } from '@/lib/paper-map/base'
import type { Basemap } from '@/lib/places/asset-format'

/** The shipped base map (`basemap.json`, `basemap-national.json`) as the plain lines a paper map takes. */
export function paperBase(topology: Basemap): PaperBase {
  const { land, landFar, coast, border, provinceBorders } = topology.objects
  return {
    land: rings(feature(topology, land).geometry.coordinates),
    landFar: rings(feature(topology, landFar).geometry.coordinates),
    coast: feature(topology, coast).geometry.coordinates,
    border: feature(topology, border).geometry.coordinates,
    provinceBorders: feature(topology, provinceBorders).geometry.coordinates,
  }
}

const rings = (polygons: number[][][][]): GeoLine[] => polygons.flat()
