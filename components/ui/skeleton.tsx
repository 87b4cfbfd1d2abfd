/** Rows of a list while they are fetched: the list's own shape, no shimmer, after 200 ms. */
export function RowsSkeleton({ rows = 4, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // Rows have no identity: they are all the same and none moves.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={row} className="flex h-20 gap-3 border-b px-4 py-3">
          <div className="skeleton size-7" />
          <div className="flex-1 space-y-2">
            <div className="skeleton h-3 w-1/2" />
            <div className="skeleton h-2 w-2/3" />
            <div className="skeleton h-2 w-1/3" />
          </div>
        </div>
      ))}
    </div>
  )
}

export const BlockSkeleton = ({ label, className }: { label: string; className: string }) => (
  <div role="status" aria-label={label} className={`skeleton ${className}`} />
)
