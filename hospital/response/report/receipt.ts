// The short code a reporter keeps. Made from the report's id by the installation's key: sending twice gives the same one.
import { createHmac } from 'node:crypto'
import { crockford } from './label-code.ts'

/** `nth`: another one where the first was given away already. */
export function receiptCode(key: Uint8Array, report: string, nth: number): string {
  return crockford(createHmac('sha256', key).update(`${nth}\n${report}`).digest(), 6)
}

export const shownReceipt = (code: string): string => `${code.slice(0, 2)}-${code.slice(2)}`

/** Lets the sender of a report, and nobody else, add its photos. */
export const photoKey = (key: Uint8Array, report: string): string =>
  createHmac('sha256', key).update(report).digest('base64url')
