import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { describedBy, Select, TextInput } from '@/components/ui/field'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import type { TypedNeed } from './draft-fields'

type Props = {
  /** From 0, as in the name of its fields. */
  row: number
  need: TypedNeed
  faultOf: (field: string) => string | undefined
  onChange: (change: Partial<TypedNeed>) => void
  onRemove: () => void
}

/** One need as a line: capability, quantity with its unit, essential or not. */
export function NeedRow({ row, need, faultOf, onChange, onRemove }: Props) {
  const t = useTranslations('plans.draft')
  const w = useTranslations('words')
  const ids = { capability: `needs.${row}.capability`, quantity: `needs.${row}.quantity` }
  const faults = { capability: faultOf(ids.capability), quantity: faultOf(ids.quantity) }
  const known = CAPABILITIES.find((each) => each === need.capability)
  const number = { row: row + 1 }
  return (
    <li className="border-b py-2">
      <div className="grid grid-cols-[minmax(0,1fr)_36px] items-center gap-2 tablet:grid-cols-[minmax(0,1fr)_120px_64px_120px_36px]">
        <Select
          id={ids.capability}
          name={ids.capability}
          aria-label={t('capabilityOf', number)}
          value={need.capability}
          onChange={(event) => onChange({ capability: event.target.value })}
          aria-invalid={faults.capability ? true : undefined}
          aria-describedby={describedBy(ids.capability, { error: faults.capability })}
        >
          <option value="">{t('choose')}</option>
          {CAPABILITIES.map((each) => (
            <option key={each} value={each}>
              {w(`capability.${each}`)}
            </option>
          ))}
        </Select>
        <Button
          size="input"
          className="px-2! tablet:order-last"
          aria-label={t('remove', number)}
          title={t('remove', number)}
          onClick={onRemove}
        >
          <X size={16} aria-hidden />
        </Button>
        <TextInput
          id={ids.quantity}
          name={ids.quantity}
          inputMode="decimal"
          aria-label={t('quantityOf', number)}
          placeholder={t('quantity')}
          value={need.quantity}
          onChange={(event) => onChange({ quantity: event.target.value })}
          className="text-right"
          aria-invalid={faults.quantity ? true : undefined}
          aria-describedby={describedBy(ids.quantity, { error: faults.quantity })}
        />
        <span className="text-body text-text-2">
          {known && w(`unit.${CAPABILITY_UNIT[known]}`)}
        </span>
        <label className="flex min-h-9 items-center gap-2 text-body">
          <input
            type="checkbox"
            name={`needs.${row}.essential`}
            aria-label={t('essentialOf', number)}
            checked={need.essential}
            onChange={(event) => onChange({ essential: event.target.checked })}
            className="size-4 accent-accent"
          />
          {t('essential')}
        </label>
      </div>
      {(['capability', 'quantity'] as const).map(
        (field) =>
          faults[field] && (
            <p
              key={field}
              id={`${ids[field]}-error`}
              className="mt-1 text-meta font-medium text-danger"
            >
              {faults[field]}
            </p>
          ),
      )}
    </li>
  )
}
