// What an outside program sees of our environment: only what programs need to start, and English words.

const passed = [
  'PATH', 'Path', 'HOME', 'USER', 'LOGNAME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'SystemRoot', 'SystemDrive', 'windir',
  'COMSPEC', 'PATHEXT', 'TEMP', 'TMP', 'TMPDIR', 'APPDATA', 'LOCALAPPDATA', 'ProgramData', 'SSH_AUTH_SOCK', 'TZ',
  'SSL_CERT_FILE', 'SSL_CERT_DIR', 'http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY',
]

/** INVARIANT: a password of another tool in our own environment never reaches the program. */
export function environment(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  const seen: Record<string, string> = {}
  for (const name of passed) {
    const value = process.env[name]
    if (value !== undefined) seen[name] = value
  }
  return { ...seen, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', ...own }
}
