import { MapText } from '../map-text'
import { DISC_R, type PlacedDisc } from '../place-discs'

type Props = { discs: readonly PlacedDisc[]; magnify: number }

/** Numbers that tie a row of a list to its place, each with a thread to the point. */
export function DiscsLayer({ discs, magnify }: Props) {
  return (
    <g>
      {discs.map(({ label, at, centre }) => (
        <g key={label} data-disc={label}>
          <path
            d={`M${centre.x} ${centre.y}L${at.x} ${at.y}`}
            stroke="var(--text-1)"
            strokeWidth={1.2}
          />
          <circle cx={at.x} cy={at.y} r={2.2} fill="var(--text-1)" />
          <circle
            cx={centre.x}
            cy={centre.y}
            r={DISC_R * magnify}
            fill="var(--text-1)"
            stroke="var(--halo)"
            strokeWidth={1.6}
          />
          <MapText
            at={{ x: centre.x, y: centre.y + 4 * magnify }}
            anchor="middle"
            size={11 * magnify}
            weight={600}
            fill="var(--bg-1)"
            halo="transparent"
          >
            {label}
          </MapText>
        </g>
      ))}
    </g>
  )
}
