// Where papers find how a day is written.
export { longDay } from '#hospital/kernel/long-day.ts'
