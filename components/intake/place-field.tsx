'use client'

import { Check, LocateFixed, MapPin, TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Position } from '@/lib/geo/position'
import { degreesText } from '@/lib/places/degrees'
import type { PlaceHit } from '@/lib/places/place'
import { Combobox } from './combobox'
import type { Point } from './draft'
import { pointOf, type Understood } from './understood'

type Props = {
  text: string
  understood: Understood
  error?: string | undefined
  isLoading: boolean
  /** The gazetteer could not be read: coordinates and the map still serve. */
  isFailed: boolean
  onText: (text: string) => void
  onPoint: (point: Point, text: string) => void
}

/** One field for every way of saying where, and what was understood of it. */
export function PlaceField({
  text,
  understood,
  error,
  isLoading,
  isFailed,
  onText,
  onPoint,
}: Props) {
  const t = useTranslations('intake')
  const { hits } = understood
  const choose = (index: number) => {
    const hit = hits[index]
    const point = hit && pointOf(hit)
    if (point) onPoint(point, hit.name)
  }

  return (
    <Field
      id="placeText"
      label={t('place.label')}
      error={error}
      className="[&>div:first-child]:max-tablet:sr-only"
    >
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <Combobox
            id="placeText"
            value={text}
            onChange={onText}
            suggestions={hits.map((hit, index) => ({
              key: `${index} ${hit.name}`,
              label: hit.name,
              detail: <HitDetail hit={hit} />,
            }))}
            onChoose={choose}
            listLabel={t('place.suggestions')}
            placeholder={t('place.placeholder')}
            className="max-tablet:h-12"
            aria-invalid={error ? true : undefined}
            aria-describedby={
              error ? 'placeText-error placeText-understood' : 'placeText-understood'
            }
            inside={<MapPin size={16} aria-hidden className="text-text-3" />}
            enterKeyHint="next"
          />
        </div>
        <DeviceButton onPoint={onPoint} />
      </div>
      <p
        id="placeText-understood"
        role="status"
        className="mt-1 flex min-h-5 items-start gap-1.5 text-meta text-text-2"
      >
        <UnderstoodLine
          understood={understood}
          text={text}
          isLoading={isLoading}
          isFailed={isFailed}
        />
      </p>
    </Field>
  )
}

/** What it was called before, what it lies in, and that nobody knows where it is. */
function HitDetail({ hit }: { hit: PlaceHit }) {
  const t = useTranslations('intake')
  return (
    <>
      {[
        hit.was && t('place.was', { name: hit.was }),
        hit.commune && hit.commune.name !== hit.name && hit.commune.name,
        hit.province && hit.province.name !== hit.name && hit.province.name,
        hit.position === null && t('place.positionUnknown'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

type LineProps = { understood: Understood; text: string; isLoading: boolean; isFailed: boolean }

function UnderstoodLine({ understood, text, isLoading, isFailed }: LineProps) {
  const t = useTranslations('intake')
  const w = useTranslations('words')
  const { point, place, hits, by } = understood
  if (!point) {
    if (text.trim() === '') return t('place.hint')
    if (isLoading) return t('place.reading')
    if (isFailed) return t('place.failed')
    return (
      <>
        <TriangleAlert size={14} aria-hidden className="mt-px shrink-0" />
        {hits.length > 0 ? t('place.noPosition') : t('place.notFound')}
      </>
    )
  }
  const where = [place.commune?.name, place.province?.name].filter(Boolean).join(', ')
  return (
    <>
      <Check size={14} aria-hidden className="mt-px shrink-0 text-accent" />
      <span>
        <span className="font-semibold text-text-1">
          {place.abroad
            ? t('place.abroad')
            : where || (place.atSea ? t('place.sea') : t('place.noProvince'))}
        </span>
        {place.commune && ` · ${t('place.code', { code: place.commune.code })}`}
        {place.atSea && <AtSea place={place} />}
        {by === 'coordinates' || point.source === 'map' || point.source === 'gps'
          ? ` · ${degreesText(point.position)}`
          : point.name && point.name !== text.trim() && ` · ${point.name}`}
        <Accuracy metres={point.accuracyM} />
        {by === 'chosen' && ` · ${w(`positionSource.${point.source}`)}`}
        {by === 'name' && hits.length > 1 && ` · ${t('place.others', { count: hits.length - 1 })}`}
      </span>
    </>
  )
}

function AtSea({ place }: { place: Understood['place'] }) {
  const t = useTranslations('intake')
  const format = useFormatter()
  if (!place.nearest) return <> · {t('place.atSea')}</>
  const km = format.number(place.nearest.km, {
    maximumFractionDigits: place.nearest.km < 10 ? 1 : 0,
  })
  return (
    <>
      {' · '}
      {t('place.atSeaNear', { name: place.nearest.name, km })}
    </>
  )
}

function Accuracy({ metres }: { metres: number | null }) {
  const t = useTranslations('intake')
  const format = useFormatter()
  if (metres === null) return null
  return (
    <>
      {' · '}
      {metres >= 1000
        ? t('place.accuracyKm', { km: format.number(metres / 1000, { maximumFractionDigits: 1 }) })
        : t('place.accuracyM', { metres: Math.round(metres) })}
    </>
  )
}

/** The phone's own position, for whoever stands at the place. */
function DeviceButton({ onPoint }: { onPoint: (point: Point, text: string) => void }) {
  const t = useTranslations('intake')
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        const position: Position = { lat: coords.latitude, lng: coords.longitude }
        onPoint(
          { position, source: 'gps', accuracyM: coords.accuracy, name: null },
          degreesText(position),
        )
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
    if (!navigator.geolocation) setState('failed')
  }
  return (
    <>
      <button
        type="button"
        onClick={ask}
        aria-label={t('place.device')}
        title={t('place.device')}
        className={buttonClass({ className: 'size-12! p-0! desk:hidden', size: 'input' })}
      >
        <LocateFixed size={20} aria-hidden />
      </button>
      {state === 'failed' && (
        <span role="alert" className="sr-only">
          {t('place.deviceFailed')}
        </span>
      )}
    </>
  )
}
