// Tells React Aria which language the page speaks.
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useLocale } from '../util/locale.ts'

export function App({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  return <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>{children}</I18nProvider>
}
