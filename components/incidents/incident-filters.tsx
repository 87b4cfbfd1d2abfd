import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field, Select, TextInput } from '@/components/ui/field'
import { HAZARDS, STATUSES } from '@/lib/incidents/incident'
import type { ListValues } from './list-filter'

/** A plain form that asks for an address: it works before any script has loaded, and can be sent on. */
export function IncidentFilters({ values }: { values: ListValues }) {
  const t = useTranslations('incidents.filter')
  const words = useTranslations('words')
  const isSet = Object.values(values).some((value) => value !== '')
  return (
    <form
      action="/incidents"
      className="flex flex-1 flex-wrap items-end gap-x-3 gap-y-2"
      aria-label={t('label')}
    >
      <Field id="q" label={t('text')} className="min-w-48 flex-1">
        <TextInput id="q" name="q" type="search" defaultValue={values.q} />
      </Field>
      <Field id="status" label={t('status')}>
        <Select id="status" name="status" defaultValue={values.status}>
          <option value="">{t('all')}</option>
          <option value="open">{t('open')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {words(`status.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="hazard" label={t('hazard')}>
        <Select id="hazard" name="hazard" defaultValue={values.hazard}>
          <option value="">{t('all')}</option>
          {HAZARDS.map((hazard) => (
            <option key={hazard} value={hazard}>
              {words(`hazard.${hazard}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="world" label={t('world')}>
        <Select id="world" name="world" defaultValue={values.world}>
          <option value="">{t('all')}</option>
          <option value="real">{t('real')}</option>
          <option value="drill">{t('drill')}</option>
        </Select>
      </Field>
      <Field id="from" label={t('from')}>
        <TextInput id="from" name="from" type="date" defaultValue={values.from} />
      </Field>
      <Field id="to" label={t('to')}>
        <TextInput id="to" name="to" type="date" defaultValue={values.to} />
      </Field>
      <Button type="submit" size="input">
        {t('apply')}
      </Button>
      {isSet && (
        <Link href="/incidents" className="pb-2 text-body text-accent underline underline-offset-2">
          {t('clear')}
        </Link>
      )}
    </form>
  )
}
