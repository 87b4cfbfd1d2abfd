import { describedBy, Field, Select, TextArea, TextInput } from '@/components/ui/field'

type FieldProps = {
  name: string
  /** What it begins with. */
  value: string
  label: string
  error: string | undefined
}
type Hinted = FieldProps & { hint: string }

type ChoiceProps = FieldProps & { choices: readonly (readonly [value: string, name: string])[] }

export const ChoiceField = ({ name, value, label, error, choices }: ChoiceProps) => (
  <Field id={name} label={label} error={error}>
    <Select
      id={name}
      name={name}
      defaultValue={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, { error })}
    >
      {choices.map(([each, word]) => (
        <option key={each} value={each}>
          {word}
        </option>
      ))}
    </Select>
  </Field>
)

export const SourceField = ({ name, value, label, hint, error }: Hinted) => (
  <Field id={name} label={label} hint={hint} error={error}>
    <TextArea
      id={name}
      name={name}
      defaultValue={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, { hint, error })}
    />
  </Field>
)

export const DayField = ({
  name,
  value,
  label,
  hint,
  error,
  first,
}: Hinted & { first: string }) => (
  <Field id={name} label={label} hint={hint} error={error}>
    <TextInput
      id={name}
      name={name}
      type="date"
      min={first}
      defaultValue={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, { hint, error })}
    />
  </Field>
)

/** A box says `on` or nothing. */
export const CheckedField = ({ name, value, label, hint, error }: Hinted) => (
  <div>
    <label className="flex min-h-9 items-center gap-2 text-body">
      <input
        id={name}
        type="checkbox"
        name={name}
        defaultChecked={value === 'on'}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
        className="size-4 accent-accent"
      />
      {label}
    </label>
    <p id={`${name}-hint`} className="text-meta text-text-3">
      {hint}
    </p>
    {error && (
      <p id={`${name}-error`} className="mt-1 text-meta font-medium text-danger">
        {error}
      </p>
    )}
  </div>
)
