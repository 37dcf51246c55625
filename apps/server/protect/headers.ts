// Headers that tell the browser what this house never does: inline script, frames, other sites, guessing types.
import { createHash } from 'node:crypto'

const page = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** A report shown in the browser: its own styles by their hashes, no script at all. */
export function reportPolicy(html: string): string {
  const styles = [
    ...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>| style="([^"]*)"/gi)
  ].map(([, css, own]) => css ?? own ?? '')
  const hashes = new Set(styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`))
  return [
    "default-src 'none'", `style-src 'unsafe-hashes' ${[...hashes].join(' ')}`, 'img-src data:', 'font-src data:',
    "base-uri 'none'",
    "form-action 'none'", "frame-ancestors 'none'", 'sandbox allow-popups allow-modals',
  ].join('; ')
}

export function secureHeaders(headers: Headers, tls: boolean): void {
  const put = (name: string, value: string) => {
    if (!headers.has(name)) headers.set(name, value)
  }
  put('content-security-policy', page)
  put('x-content-type-options', 'nosniff')
  put('x-frame-options', 'DENY')
  put('referrer-policy', 'same-origin')
  put('cross-origin-opener-policy', 'same-origin')
  put('cross-origin-resource-policy', 'same-origin')
  put(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)'
  )
  put('x-robots-tag', 'noindex')
  if (tls) put('strict-transport-security', 'max-age=31536000')
}
