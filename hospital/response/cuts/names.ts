// Whether a place to cut speaks of something the register knows by another spelling: a repository, a line, a part of the network.
import { foldName } from '#engines/japanese'
import { companyKey } from '#hospital/register/key.ts'

const between = /[\n;\uff1b\u3001,\uff0c\u30fb]+/u

/** One cell may name several. */
export function namesIn(text: string | undefined): readonly string[] {
  return (text ?? '').split(between).map((one) => one.trim()).filter((one) => one !== '')
}

/** Shorter than this is in everything. */
const telling = 2

/** Each in the other, either way round: 「NAS01 restic への経路」 speaks of `NAS01 restic`. */
export function speaksOf(said: readonly (string | undefined)[], of: readonly (string | undefined)[]): boolean {
  const wanted = of.flatMap(spellings)
  return said.flatMap((one) => namesIn(one)).flatMap(spellings)
    .some((one) => wanted.some((other) => one.includes(other) || other.includes(one)))
}

function spellings(name: string | undefined): readonly string[] {
  return [...new Set([foldName(name ?? ''), companyKey(name ?? '')])].filter((one) => one.length >= telling)
}

export const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && foldName(a) !== '' && foldName(a) === foldName(b)
