import { ROAD_CLASSES } from '@/lib/travel/policy'
import { APPROVAL_FROM } from './approval'
import { CAPABILITIES } from './capability'
import { ON_EXPIRY, type Policy } from './plan'

/** What is wrong with figures read from data, by path; empty = they are a policy. */
export function policyFaults(figures: unknown): string[] {
  const faults: string[] = []
  const positive = (path: string, max = Number.POSITIVE_INFINITY) => {
    const figure = at(figures, path)
    if (!(typeof figure === 'number' && figure > 0 && figure <= max)) faults.push(path)
  }
  positive('version')
  positive('firstShare', 1)
  for (const path of ['horizonMinutes', 'waitMinutes', 'ackMinutes', 'nodeBudget']) positive(path)
  for (const roadClass of ROAD_CLASSES) positive(`travel.speedKmh.${roadClass}`)
  for (const name of ['accessFactor', 'accessSpeedKmh', 'seaKnots', 'carFactor', 'maxAccessKm'])
    positive(`travel.${name}`)
  positive('travel.rangeLow', 1)
  positive('travel.rangeHigh')
  const cities = at(figures, 'travel.cityMinutes')
  if (typeof cities !== 'object' || cities === null) faults.push('travel.cityMinutes')
  else if (Object.values(cities).some((minutes) => !(Number(minutes) >= 0)))
    faults.push('travel.cityMinutes')
  const onExpiry = at(figures, 'onExpiry')
  if (onExpiry !== undefined && !ON_EXPIRY.some((known) => known === onExpiry))
    faults.push('onExpiry')
  if (at(figures, 'departMinutes') !== undefined) positive('departMinutes')
  if (at(figures, 'surge') !== undefined) positive('surge.fromOpen')
  if (at(figures, 'turnMinutes') !== undefined) positive('turnMinutes')
  const approvalFrom = at(figures, 'approvalFrom')
  if (approvalFrom !== undefined && !APPROVAL_FROM.some((known) => known === approvalFrom))
    faults.push('approvalFrom')
  const minimums = at(figures, 'minimumStrength')
  if (minimums !== undefined && !(Array.isArray(minimums) && minimums.every(isMinimum)))
    faults.push('minimumStrength')
  if (at(figures, 'coverage') !== undefined) {
    positive('coverage.coverMinutes')
    positive('coverage.alternativeMinutes')
    positive('coverage.leastShare', 1)
  }
  return faults
}

const isMinimum = (row: unknown) =>
  typeof at(row, 'provinceCode') === 'string' &&
  CAPABILITIES.some((capability) => capability === at(row, 'capability')) &&
  Number(at(row, 'quantity')) > 0

/** Are these figures, read from a file or the database, a whole policy? */
export const isPolicy = (figures: unknown): figures is Policy => policyFaults(figures).length === 0

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
      value,
    )
