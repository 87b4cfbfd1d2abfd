import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SignInMap } from '@/components/auth/sign-in-map'
import { ClientMessages } from '@/components/shell/client-messages'
import { Logo } from '@/components/shell/logo'
import { Chip } from '@/components/ui/chip'
import { findAbout } from '@/lib/accounts/about'
import { currentUser } from '@/lib/accounts/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('title') }
}

export default async function SignInPage() {
  const user = await currentUser()
  if (user) redirect(user.role === 'crew' ? '/crew' : '/')
  const t = await getTranslations('auth')
  const shell = await getTranslations('shell')
  const about = await findAbout()

  return (
    <ClientMessages areas={['auth']}>
      <div className="grid min-h-dvh bg-bg-1 desk:grid-cols-[560px_1fr]">
        <div className="flex flex-col px-6 py-7 tablet:mx-auto tablet:w-[448px] desk:mx-0 desk:ml-18 desk:w-[400px] desk:px-0">
          <header className="flex items-center gap-4">
            <Logo size={34} />
            <span className="flex-1 text-title">{shell('product')}</span>
            {about.mode === 'demo' && <Chip tone="dashed">{shell('simulated')}</Chip>}
          </header>
          <main className="flex flex-1 flex-col justify-center py-10">
            <h1 className="text-clock">{t('title')}</h1>
            <p className="mt-1 mb-6 text-row font-normal text-text-2">{t('intro')}</p>
            <SignInForm isDemo={about.mode === 'demo'} />
          </main>
          <footer className="flex justify-between border-t pt-3 text-meta text-text-2">
            <span>{t('session')}</span>
            <span>{t('version', { version: about.version })}</span>
          </footer>
        </div>
        <aside aria-label={t('mapLabel')} className="relative hidden border-l desk:block">
          <SignInMap stations={about.stations} isSynthetic={about.isSynthetic} />
        </aside>
      </div>
    </ClientMessages>
  )
}
