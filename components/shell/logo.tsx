/** A dial that has just struck: the desk's sign. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden>
      <path
        d="M17.5 4A10.6 10.6 0 1 0 24 10.5"
        stroke="var(--text-1)"
        strokeWidth={2.4}
        strokeLinecap="round"
      />
      <path d="M14 14 20.5 7.5" stroke="var(--accent)" strokeWidth={2.4} strokeLinecap="round" />
      <circle cx={14} cy={14} r={2.4} fill="var(--text-1)" />
    </svg>
  )
}
