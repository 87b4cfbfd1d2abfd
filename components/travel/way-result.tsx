import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { WayEnd } from '@/lib/desk/way-ends'
import { distanceKm } from '@/lib/geo/distance'
import { ACCESS_ROAD } from '@/lib/travel/network'
import { type Stage, SURENESS, surenessOf, type Way } from '@/lib/travel/way'
import { useEndWords } from './end-words'

type Props = { way: Way; from: WayEnd; to: WayEnd; version: string; accessFactor: number }

/** How long, how far, how sure, and by which roads. */
export function WayResult({ way, from, to, version, accessFactor }: Props) {
  const t = useTranslations('travel')
  const w = useTranslations('words')
  const words = useEndWords()
  const format = useFormatter()
  const { option, stages } = way
  const km = useKm()
  const minutes = Math.round(option.minutes)
  const figures = [
    {
      name: t('minutes'),
      value: w('minutes', { count: minutes }),
      notes: [
        minutes >= 60 && t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
        t('range', {
          low: Math.round(option.minutesLow),
          high: Math.round(option.minutesHigh),
        }),
        t('minutesNote'),
      ],
    },
    {
      name: t('length'),
      value: t('km', { km: km(option.km) }),
      notes: [t('straight', { km: km(distanceKm(from.position, to.position)) })],
    },
  ]
  const rows = stages.map((stage, at) => ({ key: `${at} ${stage.road}`, stage, isFirst: at === 0 }))
  const sure = surenessOf(stages)
  const whole = SURENESS.reduce((sum, kind) => sum + sure[kind], 0)

  const shareOf = (part: number) => {
    const share = (100 * part) / whole
    return share < 1
      ? t('sure.under', { km: km(part) })
      : t('sure.share', {
          share: format.number(share, { maximumFractionDigits: 0 }),
          km: km(part),
        })
  }

  return (
    <section aria-labelledby="way-title">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 pt-4 pb-2">
        <h2 id="way-title" className="min-w-0 text-section">
          {t('between', { from: words.name(from), to: words.name(to) })}
        </h2>
        <Chip tone="dashed">{`${w(`travelMode.${option.mode}`)}, ${t('sure.estimate')}`}</Chip>
      </header>
      <dl className="grid grid-cols-2 gap-4 border-b px-5 pb-4">
        {figures.map(({ name, value, notes }) => (
          <div key={name}>
            <dt className="text-meta text-text-3">{name}</dt>
            <dd>
              <span className="block text-clock">{value}</span>
              {notes.filter(Boolean).map((note) => (
                <span key={String(note)} className="block text-meta text-text-2">
                  {note}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Section level="section" title={t('sure.title')} className="border-b px-5 py-4">
        <ul className="mt-2 text-body">
          {SURENESS.filter((kind) => sure[kind] > 0).map((kind) => (
            <li key={kind} className="flex items-baseline justify-between gap-3 py-0.5">
              <span className="min-w-0">
                {t(`sure.${kind}`, { factor: format.number(accessFactor) })}
              </span>
              <span className="shrink-0 font-semibold">{shareOf(sure[kind])}</span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-meta text-text-2">{t('sure.source', { version })}</p>
        <p className="text-meta text-text-3">{t('sure.note')}</p>
      </Section>
      <Section
        level="section"
        title={t('stages.title')}
        count={stages.length}
        aside={t('stages.note')}
        className="px-5 py-4"
      >
        <ol className="mt-2">
          {rows.map(({ key, stage, isFirst }) => (
            <StageRow key={key} stage={stage} isFirst={isFirst} />
          ))}
        </ol>
      </Section>
    </section>
  )
}

function StageRow({ stage, isFirst }: { stage: Stage; isFirst: boolean }) {
  const t = useTranslations('travel')
  const km = useKm()
  const { road, by, node } = stage
  const isAccess = road === ACCESS_ROAD
  const name = !isAccess
    ? road
    : node === null
      ? t('stages.direct')
      : t(isFirst ? 'stages.access' : 'stages.leave', { node })
  return (
    <li className="flex min-h-8 items-baseline gap-3 border-t py-1 text-body">
      <span className={isAccess ? 'min-w-0 flex-1 text-text-2' : 'min-w-0 flex-1 font-medium'}>
        {name}
      </span>
      {by.estimated !== undefined && (
        <span className="shrink-0 text-meta text-text-3">
          {t('stages.estimated', { km: km(by.estimated) })}
        </span>
      )}
      <span className="w-20 shrink-0 text-right">{t('km', { km: km(stage.km) })}</span>
    </li>
  )
}

function useKm() {
  const format = useFormatter()
  return (km: number) => format.number(km, { maximumFractionDigits: km < 100 ? 1 : 0 })
}
