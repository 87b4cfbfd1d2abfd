'use client'

import { CommandIcon, Map as MapIcon, MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePlaceWords } from '@/components/board/place-words'
import { useWorkWords } from '@/components/board/work-words'
import { HazardGlyph } from '@/components/hazards/glyph'
import { StationMark, stationState } from '@/components/stations/mark'
import { classNames } from '@/components/ui/class-names'
import { ElapsedClock } from '@/components/ui/clock'
import { Keys } from '@/components/ui/kbd'
import { useNow } from '@/components/ui/now'
import { marksIn, type Result } from './results'

type Props = {
  id: string
  result: Result
  query: string
  isActive: boolean
  onChoose: () => void
  onHover: () => void
}

export function ResultRow({ id, result, query, isActive, onChoose, onHover }: Props) {
  return (
    // The field keeps the focus and names the active row; the mouse is a second way.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onChoose}
      onMouseMove={onHover}
      className={classNames(
        'grid h-[42px] cursor-pointer grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-3 px-4',
        isActive && 'bg-bg-3 shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <Face result={result} query={query} />
    </div>
  )
}

function Face({ result, query }: { result: Result; query: string }) {
  const t = useTranslations('palette')
  const stations = useTranslations('stations')
  const place = usePlaceWords()
  const say = useWorkWords()
  const now = useNow()

  if (result.kind === 'incidents') {
    const { incident } = result
    return (
      <>
        <HazardGlyph hazard={incident.hazard} size={20} drill={incident.isDrill} />
        <Lines
          title={incident.title}
          detail={`${incident.code} · ${place(incident.place)} · ${say(incident, now)}`}
          query={query}
        />
        <ElapsedClock since={incident.loggedAt} className="text-body" />
      </>
    )
  }
  if (result.kind === 'stations') {
    const { station } = result
    const state = stationState(station)
    return (
      <>
        <span className="justify-self-center">
          <StationMark state={state} size={12} />
        </span>
        <Lines
          title={`${station.code} ${station.name}`}
          detail={`${stations(`state.${state}`)} · ${t('people', { count: station.crewOnDuty })}`}
          query={query}
        />
        <span />
      </>
    )
  }
  if (result.kind === 'commands')
    return (
      <>
        <CommandIcon size={16} className="justify-self-center text-text-2" aria-hidden />
        <Lines title={result.command.title} query={query} />
        {result.command.keys ? <Keys keys={result.command.keys} /> : <span />}
      </>
    )

  const { place: hit } = result
  const Icon = hit.kind === 'province' ? MapIcon : MapPin
  const code = hit.commune?.code ?? hit.province?.code
  return (
    <>
      <Icon size={16} className="justify-self-center text-text-2" aria-hidden />
      <Lines
        title={
          hit.kind === 'province'
            ? hit.name
            : [hit.name, hit.province?.name].filter(Boolean).join(', ')
        }
        detail={
          hit.was
            ? t('before', { names: hit.was })
            : hit.kind === 'place'
              ? t('place')
              : t(hit.kind === 'province' ? 'province' : 'commune')
        }
        query={query}
      />
      <span className="text-meta text-text-3">{code && t('code', { code })}</span>
    </>
  )
}

function Lines({ title, detail, query }: { title: string; detail?: string; query: string }) {
  return (
    <span className="min-w-0">
      <span className="block truncate text-row leading-[18px]">
        <Marked text={title} query={query} />
      </span>
      {detail && (
        <span className="block truncate text-meta text-text-2">
          <Marked text={detail} query={query} />
        </span>
      )}
    </span>
  )
}

/** What was found, underlined: a colour alone would not be seen by everybody. */
function Marked({ text, query }: { text: string; query: string }) {
  const letters = [...text.normalize('NFC')]
  const parts: { text: string; found: boolean; at: number }[] = []
  let from = 0
  for (const [start, end] of marksIn(text, query)) {
    parts.push({ text: letters.slice(from, start).join(''), found: false, at: from })
    parts.push({ text: letters.slice(start, end).join(''), found: true, at: start })
    from = end
  }
  parts.push({ text: letters.slice(from).join(''), found: false, at: from })
  return parts.map((part) =>
    part.found ? (
      <span key={part.at} className="underline decoration-accent decoration-2 underline-offset-3">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
}
