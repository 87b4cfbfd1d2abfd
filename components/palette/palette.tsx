'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { CornerDownLeft, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useSignOut } from '@/components/shell/sign-out'
import { rememberChoice } from '@/components/theme/remember-choice'
import { switchTheme } from '@/components/theme/theme-toggle'
import { classNames } from '@/components/ui/class-names'
import { Kbd } from '@/components/ui/kbd'
import { LOCALE_COOKIE } from '@/lib/i18n/locale'
import { ResultRow } from './result-row'
import { type Command, type Result, readQuery, SCOPE_SIGN, SCOPES, type Scope } from './results'
import { useResults } from './use-results'

type Props = { open: boolean; onClose: () => void; onHelp: () => void; canRecord: boolean }

/** One field for finding and for doing: over the list, so that strip and map stay in sight. */
export function Palette({ open, onClose, onHelp, canRecord }: Props) {
  const t = useTranslations('palette')
  const shell = useTranslations('shell')
  const router = useRouter()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { signOut } = useSignOut()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)

  const commands = useCommands(canRecord)
  const { scope, text, found, counts, placesState } = useResults(typed, commands)
  const flat = found.flatMap(({ shown }) => shown)
  const active = flat[Math.min(at, flat.length - 1)]

  const type = (next: string) => {
    setTyped(next)
    setAt(0)
  }
  const enterScope = (next: Scope | null) => {
    type(next ? `${SCOPE_SIGN[next]}${text}` : text)
    input.current?.focus()
  }
  const go = (href: string) => {
    onClose()
    router.push(href)
  }

  const act: Record<string, () => void> = {
    record: () => go('/incidents/new'),
    board: () => go('/'),
    incidents: () => go('/incidents'),
    stations: () => go('/stations'),
    coverage: () => go('/coverage'),
    travel: () => go('/travel'),
    theme: switchTheme,
    language: () => {
      rememberChoice(LOCALE_COOKIE, document.documentElement.lang === 'vi' ? 'en' : 'vi')
      router.refresh()
      onClose()
    },
    help: onHelp,
    signOut,
  }
  const choose = (result: Result) => {
    if (result.kind === 'incidents') return go(`/incidents/${result.incident.code}`)
    if (result.kind === 'stations') return go(`/stations?station=${result.station.code}`)
    if (result.kind === 'commands') return act[result.command.id]?.()
    if (canRecord) go(`/incidents/new?place=${encodeURIComponent(placeText(result.place))}`)
  }

  const press = (event: KeyboardEvent) => {
    // Enter that ends a Vietnamese composition chooses nothing.
    if (event.nativeEvent.isComposing) return
    const run = keyAction(event)
    if (!run) return
    event.preventDefault()
    run()
  }

  function keyAction({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    if (key === 'ArrowDown') return () => setAt(Math.min(flat.length - 1, at + 1))
    if (key === 'ArrowUp') return () => setAt(Math.max(0, at - 1))
    if (key === 'Enter' && active) return () => choose(active)
    if (key !== 'Tab') return null
    const scopes = [null, ...SCOPES]
    const step = shiftKey ? scopes.length - 1 : 1
    return () => enterScope(scopes[(scopes.indexOf(scope) + step) % scopes.length] ?? null)
  }

  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-[1200] bg-bg-0/62" />
        <Base.Popup
          initialFocus={input}
          className="come-in fixed inset-x-0 top-0 z-[1210] flex max-h-dvh flex-col border border-line-3 bg-bg-1 tablet:inset-x-auto tablet:top-[104px] tablet:left-[72px] tablet:max-h-[calc(100dvh-120px)] tablet:w-[660px] tablet:max-w-[calc(100vw-88px)] tablet:rounded-main"
        >
          <Base.Title className="sr-only">{t('label')}</Base.Title>
          <div className="flex h-14 shrink-0 items-center gap-3 border-b px-4">
            <Search size={18} className="text-text-2" aria-hidden />
            <input
              ref={input}
              role="combobox"
              aria-label={t('label')}
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={active ? `${id}-${active.id}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={t('placeholder')}
              value={typed}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
              className="min-w-0 flex-1 bg-transparent text-title font-normal outline-none placeholder:text-text-3"
            />
            <span className="text-meta text-text-3 max-tablet:hidden">{t('noMarks')}</span>
            <Base.Close className="rounded-chip" aria-label={shell('close')}>
              <Kbd>Esc</Kbd>
            </Base.Close>
          </div>
          <div className="flex h-10 shrink-0 items-center gap-1 overflow-x-auto border-b px-3">
            {[null, ...SCOPES].map((each) => (
              <button
                key={each ?? 'all'}
                type="button"
                tabIndex={-1}
                aria-pressed={scope === each}
                onClick={() => enterScope(each)}
                className={classNames(
                  'flex h-7 items-center gap-1.5 rounded-chip px-2 text-meta whitespace-nowrap',
                  scope === each ? 'bg-bg-3 font-semibold text-text-1' : 'text-text-2',
                )}
              >
                {t(`scope.${each ?? 'all'}`)}
                {each && typed !== '' && <span className="font-semibold">{counts[each]}</span>}
                {each && <Kbd>{SCOPE_SIGN[each]}</Kbd>}
              </button>
            ))}
          </div>
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={t('results')}
            className="scroll-quiet min-h-0 flex-1 py-1"
          >
            {found.map(({ scope: kind, shown, count }) => (
              // A fieldset may not stand in a listbox.
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={kind}
                role="group"
                aria-labelledby={`${id}-${kind}`}
                className="border-b pb-1 last:border-b-0"
              >
                <p id={`${id}-${kind}`} className="caption px-4 pt-2 pb-1">
                  {t(`scope.${kind}`)}
                </p>
                {shown.map((result) => (
                  <ResultRow
                    key={result.id}
                    id={`${id}-${result.id}`}
                    result={result}
                    query={text}
                    isActive={result === active}
                    onChoose={() => choose(result)}
                    onHover={() => setAt(flat.indexOf(result))}
                  />
                ))}
                {count > shown.length && (
                  <p className="px-4 py-1 pl-[52px] text-meta text-text-3">
                    {t('more', { count: count - shown.length })} <Kbd>{SCOPE_SIGN[kind]}</Kbd>
                  </p>
                )}
              </div>
            ))}
            {flat.length === 0 && (
              <p className="px-4 py-6 text-body text-text-2">
                <span className="block text-row text-text-1">{t('empty.title')}</span>
                {t('empty.body')}
              </p>
            )}
            {placesState === 'pending' && readQuery(typed).text !== '' && (
              <p className="px-4 py-2 text-meta text-text-3">{t('placesLoading')}</p>
            )}
            {placesState === 'error' && (
              <p className="px-4 py-2 text-meta text-text-3">{t('placesFailed')}</p>
            )}
          </div>
          <footer className="flex h-10 shrink-0 items-center gap-5 border-t px-4 text-meta text-text-2 max-tablet:hidden">
            <span className="flex items-center gap-1">
              <Kbd>↑</Kbd>
              <Kbd>↓</Kbd> {t('foot.move')}
            </span>
            <span className="flex items-center gap-1">
              <CornerDownLeft size={12} aria-hidden /> Enter {t('foot.open')}
            </span>
            <span className="flex items-center gap-1">
              <Kbd>Tab</Kbd> {t('foot.next')}
            </span>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function useCommands(canRecord: boolean): Command[] {
  const t = useTranslations('palette.command')
  return [
    ...(canRecord ? [{ id: 'record', title: t('record'), keys: ['N'] }] : []),
    { id: 'board', title: t('board'), keys: ['G', 'B'] },
    { id: 'incidents', title: t('incidents'), keys: ['G', 'S'] },
    { id: 'stations', title: t('stations'), keys: ['G', 'T'] },
    { id: 'coverage', title: t('coverage'), keys: ['G', 'D'] },
    { id: 'travel', title: t('travel') },
    { id: 'theme', title: t('theme') },
    { id: 'language', title: t('language') },
    { id: 'help', title: t('help'), keys: ['?'] },
    { id: 'signOut', title: t('signOut') },
  ]
}

const placeText = (place: Extract<Result, { kind: 'places' }>['place']) =>
  [place.name, place.kind === 'province' ? null : place.province?.name].filter(Boolean).join(', ')
