'use client'

import { useTranslations } from 'next-intl'
import { Bar, type BarPart } from '@/components/ui/bar'
import { Section } from '@/components/ui/section'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import type { StationFacts } from '@/lib/stations/station'
import { vietnamDay } from '@/lib/time/vietnam'
import { type FilledNeed, fillNeeds, type pickable, withAllTheyHave } from './choice'
import { useDispatchWords } from './words'

type Props = {
  recommendation: Recommendation
  chosen: ReturnType<typeof pickable>
  onAdd?: ((stationCode: string) => void) | undefined
  /** What the stations have, for a package that a person changed; without it each brings its share. */
  stations?: readonly StationFacts[] | null
}

/** What the plans ask for and who brings how much of it; what is short is said in words too. */
export function NeedsBars({ recommendation, chosen, onAdd, stations = null }: Props) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  const { needs, computedAt } = recommendation
  const day = vietnamDay(new Date(computedAt))
  const filled = fillNeeds(needs, stations ? withAllTheyHave(chosen, needs, stations, day) : chosen)
  if (filled.length === 0)
    return <p className="px-3 py-2 text-body text-text-2">{t('needs.none')}</p>

  return (
    <Section
      className="@container"
      title={t('needs.title')}
      aside={<Legend codes={chosen.map((pick) => pick.stationCode)} />}
    >
      <ul className="mt-1.5">
        {filled.map((row) => (
          <NeedRow key={row.need.capability} row={row} lead={chosen[0]?.stationCode ?? null} />
        ))}
      </ul>
      {recommendation.shortfalls
        .filter(({ capability }) =>
          filled.some((row) => row.need.capability === capability && row.short > 0),
        )
        .map((shortfall) => {
          const { next, capability, unit } = shortfall
          const isAddable =
            next && recommendation.reserves.some((pick) => pick.stationCode === next.stationCode)
          return (
            <p key={capability} className="mt-1 text-meta text-text-2">
              {next
                ? t('needs.next', {
                    station: next.stationCode,
                    amount: say.amount(next.quantity, unit),
                    what: say.capability(capability),
                    minutes: Math.round(next.arrivalMinutes),
                  })
                : shortfall.externals.length > 0
                  ? t('needs.externals', {
                      what: say.capability(capability),
                      count: shortfall.externals.length,
                    })
                  : t('needs.nobody', { what: say.capability(capability) })}{' '}
              {next && isAddable && onAdd && (
                <button
                  type="button"
                  className="text-accent underline underline-offset-2 hover:text-accent-hi"
                  onClick={() => onAdd(next.stationCode)}
                >
                  {t('needs.add')}
                </button>
              )}
            </p>
          )
        })}
    </Section>
  )
}

function NeedRow({
  row: { need, parts, have, short },
  lead,
}: {
  row: FilledNeed
  lead: string | null
}) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  const bars: BarPart[] = parts.map(({ stationCode, quantity }) => ({
    value: quantity,
    look: stationCode === lead ? 'lead' : 'second',
  }))
  if (short > 0) bars.push({ value: short, look: 'short' })
  const name = say.capability(need.capability)

  return (
    <li className="grid min-h-[25px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 @max-[440px]:py-0.5 @min-[440px]:grid-cols-[minmax(0,188px)_minmax(60px,1fr)_auto]">
      <span className="truncate text-body" title={name}>
        {name}
        {need.essential && (
          <span className="ml-2 text-meta text-text-2">{t('needs.essential')}</span>
        )}
      </span>
      <Bar
        className="@max-[440px]:order-last @max-[440px]:col-span-2 @max-[440px]:h-1.5"
        parts={bars}
        total={need.quantity}
        mark={need.quantity}
        label={t('needs.bar', {
          what: name,
          have: say.figure(have),
          need: say.figure(need.quantity),
        })}
      />
      <span className="text-right text-body whitespace-nowrap @min-[440px]:min-w-[128px]">
        <span className="font-semibold">{say.figure(have)}</span>
        <span className="text-text-2">
          /{say.figure(need.quantity)} {say.unit(need.unit)}
        </span>
        {short > 0 && (
          <span className="ml-2 font-semibold">
            {t('needs.short', { amount: say.figure(short) })}
          </span>
        )}
      </span>
    </li>
  )
}

function Legend({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('dispatch')
  const [lead, ...others] = codes
  return (
    <span className="hidden items-center gap-3 whitespace-nowrap @min-[440px]:flex" aria-hidden>
      {lead && (
        <span className="flex items-center gap-1.5">
          <span className="h-2 w-3 bg-accent" />
          {lead}
        </span>
      )}
      {others.length > 0 && (
        <span className="flex items-center gap-1.5">
          <span className="h-2 w-3 bg-accent/55" />
          {others.length === 1 ? others[0] : t('needs.others', { count: others.length })}
        </span>
      )}
      <span className="flex items-center gap-1.5">
        <span className="hatch h-2 w-3 border border-text-3 [--hatch:var(--text-3)]" />
        {t('needs.shortLegend')}
      </span>
    </span>
  )
}
