import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { coverageAddress, readCoverage } from '@/components/coverage/address'
import { BandLegend } from '@/components/coverage/band-legend'
import { CoverageDesk } from '@/components/coverage/coverage-desk'
import { CoverageFilters } from '@/components/coverage/coverage-filters'
import { HeadFacts } from '@/components/coverage/head-facts'
import { nextShifts } from '@/components/coverage/moments'
import { NextSteps } from '@/components/coverage/next-steps'
import { ClientMessages } from '@/components/shell/client-messages'
import { stateOf } from '@/components/stations/filter'
import { requireUser } from '@/lib/accounts/session'
import { getCoverage, getWhereNext } from '@/lib/coverage/queries'
import { listStations } from '@/lib/stations/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CoveragePage({ searchParams }: Props) {
  await requireUser('station:view')
  const t = await getTranslations('coverage')
  const now = new Date()
  const { values, query, faults } = readCoverage(await searchParams)
  const [view, stations] = await Promise.all([getCoverage(query, now), listStations('real', now)])
  const capable = new Set(view.capable)
  const added = view.change?.add

  return (
    <ClientMessages
      areas={['coverage', 'invalid', 'rules', 'board', 'palette', 'incidents', 'dispatch']}
    >
      <CoverageFilters values={values} faults={faults} moments={nextShifts(now, 3)} />
      <CoverageDesk
        key={JSON.stringify(values)}
        values={values}
        faults={faults}
        known={stations.map(({ code, name }) => ({ code, name }))}
        minutes={view.minutes}
        surface={view.surface}
        difference={view.change?.difference ?? null}
        gaps={view.gaps}
        single={view.single}
        stations={[
          ...stations
            .filter(({ code }) => capable.has(code))
            .map((station) => ({
              code: station.code,
              name: station.name,
              position: station.position,
              state: stateOf(station),
            })),
          ...(added
            ? [
                {
                  code: '+',
                  name: added.name || t('newStation'),
                  position: { lat: added.lat, lng: added.lng },
                  state: 'picked' as const,
                  emphasis: true,
                },
              ]
            : []),
        ]}
        legend={
          <BandLegend
            bands={view.bands}
            isOnLand={view.surface.isOnLand}
            isAtSea={view.surface.zone !== null}
          />
        }
        head={
          <HeadFacts
            minutes={view.minutes}
            bands={view.bands}
            before={view.change?.before ?? null}
            capable={view.capable.filter((code) => code !== '+').length}
            stations={stations.length}
          />
        }
      >
        <Suspense fallback={<p className="mt-5 text-body text-text-3">{t('next.waiting')}</p>}>
          <Next {...{ values, query, now }} />
        </Suspense>
        <p className="mt-4 max-w-3xl text-meta text-text-3">
          {t('basis', { travel: view.travel })}{' '}
          <a
            className="text-accent underline underline-offset-2"
            href={coverageAddress(values, '/api/v1/coverage.geojson')}
          >
            {t('geojson')}
          </a>
        </p>
      </CoverageDesk>
    </ClientMessages>
  )
}

type NextProps = Pick<ReturnType<typeof readCoverage>, 'values' | 'query'> & { now: Date }

/** Comes after the page: every known place is tried. */
async function Next({ values, query, now }: NextProps) {
  const { places, moves, minutes } = await getWhereNext(query, now)
  return <NextSteps values={values} minutes={minutes} places={places} moves={moves} />
}
