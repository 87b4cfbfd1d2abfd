import { Type } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HazardGlyph } from '@/components/hazards/glyph'
import { StationMark, type StationState } from '@/components/stations/mark'
import { HAZARDS } from '@/lib/hazards/hazard'
import type { LayerId } from './layers'
import { LOOKS } from './layers/lines-layer'
import type { LineState } from './model'

const Box = ({ children }: { children: ReactNode }) => (
  <svg width={24} height={16} className="shrink-0" aria-hidden>
    {children}
  </svg>
)

/** A layer as it is drawn on the map, 24 × 16. A layer without its sample does not compile. */
const SAMPLES: Record<LayerId | 'coverage', () => ReactNode> = {
  roads: () => (
    <Box>
      <path d="M0 5H24" stroke="var(--road)" strokeWidth={3.4} />
      <path d="M0 5H24" stroke="var(--land)" strokeWidth={1.2} />
      <path d="M0 12H24" stroke="var(--road)" strokeWidth={2.2} />
    </Box>
  ),
  names: () => <Type size={14} className="mx-[5px] shrink-0 text-label-land" aria-hidden />,
  assignments: () => <LineSample state="moving" />,
  stations: () => (
    <span className="flex w-6 shrink-0 justify-center">
      <StationMark state="ready" size={10} />
    </span>
  ),
  incidents: () => (
    <span className="flex w-6 shrink-0 justify-center">
      <HazardGlyph hazard="oil" size={16} />
    </span>
  ),
  coverage: () => (
    <Box>
      {[1, 2, 3, 4].map((band, index) => (
        <rect key={band} x={index * 6} y={3} width={6} height={10} fill={`var(--band-${band})`} />
      ))}
    </Box>
  ),
}

export const LayerSample = ({ id }: { id: LayerId }) => SAMPLES[id]()

function LineSample({ state }: { state: LineState }) {
  const { stroke, width, dash, cap } = LOOKS[state]
  return (
    <Box>
      <path
        d="M1 8H23"
        stroke={stroke}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={cap}
      />
    </Box>
  )
}

const STATION_STATES: readonly StationState[] = ['ready', 'limited', 'out', 'off', 'picked']
const LINE_STATES: readonly LineState[] = [
  'proposed',
  'ordered',
  'acknowledged',
  'moving',
  'arrived',
]

/** What the marks of a layer say, each beside its drawing; nothing for a layer of one look. */
export function LayerLegend({ id }: { id: LayerId }) {
  const t = useTranslations('map')
  const stations = useTranslations('stations')
  const words = useTranslations('words')
  if (id === 'stations')
    return (
      <Legend>
        {STATION_STATES.map((state) => (
          <Entry key={state} mark={<StationMark state={state} size={9} />}>
            {stations(`state.${state}`)}
          </Entry>
        ))}
      </Legend>
    )
  if (id === 'incidents')
    return (
      <Legend>
        {HAZARDS.map((hazard) => (
          <Entry key={hazard} mark={<HazardGlyph hazard={hazard} size={14} />}>
            {words(`hazard.${hazard}`)}
          </Entry>
        ))}
      </Legend>
    )
  if (id === 'assignments')
    return (
      <Legend>
        {LINE_STATES.map((state) => (
          <Entry key={state} mark={<LineSample state={state} />}>
            {t(`lineState.${state}`)}
          </Entry>
        ))}
      </Legend>
    )
  return null
}

const Legend = ({ children }: { children: ReactNode }) => (
  <ul className="flex flex-wrap gap-x-3 pb-1 pl-6 text-meta text-text-2">{children}</ul>
)

const Entry = ({ mark, children }: { mark: ReactNode; children: string }) => (
  <li className="flex items-center gap-1.5 leading-5">
    {mark}
    {children}
  </li>
)
