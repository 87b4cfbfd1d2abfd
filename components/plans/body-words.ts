import { useTranslations } from 'next-intl'
import { AGENCIES } from '@/lib/accounts/agency'
import { BODY_KINDS } from '@/lib/plans/mandate-version'

/** How a mandate's body is called: an agency, a kind of external, or one of them by the names given. */
export function useBodyWords(names: Record<string, string>) {
  const t = useTranslations('plans.mandates')
  const w = useTranslations('words')
  return (body: string) => {
    const agency = AGENCIES.find((each) => each === body)
    if (agency) return w(`agency.${agency}`)
    const kind = BODY_KINDS.find((each) => each === body)
    return kind ? t(`bodyKind.${kind}`) : (names[body] ?? body)
  }
}
