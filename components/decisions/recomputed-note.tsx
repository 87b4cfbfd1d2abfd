import { Equal, EqualNot, FileQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Recomputed } from '@/lib/dispatch/replay'

/** So many are read; the rest is for the command. */
const MOST_DIFFERENCES = 20

type Props = {
  id: string
  recomputed: Recomputed
  /** Engine versions. */
  then: string
  now: string
}

/** Does the engine of today, on the facts of then, decide the same? */
export function RecomputedNote({ id, recomputed, then, now }: Props) {
  const t = useTranslations('decisions.recomputed')
  if (recomputed.is === 'same')
    return (
      <Strip icon={Equal} title={t('same')}>
        {t('sameDetail', { now })}
      </Strip>
    )
  if (recomputed.is === 'unreadable')
    return (
      <Strip icon={FileQuestion} title={t('unreadable')}>
        {t('unreadableDetail')}
      </Strip>
    )
  const { differences } = recomputed
  const rest = differences.length - MOST_DIFFERENCES
  return (
    <Strip
      icon={EqualNot}
      title={t('different', { count: differences.length })}
      under={
        <>
          <table className="mt-2 w-full table-fixed text-body">
            <thead className="text-meta text-text-3">
              <tr className="text-left">
                <th scope="col" className="w-[44%] font-normal">
                  {t('path')}
                </th>
                <th scope="col" className="font-normal">
                  {t('was')}
                </th>
                <th scope="col" className="font-normal">
                  {t('now')}
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, MOST_DIFFERENCES).map(({ path, was, now: is }) => (
                <tr key={path} className="border-t align-top">
                  <th scope="row" className="pr-2 text-left font-normal break-all">
                    {path}
                  </th>
                  <td className="pr-2 break-all">{shown(was, t('absent'))}</td>
                  <td className="font-semibold break-all">{shown(is, t('absent'))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rest > 0 && (
            <p className="mt-1 break-words">
              {t('more', { count: rest, command: `npm run decision:replay -- ${id}` })}
            </p>
          )}
        </>
      }
    >
      {t('differentDetail', { then, now })}
    </Strip>
  )
}

type StripProps = {
  icon: typeof Equal
  title: string
  children: ReactNode
  under?: ReactNode
}

const Strip = ({ icon: Icon, title, children, under }: StripProps) => (
  <section className="flex gap-3 border-b bg-bg-2 px-4 py-2.5 desk:px-5">
    <Icon size={18} aria-hidden className="mt-0.5 shrink-0" />
    <div className="min-w-0 flex-1">
      <h2 className="text-row">{title}</h2>
      <p className="text-meta text-text-2">{children}</p>
      {under}
    </div>
  </section>
)

/** A figure as it is, a longer thing cut: it is there to be recognised. */
function shown(value: unknown, absent: string): string {
  if (value === null) return absent
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
