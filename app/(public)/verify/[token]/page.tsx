import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Logo } from '@/components/shell/logo'
import { Facts } from '@/components/ui/section'
import { verifyReport } from '@/lib/reports/queries'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify')
  return { title: t('title'), robots: { index: false } }
}

/** Anybody who holds an issued paper may check it; the token cannot be guessed. */
export default async function VerifyPage({ params }: Props) {
  await connection()
  const report = await verifyReport((await params).token)
  if (!report?.issuedAt) notFound()
  const t = await getTranslations('verify')
  const format = await getFormatter()

  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col gap-4 p-6">
      <header className="flex items-center gap-3">
        <Logo size={28} />
        <h1 className="text-title">{t('title')}</h1>
      </header>
      <p className="text-row font-normal text-text-2">{t('intro')}</p>
      <Facts
        rows={[
          { name: t('number'), value: `${report.number}/${report.symbol}` },
          { name: t('agency'), value: t(`agencies.${report.agency}`) },
          {
            name: t('issued'),
            value: format.dateTime(report.issuedAt, { dateStyle: 'short', timeStyle: 'short' }),
          },
          ...report.files.map(({ format: kind, sha256 }) => ({
            name: `SHA-256 ${kind.toUpperCase()}`,
            value: <code className="break-all text-meta">{sha256}</code>,
          })),
        ]}
      />
      <p className="text-meta text-text-3">{t('howTo')}</p>
    </main>
  )
}
