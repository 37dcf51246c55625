// Where files are put down: by dragging, by choosing, by keyboard. Whole folders come apart into their files.
import { useRef, useState, type DragEvent } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useUiWords } from './words.ts'

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly title?: string
  readonly hint?: string
  readonly disabledReason?: string | null
}

export function DropZone({ onFiles, title, hint, disabledReason = null }: DropZoneProps) {
  const say = useUiWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const give = (list: FileList | null) => {
    if (list && list.length > 0 && !disabledReason) onFiles([...list])
  }
  const hover = (event: DragEvent, is: boolean) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    <div
      className={`flex flex-col items-center gap-2 rounded-12 border-2 border-dashed p-6 text-center ${over ? 'border-accent bg-accent-soft' : 'border-edge bg-sunken'}`}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false)
        give(event.dataTransfer.files)
      }}
    >
      <span className="text-accent"><Icon name="upload" size={32} /></span>
      <p className="text-[1.125rem] font-700">{title ?? say('drop.title')}</p>
      <p className="hint">{say('drop.or')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="drop-input"
        onChange={(event) => {
          give(event.target.files)
          event.target.value = ''
        }}
      />
      <Button look="secondary" disabledReason={disabledReason} onClick={() => input.current?.click()}>
        {say('drop.choose')}
      </Button>
      <p className="hint">{hint ?? say('drop.hint')}</p>
    </div>
  )
}
