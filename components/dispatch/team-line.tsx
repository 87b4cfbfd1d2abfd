import { useTranslations } from 'next-intl'
import type { PickedTeam } from '@/lib/dispatch/recommendation'
import { shortCode } from '@/lib/incidents/incident'
import { clockOf } from './words'

/** It is not the crew at home that goes: whose team, from where it was when, and who takes its place there. */
export function TeamLine({
  team,
  className,
}: {
  team: PickedTeam | undefined
  className?: string
}) {
  const t = useTranslations('dispatch.team')
  if (!team) return null
  const { state, incidentCode, knownAt, ageMinutes, leaves } = team
  return (
    <span className={`block text-meta text-text-1 ${className ?? ''}`}>
      {t(state, { code: shortCode(incidentCode), time: clockOf(new Date(knownAt)) })}
      {ageMinutes > 0 && ` ${t('age', { minutes: ageMinutes })}`}
      {state === 'en-route' &&
        ` ${
          leaves.is === 'reserve'
            ? t('reserve', {
                station: `${leaves.stationCode} ${leaves.name}`,
                minutes: Math.round(leaves.arrivalMinutes),
              })
            : t('covered')
        }`}
    </span>
  )
}
