import type { AssignmentView } from '@/lib/desk/view'
import type { Position } from '@/lib/geo/position'

/** Where the team of an order set out: its station, or where it was when it was turned round. */
export const setOutFrom = ({ estimate }: Pick<AssignmentView, 'estimate'>, home: Position) =>
  estimate?.from ?? home
