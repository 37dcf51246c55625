// The exercises that come with the program.
import { dataOf } from '../data.ts'
import { exercise, type Exercise } from './exercise.ts'

/** In the order in which people see them. */
const shippedIds = [
  'card-night-printer', 'card-front-desk-mail', 'ward-orders-stop', 'ward-lab-dialysis-pharmacy', 'office-vendor-line', 'night-printers',
] as const

const shelf = shippedIds.map((id) => dataOf(`exercises/${id}`, exercise))

export const shippedExercises = (): readonly Exercise[] => shelf.map((read) => read())
