'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import type { Difference, Surface } from '@/lib/coverage/surface'
import type { Position } from '@/lib/geo/position'
import type { MapIncident, MapLine, MapLook, MapStation } from './model'

export type MapProps = {
  /** What this map shows, for those who cannot see it. */
  label: string
  look: MapLook
  stations?: readonly MapStation[]
  incidents?: readonly MapIncident[]
  lines?: readonly MapLine[]
  /** Areas reached in time, drawn on the ground itself; and what a change would gain and lose. */
  coverage?: { surface: Surface; difference: Difference | null }
  /** Numbers that tie rows of a list to places. */
  discs?: readonly { label: string; position: Position }[]
  /** A place being entered: drawn as a cross with its accuracy in metres. */
  place?: { position: Position; accuracyM?: number | null } | null
  /** Click, or Enter on the focused map for its centre, sets a place. */
  onPlace?: (position: Position) => void
  onSelectIncident?: (code: string) => void
  /** Without it a station that is pressed shows its card; a place being set takes every click. */
  onSelectStation?: (code: string) => void
  /** 1 at a desk, 1.55 on a wall. */
  magnify?: number
  /** Buttons, tools and coordinates; a wall and a paper have none. */
  controls?: boolean
  /** Moved and zoomed by hand; off on the sign-in page. */
  interactive?: boolean
  /**
   * `in-lens`: none of its own, for a close-up laid over a map that shows both archipelagos.
   * `beside`: a tall strip at the right, for low maps on phones and station pages.
   */
  inset?: 'corner' | 'beside' | 'in-lens'
  /** The view stands in the address as `#map=zoom/lat/lng`: for the one main map of a page. */
  viewParam?: boolean
  /** Told whether both archipelagos are in sight: when not, the inset stands and nothing may cover it. */
  onWhole?: (isWhole: boolean) => void
}

function Waiting() {
  const t = useTranslations('map')
  return <div role="status" aria-label={t('loading')} className="absolute inset-0 bg-sea" />
}

/** The signal went before the map's own code came: the page around it must go on. */
function Unloaded() {
  const t = useTranslations('map')
  return (
    <p
      role="status"
      className="absolute inset-0 flex items-center bg-sea px-4 text-meta text-text-2"
    >
      {t('noBase')}
    </p>
  )
}

/** Leaflet touches the window, so it is loaded in the browser alone and after the page's own code. */
const Drawn = dynamic<MapProps>(
  () =>
    import('./map').then(
      (module) => module.DeskMap,
      () => Unloaded,
    ),
  { ssr: false, loading: Waiting },
)

/** The only door to the map: fills its parent. A `className` of one's own says position and size. */
export function MapView({ className, ...props }: MapProps & { className?: string }) {
  return (
    <div
      className={classNames(
        'isolate overflow-hidden bg-sea',
        className ?? 'relative h-full w-full',
      )}
    >
      <Drawn {...props} />
    </div>
  )
}
