import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientMessages } from '@/components/shell/client-messages'
import { WayDesk } from '@/components/travel/way-desk'
import { isAsked, questionHref, readQuestion } from '@/components/travel/way-question'
import { requireUser } from '@/lib/accounts/session'
import { answerWay } from '@/lib/desk/way'
import { listStations } from '@/lib/stations/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Read once for the title and the page; the address is the key. */
const readWay = cache(async (address: string) => {
  await requireUser('desk:view')
  const now = new Date()
  const question = readQuestion(Object.fromEntries(new URL(address, 'http://desk').searchParams))
  const stations = (await listStations('real', now)).map(({ code, name, position, port }) => ({
    code,
    name,
    position,
    port,
  }))
  return {
    question,
    stations,
    answer: isAsked(question) ? await answerWay(question, stations, now) : null,
  }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await requireUser('desk:view')
  const [t, errors] = await Promise.all([getTranslations('travel'), getTranslations('errors')])
  const { answer } = await readWay(questionHref(readQuestion(await searchParams)))
  const isFaulty = answer !== null && (answer.faults.from !== null || answer.faults.to !== null)
  return { title: isFaulty ? errors('page', { title: t('title') }) : t('title') }
}

export default async function TravelPage({ searchParams }: Props) {
  await requireUser('desk:view')
  const way = await readWay(questionHref(readQuestion(await searchParams)))
  return (
    <ClientMessages areas={['travel']}>
      <WayDesk {...way} />
    </ClientMessages>
  )
}
