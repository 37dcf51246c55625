import type { Reading } from '../read.ts'
export async function readCsv(_reading: Reading): Promise<void> {}
