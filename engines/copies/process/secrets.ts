// Takes secrets out of what people may come to see.

const hidden = '***'

/** Every given secret, and whatever stands as user and password in an address. */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  let clean = text
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    // Shorter ones would blacken whole sentences and protect nothing.
    if (secret.length >= 3) clean = clean.replaceAll(secret, hidden)
  }
  return clean.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^/\s@]*:[^/\s]*@/gi, `$1${hidden}@`)
    // restic's own short form, `sftp:user:password@host:/path`, has no slashes before its user.
    .replaceAll(/\b(sftp:)(?!\/\/)[^/\s@:]*:[^/\s]*@/gi, `$1${hidden}@`)
}

/** The last line that says something, as people see it. */
export function lastWords(text: string, secrets: readonly string[] = []): string {
  const line = text.split('\n').map((one) => one.trim()).filter((one) => one !== '').at(-1) ?? ''
  return oneLine(withoutSecrets(line, secrets))
}

/** Control characters would let a file name rewrite somebody's terminal. */
export function oneLine(text: string, most = 400): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim().slice(0, most)
}
