import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { HAZARDS, type Hazard } from '@/lib/hazards/hazard'

type Props = {
  tab: 'plans' | 'mandates'
  hazard: Hazard | null
  counts: Record<Hazard, number>
}

const HREF = { plans: '/plans', mandates: '/plans/mandates' } as const

/** Plans or mandates, and of which hazard; each choice is an address. */
export function PlansBar({ tab, hazard, counts }: Props) {
  const t = useTranslations('plans')
  const w = useTranslations('words')
  const total = HAZARDS.reduce((sum, each) => sum + counts[each], 0)
  const query = (of: Hazard | null) => (of === null ? '' : `?hazard=${of}`)
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b bg-bg-1 px-4 py-2.5 desk:px-5 print:hidden">
      <h1 className="text-title">{t(tab === 'plans' ? 'title' : 'mandates.title')}</h1>
      <Choices
        label={t('tabs.label')}
        choices={(['plans', 'mandates'] as const).map((each) => ({
          href: `${HREF[each]}${query(hazard)}`,
          name: t(`tabs.${each}`),
          here: each === tab,
        }))}
      />
      <Choices
        label={t('filter')}
        choices={[
          { href: HREF[tab], name: t('all'), count: total, here: hazard === null },
          ...HAZARDS.map((each) => ({
            href: `${HREF[tab]}${query(each)}`,
            name: w(`hazard.${each}`),
            count: counts[each],
            here: each === hazard,
          })),
        ]}
      />
    </header>
  )
}

type ChoicesProps = {
  label: string
  choices: { href: string; name: string; count?: number; here: boolean }[]
}

const Choices = ({ label, choices }: ChoicesProps) => (
  <nav
    aria-label={label}
    className="flex max-w-full flex-wrap rounded-control border border-line-3 tablet:inline-flex tablet:flex-nowrap"
  >
    {choices.map(({ href, name, count, here }) => (
      <Link
        key={href}
        href={href}
        aria-current={here ? 'page' : undefined}
        className={classNames(
          'flex h-8 items-center gap-2 px-3 text-body whitespace-nowrap tablet:border-l tablet:border-line-3 tablet:first:border-l-0',
          here
            ? 'bg-bg-3 font-semibold text-text-1 shadow-[inset_0_-2px_0_var(--text-1)]'
            : 'text-text-2 hover:bg-bg-2',
        )}
      >
        {name} {count !== undefined && <span className="font-semibold">{count}</span>}
      </Link>
    ))}
  </nav>
)
