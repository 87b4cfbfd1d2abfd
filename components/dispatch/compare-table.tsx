'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useNow } from '@/components/ui/now'
import { Section } from '@/components/ui/section'
import type { Compared } from './compare'
import type { Compare } from './use-compare'
import { clockAfter, useDispatchWords } from './words'

type Props = { compare: Compare }

/** Two stations in figures: all that the map shows of them, and more. */
export function CompareTable({ compare: { columns, isRead, clear } }: Props) {
  const t = useTranslations('dispatch.compare')
  const root = useRef<HTMLDivElement>(null)
  const codes = columns.map(({ stationCode }) => stationCode).join()
  // Marked far down the list, it is shown up here.
  useEffect(() => {
    if (codes !== '') root.current?.scrollIntoView({ block: 'nearest' })
  }, [codes])
  if (columns.length === 0) return null

  return (
    <div ref={root} data-compare={codes} className="scroll-mt-3 max-desk:scroll-mt-20">
      <Section
        title={t('title')}
        aside={
          <button
            type="button"
            onClick={clear}
            className="min-h-6 text-accent underline underline-offset-2 hover:text-accent-hi"
          >
            {t('clear')}
          </button>
        }
      >
        {columns.length === 1 && (
          <p role="status" className="mt-1 text-meta text-text-2">
            {t('one', { station: `${columns[0]?.stationCode} ${columns[0]?.name}` })}
          </p>
        )}
        {columns.length > 1 && <Table columns={columns} isRead={isRead} />}
      </Section>
    </div>
  )
}

type TableProps = { columns: readonly Compared[]; isRead: boolean }

function Table({ columns, isRead }: TableProps) {
  const t = useTranslations('dispatch.compare')
  const d = useTranslations('dispatch')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const now = useNow()
  const unread = isRead ? w('unknown') : t('reading')
  const minutes = (figure: number | null) =>
    figure === null ? unread : d('minutes', { minutes: Math.round(figure) })
  const best = earliest(columns)
  return (
    <table className="mt-1 w-full table-fixed text-body">
      <thead>
        <tr className="align-bottom">
          <th scope="col" className="w-[34%]">
            <span className="sr-only">{t('what')}</span>
          </th>
          {columns.map(({ stationCode, name, role }, at) => (
            <th key={stationCode} scope="col" className="pb-1 pl-2 text-left font-normal">
              <LineSample at={at} />
              <span
                className="block truncate text-body font-semibold"
                title={`${stationCode} ${name}`}
              >
                {stationCode} {name}
              </span>
              <span className="block text-meta text-text-3">{t(`role.${role}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name={t('arrival')} columns={columns}>
          {({ arrivalMinutes, stationCode }) =>
            arrivalMinutes === null ? (
              d('passed.noArrival')
            ) : (
              <span className={stationCode === best ? 'font-semibold' : undefined}>
                {minutes(arrivalMinutes)}
                <span className="ml-1 text-meta font-normal text-text-3">
                  {clockAfter(now, arrivalMinutes)}
                </span>
              </span>
            )
          }
        </Row>
        <Row name={t('ready')} columns={columns}>
          {({ mobilisationMinutes }) => minutes(mobilisationMinutes)}
        </Row>
        <Row name={t('travel')} columns={columns}>
          {(column) => (
            <>
              {column.arrivalMinutes === null
                ? d('passed.noArrival')
                : minutes(column.travelMinutes)}
              {column.mode && (
                <span className="block text-meta text-text-3">
                  {w(`travelMode.${column.mode}`)}
                </span>
              )}
            </>
          )}
        </Row>
        <Row name={t('distance')} columns={columns}>
          {({ distanceKm }) => (distanceKm === null ? w('unknown') : say.km(distanceKm))}
        </Row>
        {columns[0]?.could.map(({ need }, index) => (
          <Row
            key={need.capability}
            name={say.capability(need.capability)}
            aside={t('needed', { amount: say.amount(need.quantity, need.unit) })}
            columns={columns}
          >
            {({ could }) => {
              const quantity = could[index]?.quantity ?? null
              if (quantity === null) return unread
              return quantity === 0 ? t('nothing') : say.amount(quantity, need.unit)
            }}
          </Row>
        ))}
        <Row name={t('crew')} columns={columns}>
          {({ crew }) => (crew === null ? unread : t('people', { count: crew }))}
        </Row>
      </tbody>
    </table>
  )
}

type RowProps = {
  name: string
  aside?: string
  columns: readonly Compared[]
  children: (column: Compared) => ReactNode
}

const Row = ({ name, aside, columns, children }: RowProps) => (
  <tr className="border-t align-top">
    <th scope="row" className="py-1 text-left text-meta font-normal text-text-2">
      {name}
      {aside && <span className="block text-text-3">{aside}</span>}
    </th>
    {columns.map((column) => (
      <td key={column.stationCode} className="py-1 pl-2">
        {children(column)}
      </td>
    ))}
  </tr>
)

/** How its way looks on the map. */
const LineSample = ({ at }: { at: number }) => (
  <svg width="44" height="8" aria-hidden className="mb-0.5 block">
    <path
      d="M2 4H42"
      stroke={at === 0 ? 'var(--accent)' : 'var(--text-3)'}
      strokeWidth={at === 0 ? 2.2 : 1.6}
      strokeDasharray={at === 0 ? '7 5' : '1 5'}
      strokeLinecap={at === 0 ? 'butt' : 'round'}
    />
  </svg>
)

/** The one that is there first; null where that is not known of both, or both are. */
function earliest(columns: readonly Compared[]): string | null {
  const [a, b] = columns
  if (!a || !b || a.arrivalMinutes === null || b.arrivalMinutes === null) return null
  const by = Math.round(a.arrivalMinutes) - Math.round(b.arrivalMinutes)
  return by === 0 ? null : (by < 0 ? a : b).stationCode
}
