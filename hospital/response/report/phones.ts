// Whom a ward calls when something is wrong: the people who look after the systems, then who answers for safety.
import { dialled } from '#hospital/kernel/phone.ts'
import type { RegisterView } from '#hospital/register/view.ts'

const roles = ['systems', 'security-manager'] as const
const most = 6

export interface Called {
  readonly role: (typeof roles)[number]
  readonly number: string
}

/** The first is the one to call. */
export function calledFirst(view: RegisterView): readonly Called[] {
  return roles.flatMap((role) => view.all('contact')
    .filter(({ is }) => is.role === role)
    .toSorted((a, b) => Number(a.is.order === 'deputy') - Number(b.is.order === 'deputy'))
    .flatMap(({ is }) => (is.phones ?? []).map((number) => ({ role, number }))))
    .slice(0, most)
}

/** Only mobile numbers take a message. */
export function takesMessages(number: string): boolean {
  return /^(\+81|0)[789]0\d{8}$/.test(dialled(number) ?? '')
}

/** A whole number rather than an extension: it can be dialled by a phone of one's own, as from a code on paper. */
export function fromAnywhere(called: readonly Called[]): string | null {
  const number = wholeNumber(called)
  return number === null ? null : dialled(number)
}

/** The same as people write it, to be read aloud. */
export function wholeNumber(called: readonly Called[]): string | null {
  const numbers = called.flatMap(({ number }) => (dialled(number) === null ? [] : [number]))
  return numbers.find((number) => (dialled(number) ?? '').length >= 10) ?? numbers[0] ?? null
}
