'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson } from '@/components/live/fetch-json'
import { Section } from '@/components/ui/section'
import { LEAST_TRIPS, LEFT_OUT } from '@/lib/travel/calibration'
import { type Calibration, type CalibrationRow, pathOf } from './calibration-answer'
import { FACTOR_DIGITS, type FactorAsked, FactorForm } from './calibration-form'
import { CalibrationPlot, MOST_RATIO } from './calibration-plot'
import { CalibrationStanding } from './calibration-standing'

type Props = { stationCode: string }

/** What the station's own trips say of its estimates; an administrator takes the suggestion or ends a factor. */
export function CalibrationSection({ stationCode }: Props) {
  const t = useTranslations('stations.calibration')
  const format = useFormatter()
  const [asked, setAsked] = useState<FactorAsked | null>(null)
  const { data, isError } = useQuery({
    queryKey: ['stations', stationCode, 'calibration'],
    queryFn: ({ signal }) => fetchJson<Calibration>(pathOf(stationCode), signal),
  })
  return (
    <Section level="section" title={t('title')} aside={t('note')} className="border-t px-6 py-4">
      {isError && !data && <p className="mt-2 text-body text-text-2">{t('failed')}</p>}
      {data && data.rows.length === 0 && (
        <p className="mt-2 text-body text-text-2">{t('none', { least: LEAST_TRIPS })}</p>
      )}
      {data && data.rows.length > 0 && (
        <>
          <Table rows={data.rows} mayAccept={data.mayAccept} onAsk={setAsked} />
          {asked && (
            <FactorForm
              key={`${asked.act} ${asked.roadClass}`}
              stationCode={stationCode}
              asked={asked}
              onClose={() => setAsked(null)}
            />
          )}
          {data.trips.length > 0 && (
            <figure className="mt-3 flex flex-wrap items-end gap-x-4">
              <CalibrationPlot trips={data.trips} />
              <figcaption className="max-w-60 pb-2 text-meta text-text-3">
                {t('plot.caption', { most: format.number(MOST_RATIO) })}
              </figcaption>
            </figure>
          )}
        </>
      )}
      {data && <Remarks calibration={data} />}
    </Section>
  )
}

type TableProps = {
  rows: readonly CalibrationRow[]
  mayAccept: boolean
  onAsk: (asked: FactorAsked) => void
}

function Table({ rows, mayAccept, onAsk }: TableProps) {
  const t = useTranslations('stations.calibration')
  const words = useTranslations('words')
  const format = useFormatter()
  const minutes = (value: number | null) =>
    value === null ? null : words('minutes', { count: Math.round(value) })
  const ratio = (value: number) => format.number(value, FACTOR_DIGITS)
  return (
    <table className="mt-2 w-full text-body">
      <thead className="text-meta text-text-3">
        <tr className="h-7 text-left">
          <th scope="col" className="font-normal">
            {t('column.roadClass')}
          </th>
          {(['trips', 'estimated', 'actual', 'ratio'] as const).map((column) => (
            <th key={column} scope="col" className="pl-3 text-right font-normal whitespace-nowrap">
              {t(`column.${column}`)}
            </th>
          ))}
          <th
            scope="col"
            className="pl-3 text-right font-normal whitespace-nowrap max-tablet:hidden"
          >
            {t('column.range')}
          </th>
          <th scope="col" className="pl-4 font-normal max-tablet:hidden">
            {t('column.standing')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.roadClass} className="border-t align-baseline">
            <th scope="row" className="py-1.5 text-left font-medium tablet:whitespace-nowrap">
              {words(`roadClass.${row.roadClass}`)}
              <div className="font-normal tablet:hidden">
                <CalibrationStanding row={row} mayAccept={mayAccept} onAsk={onAsk} />
              </div>
            </th>
            <td className="pl-3 text-right">{format.number(row.trips)}</td>
            <td className="pl-3 text-right whitespace-nowrap">{minutes(row.estimatedMinutes)}</td>
            <td className="pl-3 text-right whitespace-nowrap">{minutes(row.actualMinutes)}</td>
            <td className="pl-3 text-right font-semibold">
              {row.ratio && ratio(row.ratio.median)}
            </td>
            <td className="pl-3 text-right whitespace-nowrap text-text-2 max-tablet:hidden">
              {row.ratio && t('range', { low: ratio(row.ratio.low), high: ratio(row.ratio.high) })}
            </td>
            <td className="py-1.5 pl-4 max-tablet:hidden">
              <CalibrationStanding row={row} mayAccept={mayAccept} onAsk={onAsk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was not counted, and what the figures cannot tell. */
function Remarks({ calibration: { rows, leftOut } }: { calibration: Calibration }) {
  const t = useTranslations('stations.calibration')
  const counted = LEFT_OUT.filter((because) => leftOut[because] > 0)
  const count = counted.reduce((sum, because) => sum + leftOut[because], 0)
  return (
    <p className="mt-2 max-w-3xl text-meta text-text-3">
      {count > 0 &&
        t('leftOut', {
          count,
          reasons: counted
            .map((because) => t(`because.${because}`, { count: leftOut[because] }))
            .join(', '),
        })}{' '}
      {rows.length > 0 && t('limits')}
    </p>
  )
}
