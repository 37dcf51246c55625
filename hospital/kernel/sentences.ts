// The kernel's catalogue, and messages whose code it knows.
import { ja } from './text.ja.ts'
import { en } from './text.en.ts'
import { catalogue, messages } from './text.ts'

export const kernelText = catalogue(ja, en)
export const say = messages(kernelText)

/** The sentence of one of the kernel's own acts, for the audit page. */
export function actText(name: keyof typeof ja): { readonly ja: string; readonly en: string } {
  return { ja: ja[name], en: en[name] }
}
