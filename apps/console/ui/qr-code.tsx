// A QR code as one SVG path: sharp on screen and on paper, always dark on white so that phones read it in dark mode too.
import { encode } from 'uqr'
import { useUiWords } from './words.ts'

export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}

export function QrCode({ text, what }: { readonly text: string; readonly what: string }) {
  const say = useUiWords()
  const { size, path } = qrPath(text)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('qr', { what })} className="w-48 max-w-full rounded-8 bg-white">
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
