// The most careful rule, with the signs and red rules that come with the program.
import { red, signs } from 'virtual:own-signs'
import { mayBeRed as byRules, type Told } from './may-be-red.ts'

const known = new Set(signs.map(({ id }) => id))

export const mayBeRed = (told: Told): boolean => byRules(told, red, known)
