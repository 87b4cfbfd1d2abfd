import {
  ArrowRightLeft,
  CornerUpRight,
  Equal,
  type LucideIcon,
  Minus,
  Package,
  Plus,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TeamLine } from '@/components/dispatch/team-line'
import { useDispatchWords } from '@/components/dispatch/words'
import { classNames } from '@/components/ui/class-names'
import type { Change, ChoiceRow, Side } from '@/lib/desk/decision'

const MARKS: Record<
  Change,
  { icon: LucideIcon; words: 'added' | 'dropped' | 'leadChanged' | 'team' | 'brings' | 'same' }
> = {
  added: { icon: Plus, words: 'added' },
  dropped: { icon: Minus, words: 'dropped' },
  lead: { icon: ArrowRightLeft, words: 'leadChanged' },
  team: { icon: CornerUpRight, words: 'team' },
  brings: { icon: Package, words: 'brings' },
  same: { icon: Equal, words: 'same' },
}

/** Recommended beside chosen, a station a row; what differs says so in a word and a sign, and stands first. */
export function ChoiceTable({ rows }: { rows: readonly ChoiceRow[] }) {
  const t = useTranslations('decisions.choice')
  return (
    <section className="px-4 py-3 desk:px-5">
      <h2 className="text-section">{t('title')}</h2>
      <table className="mt-1 w-full table-fixed text-body">
        <thead className="text-meta text-text-3">
          <tr className="h-7 text-left">
            <th scope="col" className="w-[34%] font-normal">
              {t('station')}
            </th>
            <th scope="col" className="px-2 font-normal">
              {t('recommended')}
            </th>
            <th scope="col" className="px-2 font-normal">
              {t('chosen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.stationCode} row={row} />
          ))}
        </tbody>
      </table>
      {rows.every(({ recommended }) => recommended === null) && (
        <p className="mt-1 text-body text-text-2">{t('none')}</p>
      )}
    </section>
  )
}

function Row({ row: { stationCode, name, recommended, chosen, change } }: { row: ChoiceRow }) {
  const t = useTranslations('decisions.choice')
  const { icon: Icon, words } = MARKS[change]
  const isChanged = change !== 'same'
  return (
    <tr className={classNames('border-t align-top', !isChanged && 'text-text-2')}>
      <th scope="row" className="py-2 pr-2 text-left font-semibold">
        {stationCode} {name}
        <span
          className={classNames(
            'flex items-center gap-1.5 text-meta',
            isChanged ? 'font-semibold text-text-1' : 'font-normal text-text-3',
          )}
        >
          <Icon size={14} aria-hidden className="shrink-0" />
          {t(words)}
        </span>
      </th>
      <Cell side={recommended} />
      <Cell side={chosen} isChanged={isChanged} />
    </tr>
  )
}

function Cell({ side, isChanged = false }: { side: Side | null; isChanged?: boolean }) {
  const t = useTranslations('decisions.choice')
  const d = useTranslations('dispatch')
  const say = useDispatchWords()
  return (
    <td
      className={classNames(
        'px-2 py-2',
        isChanged && 'bg-bg-3 text-text-1 shadow-[inset_2px_0_0_var(--text-1)]',
      )}
    >
      {side === null ? (
        <span className="text-text-2">{t('absent')}</span>
      ) : (
        <>
          <span className="text-section">
            {d('minutes', { minutes: Math.round(side.pick.arrivalMinutes) })}
          </span>
          <span className="ml-2 font-semibold">{t(side.isLead ? 'lead' : 'along')}</span>
          <span className="block text-meta text-text-2 first-letter:uppercase">
            {side.pick.brings.length > 0 && `${say.brings(side.pick.brings)}, `}
            {t('crew', { count: side.pick.crew })}
          </span>
          <TeamLine team={side.pick.team} />
          <span className="block text-meta break-all text-text-2">{side.pick.source}</span>
        </>
      )}
    </td>
  )
}
