import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { isOut } from '@/components/board/groups'
import { usePlaceWords } from '@/components/board/place-words'
import { HazardGlyph } from '@/components/hazards/glyph'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import { StageBar } from '@/components/ui/stage-bar'
import type { BoardIncident } from '@/lib/desk/view'
import { TIME_ZONE } from '@/lib/time/vietnam'
import { type ListValues, listHref } from './list-filter'

type Props = { incidents: readonly BoardIncident[]; nextCursor: string | null; values: ListValues }

/** Newest first; the whole row leads to the record. */
export function IncidentTable({ incidents, nextCursor, values }: Props) {
  const t = useTranslations('incidents')
  const words = useTranslations('words')
  const board = useTranslations('board')
  const format = useFormatter()
  const place = usePlaceWords()

  if (incidents.length === 0)
    return (
      <EmptyState title={t('empty.title')}>
        {t.rich('empty.body', { key: () => <Kbd>N</Kbd> })}
      </EmptyState>
    )

  return (
    <>
      <div className="scroll-quiet min-h-0 flex-1">
        <table className="w-full table-fixed text-body">
          <thead className="text-meta text-text-3 max-tablet:sr-only">
            <tr className="h-9 border-b text-left">
              <th scope="col" className="pl-5 font-normal">
                {t('column.incident')}
              </th>
              <th scope="col" className="w-[24%] font-normal max-tablet:hidden">
                {t('column.place')}
              </th>
              <th scope="col" className="w-40 font-normal max-tablet:hidden">
                {t('column.status')}
              </th>
              <th scope="col" className="w-32 font-normal max-desk:hidden">
                {t('column.orders')}
              </th>
              <th scope="col" className="w-36 font-normal max-tablet:hidden">
                {t('column.logged')}
              </th>
              <th scope="col" className="w-32 pr-5 text-right font-normal max-tablet:w-28">
                {t('column.code')}
              </th>
            </tr>
          </thead>
          <tbody>
            {incidents.map((incident) => {
              const out = incident.assignments.filter(isOut).length
              return (
                <tr key={incident.id} className="relative h-12 border-b hover:bg-bg-2">
                  <th scope="row" className="pr-3 pl-5 text-left font-normal">
                    <span className="flex items-center gap-3">
                      <HazardGlyph
                        hazard={incident.hazard}
                        size={24}
                        drill={incident.isDrill}
                        label={words(`hazard.${incident.hazard}`)}
                      />
                      <Link
                        href={`/incidents/${incident.code}`}
                        className="min-w-0 flex-1 truncate text-row after:absolute after:inset-0"
                      >
                        {incident.title}
                      </Link>
                      {incident.isDrill && (
                        <Chip tone="drill" size="small">
                          {board('drill')}
                        </Chip>
                      )}
                    </span>
                  </th>
                  <td className="truncate pr-3 text-text-2 max-tablet:hidden">
                    {place(incident.place)}
                  </td>
                  <td className="max-tablet:hidden">
                    <span className="flex items-center gap-2">
                      <StageBar status={incident.status} />
                      {words(`status.${incident.status}`)}
                    </span>
                  </td>
                  <td className="text-text-2 max-desk:hidden">
                    {out > 0 ? t('orders', { count: out }) : t('noOrders')}
                  </td>
                  <td className="text-text-2 max-tablet:hidden">
                    <time dateTime={incident.loggedAt}>
                      {format.dateTime(new Date(incident.loggedAt), {
                        day: '2-digit',
                        month: '2-digit',
                        year: 'numeric',
                        hour: '2-digit',
                        minute: '2-digit',
                        timeZone: TIME_ZONE,
                      })}
                    </time>
                  </td>
                  <td className="pr-5 text-right text-text-3">{incident.code}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <footer className="flex h-12 shrink-0 items-center gap-3 border-t px-5 text-body text-text-2">
        {t('count', { count: incidents.length })}
        <span className="flex-1" />
        {values.cursor && (
          <LinkButton href={listHref(values, { cursor: '' })} tone="quiet">
            {t('first')}
          </LinkButton>
        )}
        {nextCursor && (
          <LinkButton href={listHref(values, { cursor: nextCursor })}>{t('next')}</LinkButton>
        )}
      </footer>
    </>
  )
}
