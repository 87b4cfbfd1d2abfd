import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { HazardGlyph } from '@/components/hazards/glyph'
import type { FormAction } from '@/components/ui/action-state'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { BoardIncident, StationView } from '@/lib/desk/view'
import { shortCode } from '@/lib/incidents/incident'
import { TIME_ZONE } from '@/lib/time/vietnam'
import { CalibrationSection } from './calibration'
import { stateOf } from './filter'
import { StationMark } from './mark'
import { ReadinessForm } from './readiness-form'
import { StationMap } from './station-map'
import { StockTable } from './stock-table'

export type CrewMember = {
  id: string
  role: string
  onDuty: boolean
  until: string | null
  incidentCode: string | null
}

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: TIME_ZONE } as const

type Props = {
  station: StationView
  crew: readonly CrewMember[]
  /** Incidents that this station has an open order for. */
  incidents: readonly BoardIncident[]
  neighbours: readonly StationView[]
  now: Date
  /** Absent for those who only read. */
  onReadiness: FormAction | null
}

/** One station: can it go, with whom, with what, and where it is wanted already. */
export function StationPage({ station, crew, incidents, neighbours, now, onReadiness }: Props) {
  const t = useTranslations('stations')
  const words = useTranslations('words')
  const format = useFormatter()
  const state = stateOf(station)
  const date = (iso: string) => format.dateTime(new Date(iso), DAY)
  const since =
    station.readinessSince &&
    format.dateTime(new Date(station.readinessSince), {
      ...DAY,
      hour: '2-digit',
      minute: '2-digit',
    })
  const checked =
    station.stock
      .map(({ checkedAt }) => checkedAt)
      .filter((at) => at !== null)
      .sort()[0] ?? null
  const daysAgo = checked ? Math.floor((now.getTime() - Date.parse(checked)) / 86_400_000) : null

  const facts = [
    {
      name: t('facts.state'),
      value: t(`stateTitle.${state === 'external' || state === 'picked' ? 'ready' : state}`),
      note:
        since === null
          ? null
          : station.readinessCause
            ? t('facts.because', {
                cause: words(`readinessCause.${station.readinessCause}`),
                time: since,
              })
            : t('facts.since', { time: since }),
    },
    {
      name: t('facts.crew'),
      value: t('facts.crewOf', { free: station.crewFree, onDuty: station.crewOnDuty }),
      note: t('facts.crewNote', { established: station.crewEstablished }),
    },
    {
      name: t('facts.ready'),
      value: t('facts.minutes', { count: station.mobilisationMinutes }),
      note: t('facts.readyNote'),
    },
    {
      name: t('facts.checked'),
      value: checked ? date(checked) : t('facts.never'),
      note:
        daysAgo === null
          ? null
          : daysAgo === 0
            ? t('facts.today')
            : t('facts.ago', { count: daysAgo }),
    },
  ]

  return (
    <article aria-labelledby="station-title">
      <header className="flex items-start gap-3 px-6 pt-5 pb-3">
        <span className="pt-1">
          <StationMark state={state} size={20} label={t(`state.${state}`)} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 id="station-title" className="text-title">
            {station.code} {station.name}
          </h2>
          <p className="text-body text-text-2">
            {[station.commune?.name ?? t('unknownPlace'), station.province?.name]
              .filter(Boolean)
              .join(', ')}
            {station.commune && (
              <span className="text-text-3"> · {t('code', { code: station.commune.code })}</span>
            )}
            <span className="text-text-3"> · {words(`agency.${station.agency}`)}</span>
            <span className="text-text-3">
              {' '}
              · {station.port ? `${t('facts.port')} ${station.port.name}` : t('facts.noPort')}
            </span>
          </p>
        </div>
        <Link
          href={`/travel?from=${station.code}`}
          className="text-body text-accent underline underline-offset-2 max-tablet:hidden"
        >
          {t('ways')}
        </Link>
        {station.isSynthetic && <Chip tone="dashed">{t('synthetic')}</Chip>}
        <Link
          href="/stations"
          className="flex items-center gap-1 text-body text-accent desk:hidden"
        >
          <ArrowLeft size={14} aria-hidden />
          {t('back')}
        </Link>
      </header>
      <dl className="grid grid-cols-2 gap-y-3 border-b px-6 pb-4 tablet:grid-cols-4">
        {facts.map(({ name, value, note }) => (
          <div
            key={name}
            className="border-line-2 pr-3 tablet:border-l tablet:pl-4 tablet:first:border-l-0 tablet:first:pl-0"
          >
            <dt className="text-meta text-text-3">{name}</dt>
            <dd>
              <span className="block text-section">{value}</span>
              {note && <span className="block text-meta text-text-2">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {onReadiness && (
        <ReadinessForm key={station.version} station={station} action={onReadiness} />
      )}
      <div className="grid border-b tablet:grid-cols-[minmax(0,1fr)_384px]">
        <Section
          level="section"
          title={t('stock.title')}
          aside={t('stock.note')}
          className="px-6 py-4"
        >
          <StockTable stock={station.stock} date={date} day={now.toISOString().slice(0, 10)} />
        </Section>
        <div className="relative h-[236px] tablet:h-auto tablet:min-h-[236px] tablet:border-l">
          <StationMap station={station} neighbours={neighbours} incidents={incidents} />
        </div>
      </div>
      <div className="grid tablet:grid-cols-2">
        <Section level="section" title={t('crew.title')} className="px-6 py-4 tablet:border-r">
          <ul className="mt-2">
            {crew.map((member) => (
              <li key={member.id} className="flex h-8 items-center gap-3 border-t text-body">
                <span className="min-w-0 flex-1 truncate font-medium">{member.role}</span>
                <span className="text-text-2">
                  {member.incidentCode
                    ? t('crew.outOn', { code: shortCode(member.incidentCode) })
                    : t(member.onDuty ? 'crew.free' : 'crew.off')}
                </span>
                <span className="text-right text-text-3">
                  {member.until &&
                    t('crew.until', {
                      time: format.dateTime(new Date(member.until), {
                        timeStyle: 'short',
                        timeZone: TIME_ZONE,
                      }),
                    })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section
          level="section"
          title={t('orders.title')}
          count={incidents.length}
          className="px-6 py-4 max-tablet:border-t"
        >
          {incidents.length === 0 ? (
            <p className="mt-2 text-body text-text-2">{t('orders.none')}</p>
          ) : (
            <ul className="mt-2">
              {incidents.map((incident) => {
                const order = incident.assignments.find(
                  ({ stationCode }) => stationCode === station.code,
                )
                return (
                  <li key={incident.id} className="flex h-9 items-center gap-3 border-t text-body">
                    <HazardGlyph
                      hazard={incident.hazard}
                      size={20}
                      drill={incident.isDrill}
                      label={words(`hazard.${incident.hazard}`)}
                    />
                    <Link
                      href={`/incidents/${incident.code}`}
                      className="min-w-0 flex-1 truncate hover:underline"
                    >
                      <span className="font-semibold">{shortCode(incident.code)}</span>{' '}
                      {incident.title}
                    </Link>
                    <span className="text-text-2">
                      {order && words(`assignment.${order.status}`)}
                    </span>
                    {incident.isDrill && (
                      <Chip tone="drill" size="small">
                        {words('world.drill')}
                      </Chip>
                    )}
                  </li>
                )
              })}
            </ul>
          )}
        </Section>
      </div>
      <CalibrationSection stationCode={station.code} />
    </article>
  )
}
