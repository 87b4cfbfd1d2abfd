'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { describedBy, Field, TextInput } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { AGENCIES } from '@/lib/incidents/incident'
import { signIn } from './sign-in'

const UNITS = [...AGENCIES, 'station'] as const
type Unit = (typeof UNITS)[number]
type Fault = {
  field: 'username' | 'password'
  key: 'usernameMissing' | 'passwordMissing' | 'wrong' | 'tooMany' | 'unreachable'
}

/** Shift accounts sign in with a name and a password; a failure keeps what was typed and says what to do. */
export function SignInForm({ isDemo }: { isDemo: boolean }) {
  const t = useTranslations('auth')
  const shell = useTranslations('shell')
  const id = useId()
  const [unit, setUnit] = useState<Unit>('SOS')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (faults.length === 0) return
    summary.current?.focus()
    // The title says it first, for those who hear the page.
    document.title = t('failed', { reason: `${t('errors.summary')} · ${shell('product')}` })
  }, [faults, t, shell])

  async function submit(event: FormEvent) {
    event.preventDefault()
    const missing: Fault[] = []
    if (username.trim() === '') missing.push({ field: 'username', key: 'usernameMissing' })
    if (password === '') missing.push({ field: 'password', key: 'passwordMissing' })
    setFaults(missing)
    if (missing.length > 0) return
    setBusy(true)
    const refusal = await signIn(username, password)
    // A whole load, not a navigation: nothing of the signed-out page may stay.
    if (refusal === null) return window.location.assign('/')
    setBusy(false)
    setFaults([{ field: refusal === 'wrong' ? 'password' : 'username', key: refusal }])
  }

  const ids = { username: `${id}-username`, password: `${id}-password` }
  const faultOf = (field: Fault['field']) => {
    const fault = faults.find((each) => each.field === field)
    return fault && (fault.key === 'usernameMissing' || fault.key === 'passwordMissing')
      ? t(`errors.${fault.key}`)
      : undefined
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-5">
      {faults.length > 0 && (
        <div
          ref={summary}
          tabIndex={-1}
          role="alert"
          className="rounded-control border border-danger px-3 py-2.5 text-body outline-offset-2"
        >
          <p className="font-semibold">{t('errors.summary')}</p>
          <ul>
            {faults.map(({ field, key }) => (
              <li key={key}>
                <a href={`#${ids[field]}`} className="text-accent underline underline-offset-2">
                  {t(`errors.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Segmented
        legend={t('unit')}
        showLegend
        name="unit"
        wide
        size="large"
        options={UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
        value={unit}
        onChange={setUnit}
      />
      <Field
        id={ids.username}
        label={unit === 'station' ? t('usernameStation') : t('username')}
        error={faultOf('username')}
      >
        <TextInput
          id={ids.username}
          name="username"
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          aria-invalid={faultOf('username') !== undefined || undefined}
          aria-describedby={describedBy(ids.username, { error: faultOf('username') })}
        />
      </Field>
      <Field id={ids.password} label={t('password')} error={faultOf('password')}>
        <div className="relative">
          <TextInput
            id={ids.password}
            name="password"
            size="large"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            className="pr-18"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            aria-invalid={faultOf('password') !== undefined || undefined}
            aria-describedby={describedBy(ids.password, { error: faultOf('password') })}
          />
          <button
            type="button"
            className="absolute inset-y-1 right-2 rounded-chip px-2 text-body font-medium text-accent"
            aria-pressed={isShown}
            aria-controls={ids.password}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? t('hide') : t('show')}
          </button>
        </div>
      </Field>
      <Button
        type="submit"
        tone="main"
        size="main"
        keys={['Enter']}
        busy={isBusy}
        className="w-full justify-between! max-tablet:[&_kbd]:hidden"
      >
        {isBusy ? t('submitting') : t('submit')}
      </Button>
      <p className="text-meta text-text-2">
        {t('forgot')} {isDemo && t('demo')}
      </p>
    </form>
  )
}
