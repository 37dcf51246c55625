import { expect, it } from 'vitest'
import { dataKinds } from '#hospital/register/vocabulary/recovery.ts'
import { recoveryText } from '../text.ts'
import { methodFor } from './method.ts'

it('has a sentence for every kind of data, another for what is carried than for what stays', () => {
  for (const data of [...dataKinds, null]) {
    const [attached, carried] = [methodFor(data, { offline: null }), methodFor(data, { offline: 'detached' })]
    expect(attached.code).not.toBe(carried.code)
    for (const locale of ['ja', 'en'] as const) for (const { code } of [attached, carried]) expect(recoveryText[locale]).toHaveProperty([code])
  }
  expect(methodFor(null, { offline: null })).toEqual(methodFor('mixed', { offline: null }))
})
