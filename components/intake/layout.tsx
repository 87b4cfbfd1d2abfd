'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Choice } from '@/components/dispatch/choice'
import type { Diverting } from '@/components/dispatch/divert-ask'
import type { WhatIf } from '@/components/dispatch/supposition'
import type { Compare } from '@/components/dispatch/use-compare'
import { Unsent, useUnsent } from '@/components/shell/live-state'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Chip } from '@/components/ui/chip'
import { Keys } from '@/components/ui/kbd'
import type { Pick } from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import type { Hazard } from '@/lib/incidents/incident'
import type { Draft, Point } from './draft'
import { mediumOf } from './draft'
import { type Fault, FaultSummary } from './fault-summary'
import { Foot } from './foot'
import { HazardTiles } from './hazard-tiles'
import { IntakeMap } from './intake-map'
import { MediumField } from './medium-field'
import { MinuteLine, MinuteMeter } from './minute-meter'
import { IntakePanel } from './panel'
import { PlaceField } from './place-field'
import { QuantityFields } from './quantity-fields'
import { StoryFields } from './story-fields'
import type { Preview } from './use-preview'
import { useWide } from './use-wide'
import { WhatFields } from './what-fields'

export type IntakeView = {
  userId: string
  draft: Draft
  preview: Preview
  choice: Choice
  chosen: readonly Pick[]
  isChanging: boolean
  /** Teams that would be taken from other incidents, and why. */
  diverting: Diverting
  whatIf: WhatIf
  compare: Compare
  isRestored: boolean
  /** Somebody wanted to leave while there is no network. */
  isStaying: boolean
  busy: 'save' | 'send' | null
  faults: { list: readonly Fault[]; whole: readonly string[]; ref: Ref<HTMLDivElement> } | null
  errorOf: (field: keyof Draft) => string | undefined
  change: (changes: Partial<Draft>) => void
  setHazard: (hazard: Hazard) => void
  setPoint: (point: Point, text: string) => void
  setPosition: (position: Position) => void
  onPlaceText: (text: string) => void
  onChoose: (choice: Choice) => void
  onChanging: (isChanging: boolean) => void
  onSave: () => void
  onSend: () => void
  close: () => void
  renew: () => void
}

/** Form 424, map, recommendation 528 at a desk; one column with the map inside it on a phone. */
export function IntakeLayout(view: IntakeView) {
  const t = useTranslations('intake')
  const isWide = useWide()
  const { draft, preview, chosen, faults, errorOf, change } = view
  const map = (
    <IntakeMap
      point={preview.understood.point}
      hazard={draft.hazard}
      isDrill={draft.isDrill}
      stations={preview.facts?.facts.stations ?? []}
      policy={preview.facts?.facts.policy.travel ?? null}
      engine={preview.engine}
      recommendation={preview.supposed ?? preview.recommendation}
      chosen={preview.supposed?.package ?? chosen}
      compared={view.compare.lines}
      onPlace={view.setPosition}
      inset={isWide ? 'corner' : 'beside'}
    />
  )

  return (
    <div className="flex min-h-0 flex-1 flex-col bg-bg-1 max-tablet:fixed max-tablet:inset-0 max-tablet:z-[1100]">
      <TitleRow view={view} />
      <div className="min-h-0 flex-1 max-desk:scroll-quiet desk:grid desk:grid-cols-[380px_minmax(280px,1fr)_440px] min-[1400px]:desk:grid-cols-[424px_minmax(280px,1fr)_528px]">
        <form
          aria-label={t('title')}
          noValidate
          onSubmit={(event) => event.preventDefault()}
          className="space-y-3 px-4 py-3 desk:scroll-quiet desk:min-h-0 desk:border-r desk:px-5"
        >
          {view.isStaying && (
            <Callout tone="offline" live>
              {t('staying')}
            </Callout>
          )}
          {faults && <FaultSummary faults={faults.list} whole={faults.whole} ref={faults.ref} />}
          <HazardTiles
            value={draft.hazard}
            onChange={view.setHazard}
            error={errorOf('hazard')}
            isDrill={draft.isDrill}
          />
          <PlaceField
            text={draft.placeText}
            understood={preview.understood}
            error={errorOf('placeText')}
            isLoading={preview.arePlacesLoading}
            isFailed={preview.arePlacesFailed}
            onText={view.onPlaceText}
            onPoint={view.setPoint}
          />
          {isWide === false && <div className="relative -mx-4 h-48">{map}</div>}
          <MediumField
            value={mediumOf(
              draft,
              preview.understood.point ? preview.understood.place.atSea : null,
            )}
            also={draft.alsoMedia}
            onChange={(medium) => change({ medium })}
            onAlso={(alsoMedia) => change({ alsoMedia })}
            error={errorOf('medium')}
          />
          <WhatFields draft={draft} change={change} errorOf={errorOf} />
          <QuantityFields draft={draft} change={change} errorOf={errorOf} levels={preview.levels} />
          <StoryFields draft={draft} change={change} errorOf={errorOf} />
        </form>
        {isWide !== false && (
          <div className="relative hidden min-h-0 desk:block">{isWide && map}</div>
        )}
        <div className="flex min-h-0 flex-col border-line desk:border-l">
          {/* Scrolled by keys too: nothing in it need be focusable. */}
          <div
            className="desk:scroll-quiet desk:min-h-0 desk:flex-1"
            tabIndex={isWide ? 0 : undefined}
          >
            <IntakePanel
              draft={draft}
              preview={preview}
              choice={view.choice}
              onChoose={view.onChoose}
              isChanging={view.isChanging}
              onLeave={() => view.onChanging(false)}
              whatIf={view.whatIf}
              compare={view.compare}
            />
          </div>
          {isWide !== false && <Foot view={view} className="hidden border-t p-3 desk:flex" />}
        </div>
      </div>
      {isWide === false && (
        <Foot view={view} className="flex border-t bg-bg-1 p-4 pb-6 desk:hidden" isShort />
      )}
      <KeyHints />
    </div>
  )
}

function TitleRow({ view }: { view: IntakeView }) {
  const t = useTranslations('intake')
  const { draft, isRestored } = view
  return (
    <header className="shrink-0">
      <div className="flex h-12 items-center gap-3 border-b px-4 max-tablet:border-b-0 desk:h-[52px] desk:px-5">
        <button
          type="button"
          onClick={view.close}
          className="-mx-1 p-1 text-row font-normal text-text-2 tablet:hidden"
        >
          {t('cancel')}
        </button>
        <h1 className="flex-1 text-section max-tablet:text-center tablet:flex-none">
          {t('title')}
        </h1>
        {draft.isDrill ? (
          <Chip tone="drill">{t('drillChip')}</Chip>
        ) : (
          <Chip tone="filled" className="max-tablet:hidden">
            {t('draftKept')}
          </Chip>
        )}
        {isRestored && (
          <button
            type="button"
            onClick={view.renew}
            className="hidden min-h-6 text-meta text-accent underline underline-offset-2 tablet:block"
          >
            {t('startAnew')}
          </button>
        )}
        <span className="hidden flex-1 tablet:block" />
        <span className="tablet:hidden">
          <UnsentOnPhone userId={view.userId} />
        </span>
        <MinuteMeter openedAt={draft.openedAt} />
        <Button
          tone="quiet"
          size="small"
          keys={['Esc']}
          onClick={view.close}
          className="max-desk:hidden"
        >
          {t('close')}
        </Button>
      </div>
      <div className="tablet:hidden">
        <MinuteLine openedAt={draft.openedAt} />
      </div>
    </header>
  )
}

/** The phone's form lies over the bar that says it otherwise. */
const UnsentOnPhone = ({ userId }: { userId: string }) =>
  useUnsent(userId) > 0 ? <Unsent userId={userId} /> : null

/** At the desk alone: what the keys do. */
function KeyHints() {
  const t = useTranslations('intake')
  const hints: [string[], string][] = [
    [['Tab'], t('keys.next')],
    [['1', '5'], t('keys.hazard')],
    [['Ctrl', 'M'], t('keys.map')],
    [['Ctrl', 'E'], t('keys.change')],
    [['Ctrl', 'S'], t('keys.save')],
    [['?'], t('keys.all')],
  ]
  return (
    <footer className="hidden h-9 shrink-0 items-center gap-6 overflow-hidden border-t px-5 text-meta whitespace-nowrap text-text-2 desk:flex">
      {hints.map(([keys, what]) => (
        <span key={what} className="flex items-center gap-2">
          <Keys keys={keys} />
          {what}
        </span>
      ))}
      <span className="ml-auto">{t('keys.estimate')}</span>
    </footer>
  )
}
