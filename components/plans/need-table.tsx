import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Need } from '@/lib/plans/plan'
import { inTableOrder, usePlanWords } from './words'

/** What is essential first; within that, the order of the capability table. */
export function NeedTable({ needs }: { needs: readonly Need[] }) {
  const t = useTranslations('plans.needs')
  const w = useTranslations('words')
  const words = usePlanWords()
  const sorted = inTableOrder(needs).sort((a, b) => Number(b.essential) - Number(a.essential))
  return (
    <Section level="section" title={t('title')} count={needs.length}>
      <table className="mt-1 w-full text-body">
        <thead className="text-meta text-text-3">
          <tr className="h-7 text-left [&>th]:font-normal">
            <th scope="col">{t('capability')}</th>
            <th scope="col" className="text-right">
              {t('quantity')}
            </th>
            <th scope="col" className="pl-4">
              {t('kind')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((need) => (
            <tr key={need.capability} className="h-8 border-t">
              <th scope="row" className="text-left font-normal">
                {w(`capability.${need.capability}`)}
              </th>
              <td className="text-right font-semibold whitespace-nowrap">{words.amount(need)}</td>
              <td className={need.essential ? 'pl-4' : 'pl-4 text-text-2'}>
                {t(need.essential ? 'essential' : 'desirable')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
