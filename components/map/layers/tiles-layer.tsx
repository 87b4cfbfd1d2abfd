'use client'

import { Pane, TileLayer } from 'react-leaflet'

export type Tiles = {
  /** `https://…/{z}/{x}/{y}.png`, Web Mercator. */
  url: string
  /** Said on the map beside our own; plain text. */
  attribution: string
}

/**
 * An operator's own raster map, over our ground and under every mark, islet and name. A tile that does
 * not come stays invisible, so our ground shows through.
 */
export const TilesLayer = ({ tiles: { url } }: { tiles: Tiles }) => (
  <Pane name="tiles" style={{ zIndex: 210 }}>
    <TileLayer key={url} url={url} pane="tiles" />
  </Pane>
)
