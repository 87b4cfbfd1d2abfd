import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { TextInput } from '@/components/ui/field'
import { monthKey, monthsAfter } from '@/lib/statistics/statistics'
import { type Shown, statisticsAddress } from './address'

type Props = { shown: Shown; counts: Record<Shown['world'], number> }

/** Which month, and real or drill; each choice is an address of its own. */
export function MonthBar({ shown, counts }: Props) {
  const t = useTranslations('statistics')
  const { month, world } = shown
  const name = (of: Shown['month']) => t('month', { month: of.month, year: String(of.year) })
  const before = monthsAfter(month, -1)
  const after = monthsAfter(month, 1)
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b bg-bg-1 px-4 py-2.5 desk:px-5 print:hidden">
      <h1 className="text-title">
        {t('title')} <span className="font-normal text-text-2">{name(month)}</span>
      </h1>
      <div className="flex items-center gap-2">
        <LinkButton
          href={statisticsAddress({ month: before, world })}
          aria-label={`${t('previous')}: ${name(before)}`}
          title={name(before)}
        >
          <ChevronLeft size={16} aria-hidden />
        </LinkButton>
        {/* Without a script too: the address is the form. */}
        <form action="/statistics" className="flex items-center gap-2">
          {world === 'drill' && <input type="hidden" name="world" value="drill" />}
          <label htmlFor="month" className="sr-only">
            {t('pick')}
          </label>
          <TextInput
            id="month"
            key={monthKey(month)}
            type="month"
            name="month"
            defaultValue={monthKey(month)}
            required
            className="w-44"
          />
          <Button type="submit">{t('show')}</Button>
        </form>
        <LinkButton
          href={statisticsAddress({ month: after, world })}
          aria-label={`${t('next')}: ${name(after)}`}
          title={name(after)}
        >
          <ChevronRight size={16} aria-hidden />
        </LinkButton>
      </div>
      <nav aria-label={t('world')} className="inline-flex rounded-control border border-line-3">
        {(['real', 'drill'] as const).map((each) => (
          <Link
            key={each}
            href={statisticsAddress({ month, world: each })}
            aria-current={each === world ? 'page' : undefined}
            className={classNames(
              'flex h-8 items-center gap-2 border-l border-line-3 px-3 text-body whitespace-nowrap first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px]',
              each === world
                ? 'bg-bg-3 font-semibold text-text-1 shadow-[inset_0_-2px_0_var(--text-1)]'
                : 'text-text-2 hover:bg-bg-2',
            )}
          >
            {t(each)} <span className="font-semibold">{counts[each]}</span>
          </Link>
        ))}
      </nav>
      <LinkButton
        href={statisticsAddress(shown, '/statistics/decisions.csv')}
        prefetch={false}
        className="tablet:ml-auto"
      >
        {t('csv')}
      </LinkButton>
    </header>
  )
}
