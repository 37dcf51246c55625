// What the client says when the server does not, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  unreachable: 'The server cannot be reached. Check that it is switched on and that this device has a network, then try again.',
  broken: 'Something went wrong inside the server. Wait a little and try again. If it goes on, tell your administrator.',
  refused: 'This was not accepted. Open the page again and retry.',
  tooMany: 'Too many attempts in a short time. Please wait a few minutes and try again.',
}
