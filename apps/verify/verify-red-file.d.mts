export function checkRedFile(file: Buffer, given?: string): { readonly code: 0 | 1 | 2; readonly said: string }
