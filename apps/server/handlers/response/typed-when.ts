// When something happened, as a request says it and as acts keep it.
import { instantOf } from '#hospital/register/moment.ts'

export function typedWhen({ happenedAt, fromPaper }: { readonly happenedAt?: string | undefined; readonly fromPaper: boolean }) {
  return { happenedAt: happenedAt === undefined ? null : instantOf(happenedAt), fromPaper }
}
