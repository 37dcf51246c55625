// One system under one name, however its name was written.
import { keyOf } from '#hospital/register/key.ts'

export const systemKey = (name: string): string => keyOf.system({ name }) ?? ''

export const sameSystem = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && systemKey(a) === systemKey(b)
