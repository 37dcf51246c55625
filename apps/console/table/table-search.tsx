// Looking for words in a table. Waits until a word is settled: half-composed kana find nothing and only flicker.
import { useId, useRef } from 'react'
import { control } from '../ui/field-frame.tsx'
import { useTableWords } from './words.ts'

export function TableSearch({ onSearch }: { readonly onSearch: (wanted: string) => void }) {
  const say = useTableWords()
  const id = useId()
  const composing = useRef(false)
  return (
    <div className="flex w-full max-w-xs flex-col gap-1">
      <label htmlFor={id} className="font-700">{say('search')}</label>
      <input
        id={id}
        type="search"
        className={control}
        onCompositionStart={() => { composing.current = true }}
        onCompositionEnd={(event) => {
          composing.current = false
          onSearch(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (!composing.current) onSearch(event.target.value)
        }}
      />
    </div>
  )
}
