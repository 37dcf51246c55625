// The product's name and sign.
import { useLayoutWords } from './words.ts'

export function Mark() {
  const say = useLayoutWords()
  return (
    <span className="flex items-center gap-3 py-1">
      <img src="/favicon.svg" alt="" width="32" height="32" />
      <span className="leading-130">
        <span className="block text-[1.25rem] font-700">{say('product')}</span>
        <span className="hint hidden sm:block">{say('product.lead')}</span>
      </span>
    </span>
  )
}
