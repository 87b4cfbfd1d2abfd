import type { Magnitude, Policy } from './plan'

/** Magnitudes an approval may be asked from, least first. */
export const APPROVAL_FROM = ['small', 'medium', 'large'] as const

/**
 * Does the policy want somebody's approval of orders of this magnitude? Never a condition of ordering:
 * the minute decides, and the paper says that it is still to come. Unknown counts as medium, as its
 * needs do.
 */
export function needsApproval(
  { approvalFrom }: Pick<Policy, 'approvalFrom'>,
  magnitude: Magnitude,
): boolean {
  if (!approvalFrom) return false
  const size = magnitude === 'unknown' ? 'medium' : magnitude
  return APPROVAL_FROM.indexOf(size) >= APPROVAL_FROM.indexOf(approvalFrom)
}
