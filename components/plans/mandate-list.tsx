import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import type { MandateVersion } from '@/lib/plans/mandate-version'
import { standingOf } from '@/lib/plans/version'
import { useBodyWords } from './body-words'
import { dayText, lower } from './words'

type Props = {
  mandates: readonly MandateVersion[]
  /** `YYYY-MM-DD` in Viet Nam */
  today: string
  /** Externals by id, to name a body. */
  bodies: Record<string, string>
}

/** Who must, may or is informed, with the source of each row and whether somebody checked it. */
export function MandateList({ mandates, today, bodies }: Props) {
  const t = useTranslations('plans.mandates')
  const p = useTranslations('plans')
  const w = useTranslations('words')
  const nameOf = useBodyWords(bodies)
  return (
    <table className="mt-2 w-full table-fixed text-body">
      <thead className="text-meta text-text-3">
        <tr className="h-7 text-left [&>th]:font-normal">
          <th scope="col" className="w-[42%] tablet:w-48">
            {t('hazard')}
          </th>
          <th scope="col" className="w-[22%]">
            {t('body')}
          </th>
          <th scope="col" className="w-28 max-tablet:hidden">
            {t('role')}
          </th>
          <th scope="col" className="w-32 max-desk:hidden">
            {t('from')}
          </th>
          <th scope="col">{t('source')}</th>
          <th scope="col" className="w-28 max-desk:hidden">
            {t('span')}
          </th>
          <th scope="col" className="w-32 max-tablet:hidden">
            {t('checked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {mandates.map((mandate) => {
          const { id, hazard, medium, body, role, fromMagnitude, source, verified } = mandate
          const standing = standingOf(mandate, today)
          const roleWord = w(`mandateRole.${role}`)
          const check = verified ? (
            t('verified')
          ) : (
            <Chip tone="dashed" size="small">
              {w('unverified')}
            </Chip>
          )
          return (
            <tr key={id} className="border-t align-top [&>*]:py-1.5 [&>*]:pr-3">
              <th scope="row" className="text-left font-normal">
                <span className="flex items-start gap-2">
                  <HazardGlyph hazard={hazard} size={16} />
                  <span>
                    {w(`hazard.${hazard}`)}, {lower(w(`medium.${medium}`))}
                  </span>
                </span>
                <span className="block tablet:hidden">{check}</span>
              </th>
              <td className="break-words">
                <Link
                  href={`/plans/mandates/${id}`}
                  prefetch={false}
                  className="font-semibold text-accent underline underline-offset-2"
                >
                  {nameOf(body)}
                </Link>
                {standing !== 'in-force' && (
                  <Chip tone={standing === 'draft' ? 'accent' : 'filled'} size="small">
                    {p(`standing.${standing}`)}
                  </Chip>
                )}
                <span className="block tablet:hidden">{roleWord}</span>
              </td>
              <td className="max-tablet:hidden">{roleWord}</td>
              <td className="max-desk:hidden">
                {fromMagnitude ? lower(w(`magnitude.${fromMagnitude}`)) : t('always')}
              </td>
              <td className="break-words text-text-2">{source}</td>
              <td className="max-desk:hidden">
                {dayText(mandate.effectiveFrom)}
                {mandate.effectiveTo && ` – ${dayText(mandate.effectiveTo)}`}
              </td>
              <td className="max-tablet:hidden">{check}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
