// Buttons. One that cannot be pressed stays reachable and says why; it is never just grey.
import { useId, type ComponentProps, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

const shared = 'inline-flex min-h-11 items-center justify-center gap-2 rounded-8 px-4 py-2 text-center font-700 leading-140 '
const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-accent bg-raised text-accent hover:bg-accent-soft',
  quiet: 'text-accent underline underline-offset-4 hover:bg-accent-soft',
  danger: 'border border-fail bg-raised text-fail hover:bg-fail-soft',
}
const stopped = 'cursor-not-allowed border border-line bg-aside-soft text-aside'

/** The look alone, for links that act like buttons. */
export function buttonLook(look: ButtonLook = 'primary'): string {
  return shared + looks[look]
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className'> {
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly busy?: boolean
  /** Why it cannot be pressed now. Shown under the button and read out with it. */
  readonly disabledReason?: string | null | undefined
  readonly children: ReactNode
}

export function Button({ look, icon, busy = false, disabledReason, onClick, children, type = 'button', ...rest }: ButtonProps) {
  const reasonId = useId()
  const off = busy || Boolean(disabledReason)
  const button = (
    <button
      {...rest}
      type={type}
      className={shared + (off ? stopped : looks[look ?? 'primary'])}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span className="inline-flex flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="hint">{disabledReason}</span>
    </span>
  )
}
