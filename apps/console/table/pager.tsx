// Going through a long list in steps.
import { Button } from '../ui/button.tsx'
import { useTableWords } from './words.ts'

interface PagerProps {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

export function Pager({ page, size, total, onPage }: PagerProps) {
  const say = useTableWords()
  const pages = Math.ceil(total / size)
  if (pages <= 1) return null
  return (
    <div className="flex flex-wrap items-start gap-3" data-screen-only>
      <Button look="secondary" disabledReason={page === 0 ? say('page.first') : null} onClick={() => onPage(page - 1)}>
        {say('previous', { size })}
      </Button>
      <span className="py-2">{say('page', { page: page + 1, pages })}</span>
      <Button look="secondary" disabledReason={page >= pages - 1 ? say('page.last') : null} onClick={() => onPage(page + 1)}>
        {say('next', { size })}
      </Button>
    </div>
  )
}
