// Drawn signs. Shape carries the meaning as well as colour, so that no verdict depends on seeing red and green.
import type { ReactNode } from 'react'

const drawings = {
  pass: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="M7 12.500l3.5 3.500L17 9" className="icon-cut" />
    </>
  ),
  fail: (
    <>
      <path d="M12 1.800L23 21.500H1z" fill="currentColor" />
      <path d="M12 9v6M12 18v.5" className="icon-cut" />
    </>
  ),
  unknown: (
    <>
      <rect x="3" y="3" width="18" height="18" rx="3" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.2" />
      <path d="M9 9.700a3 3 0 1 1 4.3 2.700c-.9.5-1.3 1-1.3 2M12 17v.3" className="icon-line" />
    </>
  ),
  notApplicable: (
    <>
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 12h8" className="icon-line" />
    </>
  ),
  info: <path d="M12 2.5a9.5 9.5 0 1 0 .01 0zM12 11v6M12 7v.5" className="icon-line" />,
  arrow: <path d="M5 12h13M13 6l6 6-6 6" className="icon-line" />,
  back: <path d="M19 12H6M11 6l-6 6 6 6" className="icon-line" />,
  down: <path d="M6 9l6 6 6-6" className="icon-line" />,
  menu: <path d="M4 6h16M4 12h16M4 18h16" className="icon-line" />,
  close: <path d="M6 6l12 12M18 6L6 18" className="icon-line" />,
  file: <path d="M6 2.500h8l4.5 4.500v14.500H6zM14 2.500V7h4.5" className="icon-line" />,
  upload: <path d="M12 16V4M7 9l5-5 5 5M4 15v5h16v-5" className="icon-line" />,
  download: <path d="M12 4v12M7 11l5 5 5-5M4 16v4h16v-4" className="icon-line" />,
  print: <path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z" className="icon-line" />,
  clock: <path d="M12 3a9 9 0 1 0 .01 0zM12 7v5l3.5 2" className="icon-line" />,
  person: <path d="M12 12a4 4 0 1 0-.01 0zM4 21c1-5 4-7 8-7s7 2 8 7" className="icon-line" />,
  phone: <path d="M6 3h4l2 5-2.5 2c1 2 2.5 3.5 4.5 4.500L16 12l5 2v4c0 2-1 3-3 3C10 21 3 14 3 6c0-2 1-3 3-3z" className="icon-line" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false" className="icon shrink-0">
      {drawings[name]}
    </svg>
  )
}
