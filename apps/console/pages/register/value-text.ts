// A value of the register as text: yes and no, dates, lists.
import { useCallback } from 'react'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useRegisterWords } from './words.ts'

export type Value = string | number | boolean | null | readonly string[]

const dateLike = /^\d{4}-\d{2}-\d{2}(T|$)/

export function useValueText(): (value: Value, isDate?: boolean) => string {
  const say = useRegisterWords()
  const locale = useLocale()
  return useCallback((value, isDate = true) => {
    if (value === null) return ''
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') return isDate && dateLike.test(value) ? formatDate(value, locale) : value
    return value.join(say('sep'))
  }, [say, locale])
}
