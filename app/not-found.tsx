import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button'

export default async function NotFound() {
  const t = await getTranslations('errors')
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-md flex-col justify-center gap-2 p-6">
      <h1 className="text-title">{t('notFound.title')}</h1>
      <p className="text-row font-normal text-text-2">{t('notFound.body')}</p>
      <Link href="/" className={buttonClass({ className: 'mt-2 self-start' })}>
        {t('notFound.back')}
      </Link>
    </main>
  )
}
