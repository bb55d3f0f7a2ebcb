import type { JobWords } from '../../features/jobs/words/en'

const minute = 60
const hour = 60 * minute

/** A time as people tell it: whole hours, or minutes where it is not much more than one. */
export const timeOf = (seconds: number, { hours, minutes }: JobWords): string =>
  seconds < 2 * hour ? minutes(Math.round(seconds / minute)) : hours(Math.round(seconds / hour))
