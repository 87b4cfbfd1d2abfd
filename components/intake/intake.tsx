'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Choice, chosenOf, diversions, divertBody } from '@/components/dispatch/choice'
import { askWhy } from '@/components/dispatch/divert-ask'
import { useCompare } from '@/components/dispatch/use-compare'
import type { Problem } from '@/components/outbox/outbox'
import { useShortcuts } from '@/components/shell/shortcuts'
import type { Supposition } from '@/lib/dispatch/what-if'
import type { Position } from '@/lib/geo/position'
import { HAZARDS, type Hazard } from '@/lib/incidents/incident'
import { degreesText } from '@/lib/places/degrees'
import { type Faults, type FieldFault, formField, SUMMARY_MAX, toBody } from './body'
import { useCtrlKeys } from './ctrl-keys'
import { type Draft, type FieldName, type Point, withHazard, withPlaceText } from './draft'
import type { Fault } from './fault-summary'
import { IntakeLayout } from './layout'
import { QueuedNotice } from './queued'
import { leaveNews, type Saved, sendReport } from './send-report'
import { useDraft } from './use-draft'
import { usePreview } from './use-preview'

type Props = { user: { id: string; name: string } }

/** The form of a call: what is typed decides at once who should go; Ctrl+Enter logs it and sends them. */
export function Intake({ user }: Props) {
  const t = useTranslations('intake')
  const router = useRouter()
  const { draft, change, renew, forget, isRestored } = useDraft(user.id)
  const [suppositions, setSuppositions] = useState<readonly Supposition[]>([])
  const preview = usePreview(draft, suppositions)
  const [choice, setChoice] = useState<Choice>(null)
  const [isChanging, setChanging] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<'save' | 'send' | null>(null)
  const [queued, setQueued] = useState<{
    because: Extract<Saved, { is: 'queued' }>['because']
    hasOrder: boolean
  } | null>(null)
  const [isStaying, setStaying] = useState(false)
  const [divertReason, setDivertReason] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const summary = useRef<HTMLDivElement>(null)

  const { recommendation, understood } = preview
  const chosen = recommendation ? chosenOf(recommendation, choice) : []
  const diverted = diversions(chosen)
  const isSupposed = suppositions.length > 0
  const whatIf = {
    suppositions,
    supposed: preview.supposed,
    isFailed: false,
    onSuppose: setSuppositions,
  }
  const compare = useCompare({
    world: draft.isDrill && draft.id !== '' ? draft.id : 'real',
    position: understood.point?.position ?? null,
    atSea: understood.place.atSea,
    recommendation: preview.supposed ?? recommendation,
    suppositions,
    isChanging,
  })
  const startOver = () => {
    setChoice(null)
    setSuppositions([])
    compare.clear()
  }
  const serverErrors = fieldErrorsOf(refusal)
  const errorOf = (field: keyof Draft): string | undefined => {
    const fault = isField(field) ? faults[field] : undefined
    return fault ? sayFault(t, fault) : isField(field) ? serverErrors.fields[field] : undefined
  }
  const list: Fault[] = FIELD_ORDER.flatMap((field) => {
    const message = errorOf(field)
    return message ? [{ id: field, message }] : []
  })
  const hasFaults = list.length > 0 || serverErrors.whole.length > 0

  useEffect(() => {
    document.title = hasFaults ? t('pageError', { title: t('title') }) : t('title')
  }, [hasFaults, t])

  const edit = useCallback(
    (changes: Partial<Draft>) => {
      change(changes)
      // A corrected field is no longer wrong; the rest is judged again on the next attempt.
      setFaults((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))),
      )
    },
    [change],
  )
  const setHazard = (hazard: Hazard) => {
    change((before) => withHazard(before, hazard))
    startOver()
    setFaults(({ hazard: _, ...rest }) => rest)
  }
  const setPoint = (point: Point, placeText: string) => {
    edit({
      point,
      placeText:
        draft.placeText.trim() === '' || point.source === 'place' ? placeText : draft.placeText,
    })
    startOver()
  }
  const setPosition = (position: Position) =>
    setPoint({ position, source: 'map', accuracyM: null, name: null }, degreesText(position))

  const fail = (next: Faults, problem: Problem | null) => {
    setFaults(next)
    setRefusal(problem)
    // After it is drawn: the summary takes the focus and is read aloud.
    requestAnimationFrame(() => summary.current?.focus())
  }

  const submit = async (mode: 'save' | 'send', isLettingGo = false) => {
    if (busy || draft.id === '' || (mode === 'send' && isSupposed && chosen.length > 0)) return
    const wantsWord = mode === 'send' && !isLettingGo && diverted.length > 0
    if (wantsWord && divertReason.trim() === '') return askWhy()
    const read = toBody(draft, understood, new Date())
    if (read.body === null) return fail(read.faults, null)
    setFaults({})
    setRefusal(null)
    setBusy(mode)
    const going = isLettingGo ? chosen.filter((pick) => !diverted.includes(pick)) : chosen
    const shown = chosen.map(({ stationCode }) => stationCode)
    const order =
      mode === 'send' && recommendation && shown.length > 0
        ? {
            recommendation,
            shown,
            stations: choice === null ? null : going.map(({ stationCode }) => stationCode),
            diverting: divertBody(going, divertReason),
          }
        : null
    const title = titleOf(draft, t(`tile.${read.body.hazard}`))
    const saved = await sendReport({ author: user.id, title, body: read.body, order })
    setBusy(null)
    if (saved.is === 'refused') return fail({}, saved.problem)
    forget()
    if (saved.is === 'queued')
      return setQueued({ because: saved.because, hasOrder: order !== null })
    if (saved.news) leaveNews(saved.code, saved.news)
    router.push(`/incidents/${saved.code}`)
  }

  const close = () => {
    // A page that is asked for without a network is replaced by the browser's own error.
    if (navigator.onLine) router.push('/')
    else setStaying(true)
  }
  const focusField = (id: string) => root.current?.querySelector<HTMLElement>(`#${id}`)?.focus()
  const toggleChanging = () => {
    if (!isSupposed) setChanging((before) => !before)
  }
  useShortcuts({
    // Also without Ctrl, as on the board; in a field it is a letter.
    e: toggleChanging,
    ...Object.fromEntries(
      HAZARDS.map((hazard, index) => [
        String(index + 1),
        () => {
          setHazard(hazard)
          focusField('placeText')
        },
      ]),
    ),
    'ctrl+enter': () => submit('send'),
    escape: close,
  })
  useCtrlKeys({
    s: () => submit('save'),
    m: () => root.current?.querySelector<HTMLElement>('.leaflet-container')?.focus(),
    e: toggleChanging,
  })

  if (queued)
    return (
      <QueuedNotice
        because={queued.because}
        hasOrder={queued.hasOrder}
        userId={user.id}
        onAnother={() => {
          setQueued(null)
          startOver()
          renew()
        }}
      />
    )

  return (
    <div ref={root} className="contents">
      <IntakeLayout
        {...{
          draft,
          preview,
          choice,
          chosen,
          isChanging,
          whatIf,
          compare,
          errorOf,
          busy,
          isRestored,
          close,
          renew,
          setHazard,
          setPoint,
          setPosition,
        }}
        userId={user.id}
        isStaying={isStaying}
        change={edit}
        onPlaceText={(text) => {
          change((before) => withPlaceText(before, text))
          setFaults(({ placeText: _, ...rest }) => rest)
          startOver()
        }}
        onChoose={setChoice}
        onChanging={setChanging}
        faults={hasFaults ? { list, whole: serverErrors.whole, ref: summary } : null}
        diverting={{
          picks: isSupposed ? [] : diverted,
          reason: divertReason,
          onReason: setDivertReason,
          onWithout: () => {
            if (choice === null || chosen.length > diverted.length) void submit('send', true)
          },
          isBusy: busy !== null,
        }}
        onSave={() => submit('save')}
        onSend={() => submit('send')}
      />
    </div>
  )
}

/** In the order in which the form is walked. */
const FIELD_ORDER: readonly FieldName[] = [
  'hazard',
  'placeText',
  'medium',
  'what',
  'teq',
  'from',
  'to',
  'summary',
  'reporter',
  'phone',
  'discovered',
  'reported',
  'party',
  'casualties',
  'releasing',
]

const isField = (field: keyof Draft): field is FieldName =>
  FIELD_ORDER.some((known) => known === field)

const sayFault = (t: ReturnType<typeof useTranslations<'intake'>>, fault: FieldFault) =>
  t(`errors.${fault}`, { max: SUMMARY_MAX })

/** A server's sentences at the fields of this form; what belongs to none is said of the whole. */
function fieldErrorsOf(problem: Problem | null) {
  const fields: Partial<Record<FieldName, string>> = {}
  const whole: string[] = []
  if (!problem) return { fields, whole }
  for (const [name, messages] of Object.entries(problem.errors)) {
    const field = formField(name)
    if (field) fields[field] = messages.join(' ')
    else whole.push(...messages)
  }
  if (Object.keys(problem.errors).length === 0) whole.push(problem.title)
  return { fields, whole }
}

const titleOf = (draft: Draft, hazard: string) =>
  [hazard, draft.party.trim() || draft.placeText.trim()].filter(Boolean).join(', ')
