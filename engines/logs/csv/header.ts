export function csvScore(_text: string): number { return 0 }
