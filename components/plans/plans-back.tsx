import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** To the list this page was opened from. */
export function PlansBack({ href }: { href: string }) {
  const t = useTranslations('plans')
  return (
    <p>
      <Link
        href={href}
        className="inline-flex min-h-6 items-center gap-1 text-body text-text-2 hover:text-text-1"
      >
        <ArrowLeft size={14} aria-hidden />
        {t('back')}
      </Link>
    </p>
  )
}
