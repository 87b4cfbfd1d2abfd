'use client'

import { useTranslations } from 'next-intl'
import { DivertAsk } from '@/components/dispatch/divert-ask'
import { isSupposing } from '@/components/dispatch/supposition'
import { useDispatchWords } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { IntakeView } from './layout'

type Props = { view: IntakeView; className: string; isShort?: boolean }

/** The one next action: log it and send who is chosen. Where nobody can be sent it only logs. */
export function Foot({ view, className, isShort = false }: Props) {
  const t = useTranslations('intake')
  const d = useTranslations('dispatch')
  const { chosen, busy, draft, isChanging } = view
  const isIdle = draft.id === ''
  const canSend = chosen.length > 0
  const names = chosen.map(({ stationCode, name }) => `${stationCode} ${name}`).join(', ')
  const isSupposed = isSupposing(view.whatIf)
  const label = canSend
    ? isShort
      ? t('sendShort')
      : d('order.save', { count: chosen.length })
    : t('saveOnly')

  return (
    <div className={classNames('shrink-0 flex-col gap-2', className)}>
      {isShort && <Picks view={view} />}
      <DivertAsk {...view.diverting} />
      <div className="flex gap-3">
        {canSend && isShort && (
          <Button size="phone" onClick={view.onSave} busy={busy !== null} className="w-[104px]">
            {t('saveShort')}
          </Button>
        )}
        <Button
          tone={draft.isDrill ? 'stripes' : 'main'}
          size={isShort ? 'phone' : 'main'}
          keys={isShort ? undefined : ['Ctrl', 'Enter']}
          detail={!isShort && canSend ? names : undefined}
          busy={busy !== null || isIdle}
          unavailable={canSend && isSupposed ? d('whatIf.blocked') : undefined}
          onClick={canSend ? view.onSend : view.onSave}
          className="min-w-0 flex-1"
        >
          {busy === null ? label : t('sending')}
        </Button>
      </div>
      {!isShort && (
        <div className="flex gap-1">
          <Button
            tone="quiet"
            size="small"
            keys={['Ctrl', 'E']}
            onClick={() => view.onChanging(!isChanging)}
          >
            {isChanging ? d('choose.done') : t('changePackage')}
          </Button>
          {canSend && (
            <Button
              tone="quiet"
              size="small"
              keys={['Ctrl', 'S']}
              onClick={view.onSave}
              busy={busy !== null}
            >
              {t('saveShort')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Picks({ view: { chosen } }: { view: IntakeView }) {
  const d = useTranslations('dispatch')
  const say = useDispatchWords()
  if (chosen.length === 0) return null
  return (
    <ul className="flex divide-x">
      {chosen.slice(0, 2).map((pick) => (
        <li
          key={pick.stationCode}
          className="flex min-w-0 flex-1 items-start gap-2 px-2 first:pl-0 last:pr-0"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate text-meta font-semibold">
              {pick.stationCode} {pick.name}
            </span>
            <span className="block truncate text-[11px] leading-4 text-text-2">
              {say.brings(pick.brings)}
            </span>
          </span>
          <span className="text-section whitespace-nowrap">
            {Math.round(pick.arrivalMinutes)}
            <span className="ml-0.5 text-meta font-normal text-text-2">{d('minutesUnit')}</span>
          </span>
        </li>
      ))}
      {chosen.length > 2 && (
        <li className="pl-2 text-meta text-text-2">
          {d('needs.others', { count: chosen.length - 2 })}
        </li>
      )}
    </ul>
  )
}
