/**
 * Writes `public/assets` from the data packages and `prisma/seed/places`; the same input gives the same
 * bytes. Types: `lib/places/asset-format.ts`. Run: `node --import tsx scripts/assets.ts [folder]`.
 *
 * - `basemap.json`, `basemap-national.json`: TopoJSON `land`, `landFar`, `border`, `coast`,
 *   `provinceBorders`; 250 m to zoom 10, and simplified for first paint, inset and national paper.
 *   No rivers: no package installed has them; broad reaches are holes of the land.
 * - `provinces.json`: TopoJSON of the 34 provinces, for finding a point's province, not for drawing.
 * - `islands.json`: both archipelagos with islets and label points, seas, neighbours' labels.
 * - `sea-grid.json`: bit mask of open sea in cells of 0.05°.
 * - `network.json`: the trunk roads as they are in `prisma/seed`, for travel times in the page.
 * - `places.json`: provinces, communes, former names, gazetteer, as rows.
 * - `manifest.json`: content version and sizes of each, and the attribution every map must carry.
 */
import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import network from '@/prisma/seed/network.json'
import islands from '@/prisma/seed/places/islands.json'
import { readProvinces } from '@/prisma/seed/places/province-polygons'
import { basemap, nationalShapes, trimToLand } from './assets/basemap'
import { readLand } from './assets/land'
import { placesAsset } from './assets/places'
import { multiPolygon } from './assets/rings'
import { seaGrid } from './assets/sea-grid'
import { writeAssets } from './assets/write'

const started = performance.now()
const land = readLand()
const { provinces, borders } = readProvinces()
const shapes = { ...land, borders: trimToLand(borders, land.vietnam) }

const provinceAreas: FeatureCollection = {
  type: 'FeatureCollection',
  features: provinces.map(({ polygons, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: multiPolygon(polygons),
  })),
}

const manifest = writeAssets(process.argv[2] ?? 'public/assets', {
  'basemap.json': basemap(shapes),
  'basemap-national.json': basemap(nationalShapes(shapes)),
  'provinces.json': topology({ provinces: provinceAreas }, 1e5),
  'islands.json': islands,
  'sea-grid.json': seaGrid(land),
  'network.json': network,
  'places.json': await placesAsset(land),
})

for (const [name, { bytes, gzipBytes }] of Object.entries(manifest.files))
  console.log(`${name.padEnd(24)} ${kb(bytes)} KB ${kb(gzipBytes)} KB gz`)
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`)

function kb(bytes: number) {
  return (bytes / 1000).toFixed(1).padStart(8)
}
