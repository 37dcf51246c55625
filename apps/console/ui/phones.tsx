// Numbers to call: each whole on its line, and one tap away on a phone.
import { dialled } from '#hospital/kernel/phone.ts'

export function Phones({ numbers }: { readonly numbers: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-4">
      {numbers.map((number) => {
        const dial = dialled(number)
        return dial === null
          ? <span key={number}>{number}</span>
          : <a key={number} className="link inline-flex min-h-11 items-center whitespace-nowrap font-700" href={`tel:${dial}`}>{number}</a>
      })}
    </span>
  )
}
